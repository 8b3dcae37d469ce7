/** The words of the pages that check a record and compare two links: every key of `content/<language>/verify.yaml`. */
import { z } from 'astro/zod';
import { keyed, text } from './fields.ts';

const label = text(110);
const sentence = text(420);
const message = z.strictObject({ title: label, text: sentence });

/** What can be said of a record, a link, or a reference code with its link. */
export const VERDICTS = [
  'unaltered',
  'otherRules',
  'altered',
  'foreign',
  'tooLarge',
  'notJson',
  'notARecord',
  'newerFormat',
  'incomplete',
  'fileUnreadable',
  'manyFiles',
  'empty',
  'linkWhole',
  'linkBare',
  'linkOutdated',
  'linkDamaged',
  'linkUnreadable',
  'referenceFits',
  'referenceDiffers',
  'referenceOtherRules',
  'referenceBare',
  'referenceDamaged',
  'referenceNoOutcome',
  'referenceAlone',
  'notAReference',
] as const;
export type VerdictKey = (typeof VERDICTS)[number];

/** `{name}` in a text is filled in. */
export const verifySchema = z.strictObject({
  verify: z.strictObject({
    title: label,
    description: sentence,
    lead: sentence,
    fileTitle: label,
    file: label,
    fileAbout: sentence,
    linkTitle: label,
    link: label,
    linkAbout: sentence,
    reference: label,
    referenceAbout: sentence,
    button: label,
    limitsTitle: label,
    limits: z.array(sentence).min(1),
    result: z.strictObject({
      verdicts: keyed(VERDICTS, message),
      otherLink: sentence,
      today: label,
      todayOutcome: sentence,
      came: label,
      went: label,
      kept: label,
      open: label,
    }),
  }),
  compare: z.strictObject({
    title: label,
    description: sentence,
    lead: sentence,
    first: label,
    second: label,
    linkAbout: sentence,
    button: label,
    result: keyed(
      [
        'title',
        'first',
        'second',
        'partAt',
        'partHere',
        'same',
        'sameCount',
        'today',
        'address',
        'noOutcome',
        'findings',
        'none',
        'answered',
        'made',
        'madeUnknown',
        'madeUnder',
        'open',
        'problemTitle',
        'empty',
        'unreadable',
        'damaged',
        'outdated',
      ],
      sentence,
    ),
  }),
  island: keyed(['loading', 'wait', 'failed'], sentence),
});
export type VerifyTexts = z.infer<typeof verifySchema>;
