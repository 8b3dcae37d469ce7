/**
 * The script that stands before every other on pages with an island: the only policy that may turn text into HTML.
 * Solid builds its elements from fixed templates by `innerHTML`; this lets those through and refuses everything else:
 * only the elements and attributes that the interface uses, so no address, no handler, no script.
 */
const ELEMENTS =
  'a|article|aside|button|dd|details|div|dl|dt|form|h[1-4]|header|input|label|li|mark|ol|p|section|small|span|strong|summary|textarea|ul|table|caption|t(?:head|body|foot|r|h|d)|svg|path|circle|rect';
const ATTRIBUTES =
  'class|type|role|hidden|disabled|readonly|maxlength|rows|novalidate|tabindex|colspan|scope|(?:aria|data)-[a-z-]+|viewBox|d|c[xy]|[rxy]|width|height';
const VALUE = '"[^"<>]*"|[^\\s"\'<>=]*';
const TEMPLATE = `^(<(${ELEMENTS})( ?(${ATTRIBUTES})(=(${VALUE}))?)*>|</(${ELEMENTS})>|<![$/]>|[^<]+)*$`;

const script = `globalThis.trustedTypes?.createPolicy('default',{createHTML:h=>/${TEMPLATE.replaceAll('/', '\\/')}/.test(h)?h:null})`;

export const GET = () => new Response(script, { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
