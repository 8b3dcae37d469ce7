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

  let from: { x: number; y: number } | null = null;
  pieces.addEventListener('pointerdown', (event) => {
    const onText = event.target instanceof Element && event.target.closest('a, text');
    // A finger scrolls by itself; a mouse on a text selects it.
    if (event.pointerType !== 'mouse' || event.button !== 0 || onText) return;
    from = { x: event.clientX, y: event.clientY };
    pieces.setPointerCapture(event.pointerId);
  });
  pieces.addEventListener('pointermove', (event) => {
    if (!from) return;
    pieces.scrollLeft -= event.clientX - from.x;
    scrollBy({ top: from.y - event.clientY, behavior: 'instant' });
    from = { x: event.clientX, y: event.clientY };
  });
  for (const end of ['pointerup', 'pointercancel'] as const) {
    pieces.addEventListener(end, () => {
      from = null;
    });
  }
}
