/** The plans of a session on their page: the suggested ones as the server wrote them, or those of a set. */
import { fill } from '../../content/fill.ts';
import { part, parts } from './page.ts';
import { type Level, planFor, SESSIONS, TIMES } from './plan.ts';

interface Planned {
  readonly id: string;
  readonly level: Level;
  readonly title: string;
}

/** The plans as they came: what a set is put into, and what stands there without one. */
const written = new Map(parts('.plan').map((plan) => [plan.dataset['session'] ?? '', plan]));
const originals = new Map([...written].map(([session, plan]) => [session, [...plan.childNodes].map(copyOf)]));

function copyOf(node: Node): Node {
  return node.cloneNode(true);
}

/**
 * Shows the plans for some cases.
 * @param cases in the order of the set; null shows what is suggested
 */
export function showPlans(cases: readonly Planned[] | null): void {
  for (const session of SESSIONS) {
    const plan = written.get(String(session));
    if (!plan) continue;
    plan.replaceChildren(...(originals.get(String(session)) ?? []).map(copyOf));
    if (cases) putInto(plan, session, cases);
  }
}

function putInto(plan: HTMLElement, session: (typeof SESSIONS)[number], cases: readonly Planned[]): void {
  const { rows, left } = planFor(session, cases);
  const caseOf = new Map(cases.map((one) => [one.id, one]));
  const body = part('tbody', HTMLElement, plan);
  const samples = new Map(parts('tr', body).map((row) => [row.dataset['row'] ?? '', row]));
  body.replaceChildren(
    ...rows.flatMap(({ part: kind, id, from, minutes }) => {
      const row = samples.get(kind)?.cloneNode(true);
      if (!(row instanceof HTMLElement)) return [];
      row.hidden = false;
      const one = caseOf.get(id ?? '');
      part('[data-when]', HTMLElement, row).textContent = `${from}–${from + minutes}`;
      part('[data-minutes]', HTMLElement, row).textContent = String(minutes);
      if (one) {
        part('[data-what]', HTMLElement, row).textContent = one.title;
        part('[data-how]', HTMLElement, row).textContent = fill(plan.dataset['how'] ?? '', TIMES[one.level]);
      }
      return [row];
    }),
  );
  part('[data-lead]', HTMLElement, plan).textContent = fill(plan.dataset['lead'] ?? '', {
    count: cases.length - left.length,
  });
  part('[data-suggested]', HTMLElement, plan).hidden = true;
  part('[data-left]', HTMLElement, plan).hidden = left.length === 0;
  part('[data-titles]', HTMLElement, plan).textContent = left.map((id) => caseOf.get(id)?.title ?? id).join('; ');
}
