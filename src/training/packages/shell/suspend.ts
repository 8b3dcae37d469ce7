/**
 * What a platform keeps for a learner between two visits, as text of less than 4 096 characters.
 *
 * `1.` and a check of three characters; then a record for each case after `;`, its fields parted by commas: number and
 * best score to base 36, `p` for a case left open or `d`, six characters that stand for the prediction, the answers as
 * the practice page told them. Scores always find room; answers are left out of the oldest cases where there is none.
 * A record is read on its own, so that data cut short or of another version keeps what fits.
 */
import { checkOfText } from '../../../decision/digits.ts';
import { OUTCOME_IDS } from '../../../law/types.ts';
import type { Course } from '../course.ts';
import { NOTHING, type Work, type Works } from './standing.ts';

const LONGEST = 4095;
const FORM = '1.';
const BASE = 36;
const CHECK_LENGTH = 3;
const NONE = '---';
const RECORD = /^([0-9a-z]{1,3}),([0-9a-z]{0,2})(?:,([pd]),([\w-]{6}),([\w.!-]*))?$/;

type Known = Pick<Course, 'cases' | 'sources'>;

/** Three characters that stand for an id. A test holds that no two ids share theirs. */
export const shortOf = checkOfText;

const checked = (body: string): string => FORM + checkOfText(body) + body;

/** Writes what was done; cases that the course does not know are left out. */
export function writeKept({ cases }: Known, works: Works): string {
  const rows = [...works].flatMap(([id, work]) => {
    const number = cases.find((one) => one.id === id)?.number;
    return number === undefined ? [] : [{ number, work, short: shortRecord(number, work) }];
  });
  // Who goes on wants the open cases first, and the last ones before those.
  const urgent = [...rows].reverse().sort((a, b) => Number(b.work.open) - Number(a.work.open));
  let room = LONGEST - FORM.length - CHECK_LENGTH - rows.reduce((sum, { short }) => sum + short.length + 1, 0);
  const whole = new Set<number>();
  for (const { number, work, short } of urgent) {
    const more = longRecord(number, work).length - short.length;
    if (more > room) continue;
    room -= more;
    whole.add(number);
  }
  return checked(
    rows.map(({ number, work, short }) => `;${whole.has(number) ? longRecord(number, work) : short}`).join(''),
  );
}

const shortRecord = (number: number, { percent }: Work): string =>
  `${number.toString(BASE)},${percent === null ? '' : percent.toString(BASE)}`;

function longRecord(number: number, work: Work): string {
  const { outcome, deciding } = work.predicted;
  const predicted = [outcome, deciding].map((id) => (id === null ? NONE : shortOf(id))).join('');
  return `${shortRecord(number, work)},${work.open ? 'p' : 'd'},${predicted},${work.code}`;
}

/**
 * Reads what was kept. Never throws.
 * @returns the works, and whether anything was left out because it was not understood
 */
export function readKept(course: Known, text: string): { works: Works; lost: boolean } {
  if (text === '') return { works: new Map(), lost: false };
  const [head = '', ...records] = text.split(';');
  const works = new Map<string, Work>();
  let lost = text !== checked(text.slice(head.length));
  for (const record of records) {
    const found = readRecord(course, record);
    if (found && !works.has(found.id)) works.set(found.id, found.work);
    else lost = true;
  }
  return { works, lost };
}

function readRecord({ cases, sources }: Known, record: string): { id: string; work: Work } | null {
  const [, number = '', score = '', open, predicted = '', code = ''] = RECORD.exec(record) ?? [];
  const id = cases.find((one) => one.number === Number.parseInt(number, BASE))?.id;
  const percent = score === '' ? null : Number.parseInt(score, BASE);
  if (id === undefined || (percent ?? 0) > 100) return null;
  const named = <Id extends string>(ids: readonly Id[], from: number): Id | null =>
    ids.find((one) => shortOf(one) === predicted.slice(from, from + CHECK_LENGTH)) ?? null;
  const said = { outcome: named(OUTCOME_IDS, 0), deciding: named(sources, CHECK_LENGTH) };
  return { id, work: { percent, open: open === 'p', code, predicted: open === undefined ? NOTHING : said } };
}
