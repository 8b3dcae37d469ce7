/** The courses that packages are made of, and when one is passed. */

import { LANGUAGES, type Language } from '../../content/languages.ts';
import type { CaseRow } from '../../content/model.ts';
import { SETS, type SetId, STANDARDS, type Standard } from '../../content/package-words.ts';
import type { Feedback } from '../messages.ts';

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

export interface Package {
  readonly standard: Standard;
  readonly language: Language;
  readonly set: SetId;
}

/** Every package there is. */
export const PACKAGES: readonly Package[] = SETS.flatMap((set) =>
  LANGUAGES.flatMap((language) => STANDARDS.map((standard) => ({ standard, language, set }))),
);

/** The address of a package below the site. */
export const pathOfPackage = ({ standard, language, set }: Package): string =>
  `/packages/who-asked-first-${set}-${language}-${standard}.zip`;

/** Where a case stands in a package. */
export const pathOfCase = (id: string): string => `cases/${id}/index.html`;
