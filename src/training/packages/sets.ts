/** The courses that packages are made of, and when one is passed. */
import type { CaseRow } from '../../content/model.ts';
import type { Feedback } from '../messages.ts';

export const SETS = ['first-steps', 'full', 'contested'] as const;
export type SetId = (typeof SETS)[number];

export const STANDARDS = ['scorm12', 'scorm2004', 'cmi5'] as const;
export type Standard = (typeof STANDARDS)[number];

/** Per cent of the mean score that passes a course, once all its cases are done. A platform may set another. */
export const PASS_MARK = 70;

/** Easy cases that meet as many kinds of outcomes as ten can. */
const FIRST_STEPS: readonly string[] = [
  'paypal-as-stated',
  'other-products',
  'cold-call',
  'friend',
  'geo-blocked',
  'norway',
  'dubai-resident',
  'paris-firm',
  'perpetuals',
  'wallet-software',
];

const HOLDS: Readonly<Record<SetId, (row: Pick<CaseRow, 'id' | 'contested'>) => boolean>> = {
  'first-steps': ({ id }) => FIRST_STEPS.includes(id),
  full: () => true,
  contested: ({ contested }) => Object.keys(contested).length > 0,
};

/** Who begins hears after each answer how it was; who knows the questions, at the end. */
export const FEEDBACK: Readonly<Record<SetId, Feedback>> = { 'first-steps': 'step', full: 'end', contested: 'end' };

/** The cases of a course, in the order of their file. */
export const casesOf = <Row extends Pick<CaseRow, 'id' | 'contested'>>(set: SetId, rows: Iterable<Row>): Row[] =>
  [...rows].filter(HOLDS[set]);
