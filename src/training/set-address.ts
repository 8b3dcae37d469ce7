/**
 * Sets in addresses, after `#`, which browsers do not send: `#1.…` for learners, `#edit=1.…` and other views for the
 * trainer, `#set=1.…&at=0` on the page of a case. What was reached so far travels along as `&marks=80..95`, so that
 * nothing has to be stored.
 */

/** Whole per cent for each case of a set in its order; null where it is not done. */
export type Marks = readonly (number | null)[];

/** What the trainer can open a set as. */
export const VIEWS = ['edit', 'handout', 'worksheet', 'key', 'projector', 'plan', 'certificate'] as const;
export type View = (typeof VIEWS)[number];

export interface SetAddress {
  /** `start` is what learners get; `set` one case of a set. */
  readonly view: View | 'start' | 'set';
  /** The code of the set, as it stands there: not read yet. */
  readonly code: string;
  /** Which case of the set, from 0: for `set` and `projector`. */
  readonly at: number;
  readonly marks: Marks;
}

const MOST = 200;

/** The address of a page of the class, as `#…`. */
export function writeSetAddress({ view, code, at = 0, marks = [] }: Partial<SetAddress> & { code: string }): string {
  const name = view === undefined || view === 'start' ? '' : `${view}=`;
  const place = at > 0 || view === 'set' ? `&at=${at}` : '';
  const reached = marks.some((mark) => mark !== null) ? `&marks=${marks.map((mark) => mark ?? '').join('.')}` : '';
  return `#${name}${code}${place}${reached}`;
}

/** Reads what stands after `#`; null where it names no set: nothing, or a jump within the page. */
export function readSetAddress(hash: string): SetAddress | null {
  const [first = '', ...more] = hash.replace(/^#/, '').split('&');
  const [, name, code = ''] = /^(?:([a-z]+)=)?(1\..*)$/.exec(first) ?? [];
  const view = name === undefined ? 'start' : [...VIEWS, 'set' as const].find((known) => known === name);
  if (code === '' || view === undefined) return null;
  const rest = new Map(more.map((part) => [part.slice(0, part.indexOf('=')), part.slice(part.indexOf('=') + 1)]));
  const at = Number(rest.get('at') ?? 0);
  const reached = rest.get('marks');
  return {
    view,
    code,
    at: Number.isInteger(at) && at >= 0 ? at : 0,
    marks: reached === undefined ? [] : reached.split('.').slice(0, MOST).map(markOf),
  };
}

/** Marks with that of one case added. */
export const withMark = (marks: Marks, at: number, percent: number): Marks =>
  Array.from({ length: Math.max(marks.length, at + 1) }, (_, index) =>
    index === at ? percent : (marks[index] ?? null),
  );

/** The mean of what is done, in whole per cent; null where nothing is. */
export function meanOf(marks: Marks): number | null {
  const done = marks.filter((mark) => mark !== null);
  return done.length === 0 ? null : Math.round(done.reduce((sum, mark) => sum + mark, 0) / done.length);
}

/** Whole per cent, or nothing. */
const markOf = (written: string): number | null =>
  /^\d{1,3}$/.test(written) && Number(written) <= 100 ? Number(written) : null;
