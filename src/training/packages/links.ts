/**
 * The first script of a case in a package. What the case writes while it runs links to pages of the site by their path
 * there, where the platform has something else, or nothing: such a link leads to the site, in a window of its own.
 */
const own = document.currentScript;
const { site = '', base = '/' } = own instanceof HTMLScriptElement ? own.dataset : {};
/** The folder of the package, which this script stands at the top of. */
const folder = own instanceof HTMLScriptElement ? new URL('.', own.src).href : '';

function lead(event: Event): void {
  const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
  if (!(link instanceof HTMLAnchorElement)) return;
  const { href, origin, pathname } = link;
  if (origin !== location.origin || href.startsWith(folder) || !pathname.startsWith(base)) return;
  link.href = new URL(pathname.slice(base.length) + link.search + link.hash, site).href;
  link.target = '_blank';
  link.rel = 'noopener';
}

document.documentElement.dataset['running'] = '';
// Before anything else hears of it, however it was pressed; and before a menu offers to copy the address.
for (const type of ['click', 'auxclick', 'contextmenu', 'focusin']) addEventListener(type, lead, true);
