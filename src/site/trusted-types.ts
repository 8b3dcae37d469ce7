/**
 * The scripts that stand before every other on pages that need one: the only policy there, and what it lets through.
 *
 * Solid builds its elements from fixed templates by `innerHTML`: those pass, and everything else is refused. Only the
 * elements and attributes that the interface uses, so no address, no handler, no script.
 */
const ELEMENTS =
  'a|article|aside|button|dd|details|div|dl|dt|form|h[1-4]|header|input|label|li|mark|ol|p|section|small|span|strong|summary|textarea|ul|table|caption|t(?:head|body|foot|r|h|d)|svg|path|circle|rect';
const ATTRIBUTES =
  'class|type|role|hidden|disabled|readonly|maxlength|rows|novalidate|tabindex|colspan|scope|(?:aria|data)-[a-z-]+|viewBox|d|c[xy]|[rxy]|width|height';
const VALUE = '"[^"<>]*"|[^\\s"\'<>=]*';
const TEMPLATE = `^(<(${ELEMENTS})( ?(${ATTRIBUTES})(=(${VALUE}))?)*>|</(${ELEMENTS})>|<![$/]>|[^<]+)*$`;

/** Lets the templates of islands through. */
export const TEMPLATES = `createHTML:h=>/${TEMPLATE.replaceAll('/', '\\/')}/.test(h)?h:null`;

/** Lets one address be a worker's. */
export const worker = (address: string): string => `createScriptURL:u=>u==='${address}'?u:null`;

/** The response with a policy that lets these through. */
export const policyScript = (...through: readonly string[]): Response =>
  new Response(`globalThis.trustedTypes?.createPolicy('default',{${through.join(',')}})`, {
    headers: { 'content-type': 'text/javascript; charset=utf-8' },
  });
