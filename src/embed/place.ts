/**
 * Where the answers of a framed check stand: in its memory and nowhere else.
 *
 * The frame writes no history. Its entries would lie between those of the host's page: Back would step through
 * questions instead of leaving the page, and would do nothing at all once the host has taken the frame away. Back in
 * the check is the check's own button. Only when the language changes do the answers pass through the frame's own
 * address, after `#`, which the host cannot read; they are taken out of it at once.
 */
import type { Place } from '../questionnaire/load.ts';
import { dress } from './appearance.ts';
import { rightOf } from './attributes.ts';
import { meetHost } from './host.ts';
import type { Stand } from './stand.ts';

/** Makes the place for the one check of a frame. */
export function createPlace(): Place {
  const stand: Stand = { right: {}, wrong: [], hash: '' };
  const later = () => import('./later.ts');

  return {
    begin: (restore) =>
      meetHost((host, written) => {
        stand.wrong = [];
        stand.right = rightOf(written, stand.wrong);
        const { right } = stand;
        dress(right);
        const other = right.lang && right.lang !== document.documentElement.lang;
        if (other || stand.wrong[0] || right['heading-level'] || stand.offer)
          void later().then(({ follow }) => follow(stand));
        if (!stand.host) {
          const height = () => host.say({ type: 'height', height: document.body.offsetHeight });
          new ResizeObserver(height).observe(document.body);
          height();
          host.say({ type: 'ready' });
          stand.host = host;
        }
        if (!right.start || stand.start || stand.hash) return;
        stand.start = right.start;
        // Not by going there: that would count as somebody's move, and take the focus from the host's page.
        history.replaceState(null, '', `#${right.start}`);
        restore();
      }),
    instead: async (address) => (await later()).createAddress(address, stand),
  };
}
