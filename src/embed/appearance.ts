/** The frame as its host wants it: colours, corners, the firm and its contact. */
import type { Right } from './attributes.ts';

/**
 * Takes over the attributes. The style sheet sees them as `data-…` and `--host-…` of the root: it makes of an accent
 * what can be read, and hides what has no text.
 */
export function dress(right: Right): void {
  const root = document.documentElement;
  for (const [name, value] of Object.entries(right)) {
    root.setAttribute(`data-${name}`, value);
    root.style.setProperty(`--host-${name}`, value);
    document.getElementById(name)?.replaceChildren(value);
  }
  const href = right['contact-href'] ?? '';
  // A page opens beside the host's, so that the answers stay; a call or a message opens none.
  const target = href[0] === 'h' ? '_blank' : '_top';
  Object.assign(document.querySelector('.contact') ?? {}, { href, target });
}
