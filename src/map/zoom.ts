/** Larger, smaller, and moved by dragging: what the picture can do beyond being looked at. */
import { part, place } from './page.ts';

const LEAST = 0.4;
const MOST = 3;

/** Puts the buttons on the page, and lets the picture be dragged by a mouse. */
export function letZoom(): void {
  const pieces = part('[data-pieces]', HTMLElement);
  const { where } = place('template[data-zoom]', '[data-zoom-here]');
  let scale = 1;
  where.addEventListener('click', ({ target }) => {
    const by = target instanceof HTMLElement ? target.dataset['by'] : undefined;
    if (by === undefined) return;
    scale = by === '' ? 1 : Math.min(MOST, Math.max(LEAST, scale * Number(by)));
    pieces.style.setProperty('--scale', String(scale));
  });

  /** Where the dragging began, and what was in view then. */
  let from: { x: number; y: number; left: number; top: number } | null = null;
  pieces.addEventListener('pointerdown', ({ target, pointerType, button, pointerId, clientX, clientY }) => {
    const onText = target instanceof Element && target.closest('a, text');
    // A finger scrolls by itself; a mouse on a text selects it.
    if (pointerType !== 'mouse' || button !== 0 || onText) return;
    from = { x: clientX, y: clientY, left: pieces.scrollLeft, top: scrollY };
    pieces.setPointerCapture(pointerId);
  });
  pieces.addEventListener('pointermove', ({ clientX, clientY }) => {
    if (!from) return;
    pieces.scrollLeft = from.left + from.x - clientX;
    scrollTo({ top: from.top + from.y - clientY, behavior: 'instant' });
  });
  for (const end of ['pointerup', 'pointercancel'] as const) {
    pieces.addEventListener(end, () => {
      from = null;
    });
  }
}
