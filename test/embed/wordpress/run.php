<?php
/**
 * Runs the plugin with as much of WordPress as it uses, and prints what it does with one request as JSON.
 * php run.php FOLDER < {"how": "shortcode" | "block", "attributes": …, "locale": "…"}
 * The functions escape as those of WordPress do: https://developer.wordpress.org/apis/security/escaping/
 */
error_reporting( E_ALL );
set_error_handler( function ( $number, $message ) { throw new ErrorException( $message ); } );
define( 'ABSPATH', '/' );
$request = json_decode( file_get_contents( 'php://stdin' ), true );
$done    = array( 'enqueued' => array(), 'scripts' => array(), 'blocks' => array(), 'shortcodes' => array() );
$hooks   = array();

function add_action( $name, $function ) { add_filter( $name, $function ); }
function add_filter( $name, $function ) { global $hooks; $hooks[ $name ][] = $function; }
function add_shortcode( $name, $function ) { global $done; $done['shortcodes'][ $name ] = $function; }
function register_block_type( $name, $given ) { global $done; $done['blocks'][ $name ] = $given; }
function wp_register_script( $handle, $src, $dependencies, $version ) { global $done; $done['scripts'][ $handle ] = array( $src, $dependencies, $version ); }
function wp_enqueue_script( $handle ) { global $done; $done['enqueued'][] = $handle; }
function plugins_url( $path ) { return 'https://host.example/wp-content/plugins/who-asked-first/' . $path; }
function get_locale() { global $request; return $request['locale'] ?? 'en_US'; }
function get_block_wrapper_attributes() { return 'class="wp-block-who-asked-first-check"'; }
function esc_html( $text ) { return htmlspecialchars( $text, ENT_QUOTES, 'UTF-8' ); }
function esc_attr( $text ) { return htmlspecialchars( $text, ENT_QUOTES, 'UTF-8' ); }
function esc_url( $url, $protocols = array( 'http', 'https' ) ) {
	$url = preg_replace( '|[^a-z0-9-~+_.?#=!&;,/:%@$\|*\'()\[\]\x80-\xff]|i', '', $url );
	if ( '' === $url || ! in_array( strtolower( (string) strstr( $url, ':', true ) ), $protocols, true ) ) {
		return '';
	}
	return str_replace( array( '&', "'" ), array( '&#038;', '&#039;' ), $url );
}

require $argv[1] . '/who-asked-first.php';
foreach ( $hooks['init'] as $function ) {
	$function();
}
$callback = 'block' === $request['how'] ? $done['blocks']['who-asked-first/check']['render_callback'] : $done['shortcodes']['who_asked_first'];
$html     = $callback( $request['attributes'] ?? '' );
$tag      = $hooks['script_loader_tag'][0];
echo json_encode( array(
	'html'     => $html,
	'tag'      => $tag( '<script src="other"></script>', 'who-asked-first' ),
	'other'    => $tag( '<script src="other"></script>', 'jquery' ),
	'enqueued' => $done['enqueued'],
	'scripts'  => $done['scripts'],
	'names'    => array_keys( $done['blocks']['who-asked-first/check']['attributes'] ),
), JSON_THROW_ON_ERROR );
