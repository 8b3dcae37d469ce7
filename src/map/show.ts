/** The map's page: zoom, and the way of the answers that stand after `#` in its address. They never leave the browser. */
import { part, place } from './page.ts';
import { letZoom } from './zoom.ts';

letZoom();

const code = location.hash.slice(1);
// Any other `#` is a place on the page.
if (/^1\.|%/.test(code)) {
  const { words, where } = place('template[data-way]', '[data-way-here]');
  part('[data-back]', HTMLAnchorElement, where).hash = code;
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-language-switch]')) link.hash = code;
  try {
    const [{ wayOf }, { showWay }] = await Promise.all([import('./way.ts'), import('./show-way.ts')]);
    showWay(wayOf(code), where, words);
  } catch {
    part('[data-told]', HTMLElement, where).textContent = words['failed'] ?? '';
  }
}
