<?php
/**
 * Plugin Name: Who asked first?
 * Description: The MiCA reverse solicitation check, as a block and as the shortcode [who_asked_first].
 * Version: 1.0.0
 * Requires at least: 6.3
 * Requires PHP: 7.4
 * License: MIT
 * License URI: https://opensource.org/license/mit
 *
 * Makes no request and stores nothing. What it writes loads the check in the visitor's browser.
 */

namespace WhoAskedFirst;

if ( ! defined( 'ABSPATH' ) ) {
	exit;
}

const HANDLE = 'who-asked-first';

/** The attributes of the element that a page may set; see the page that the plugin came from. */
const ATTRIBUTES = array( 'lang', 'theme', 'accent', 'radius', 'firm', 'contact-href', 'contact-label', 'start', 'heading-level', 'share' );

/** Where the check is, which bytes its script has, and the words of the link in every language. */
function site() {
	static $site = null;
	if ( null === $site ) {
		$site = require __DIR__ . '/site.php';
	}
	return $site;
}

/** The language asked for, else that of the website, else English. */
function language_of( $wanted ) {
	$links = site()['links'];
	foreach ( array( $wanted, get_locale() ) as $tag ) {
		$language = strtolower( substr( (string) $tag, 0, 2 ) );
		if ( isset( $links[ $language ] ) ) {
			return $language;
		}
	}
	return 'en';
}

/** The element, with the plain link in it. Everything is escaped for where it stands. */
function element( $given ) {
	$given    = is_array( $given ) ? $given : array();
	$language = language_of( isset( $given['lang'] ) && is_scalar( $given['lang'] ) ? $given['lang'] : '' );
	$site     = site();
	$html     = '<who-asked-first lang="' . esc_attr( $language ) . '"';
	foreach ( ATTRIBUTES as $name ) {
		$value = isset( $given[ $name ] ) && is_scalar( $given[ $name ] ) ? trim( (string) $given[ $name ] ) : '';
		if ( 'contact-href' === $name ) {
			$value = esc_url( $value, array( 'https', 'mailto', 'tel' ) );
		} else {
			$value = esc_attr( $value );
		}
		if ( '' !== $value && 'lang' !== $name ) {
			$html .= ' ' . $name . '="' . $value . '"';
		}
	}
	$page = $site['site'] . ( 'en' === $language ? '' : $language . '/' ) . 'check/';
	return $html . ' style="display:block!important;min-height:min(100vh,1100px)!important"><a href="' . esc_url( $page ) . '">'
		. esc_html( $site['links'][ $language ] ) . '</a></who-asked-first>';
}

/** The shortcode. */
function shortcode( $given ) {
	wp_enqueue_script( HANDLE );
	return element( $given );
}

/** The block, in the wrapper that a theme aligns. */
function block( $given ) {
	wp_enqueue_script( HANDLE );
	return '<div ' . get_block_wrapper_attributes() . '>' . element( $given ) . '</div>';
}

/** The script is a module, and only these bytes of it are run. */
function script_tag( $tag, $handle ) {
	if ( HANDLE !== $handle ) {
		return $tag;
	}
	// phpcs:ignore WordPress.WP.EnqueuedResources.NonEnqueuedScript -- this is the tag of the enqueued script.
	return '<script type="module" src="' . esc_url( site()['script'] ) . '" integrity="' . esc_attr( site()['integrity'] )
		. '" crossorigin></script>' . "\n";
}

function register() {
	// The address of a version never changes what it holds: no query with a version of WordPress.
	wp_register_script( HANDLE, site()['script'], array(), null, true );
	wp_register_script(
		HANDLE . '-editor',
		plugins_url( 'block.js', __FILE__ ),
		array( 'wp-blocks', 'wp-block-editor', 'wp-components', 'wp-element' ),
		'1.0.0',
		true
	);
	$attribute = array(
		'type'    => 'string',
		'default' => '',
	);
	register_block_type(
		'who-asked-first/check',
		array(
			'api_version'     => 3,
			'title'           => 'Who asked first?',
			'category'        => 'widgets',
			'icon'            => 'editor-help',
			'attributes'      => array_fill_keys( ATTRIBUTES, $attribute ),
			'supports'        => array( 'align' => array( 'wide', 'full' ), 'html' => false ),
			'editor_script'   => HANDLE . '-editor',
			'render_callback' => __NAMESPACE__ . '\block',
		)
	);
	add_shortcode( 'who_asked_first', __NAMESPACE__ . '\shortcode' );
}

add_action( 'init', __NAMESPACE__ . '\register' );
add_filter( 'script_loader_tag', __NAMESPACE__ . '\script_tag', 10, 2 );
