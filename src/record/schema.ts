/** The form of a record as a JSON Schema (2020-12), derived from the table. */
import { raisedBy } from '../decision/findings.ts';
import { EVIDENCE_IDS } from '../law/evidence.ts';
import { type Law, OUTCOME_IDS, type QuestionRow } from '../law/types.ts';
import { FORMAT, REFERENCE } from './record.ts';

/** A schema or a part of one. */
export type Schema = Readonly<Record<string, unknown>>;

const text: Schema = { type: 'string' };
const day: Schema = { type: 'string', pattern: '^(\\d{4}-\\d{2}-\\d{2})?$' };
const oneOf = (values: readonly string[]): Schema => ({ enum: values });
const list = (items: Schema, more: Schema = {}): Schema => ({ type: 'array', items, ...more });

/** An object with these properties and no other. */
const object = (properties: Readonly<Record<string, Schema>>, required = Object.keys(properties)): Schema => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
});

const optionsOf = (row: QuestionRow): Schema => ({ $ref: `#/$defs/${row.id}` });

/** What a record of these rules looks like. Records of other rules can hold ids that these do not know. */
export function schemaOfRecords(law: Law, id: string): Schema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: id,
    title: 'Who asked first? Record of an assessment under MiCA, Article 61',
    description: `Ids are those of rules ${law.version}. The reference is the start of a SHA-256 over the canonical form (RFC 8785) of "assessment".`,
    ...object({
      $schema: text,
      format: { const: FORMAT },
      reference: { type: 'string', pattern: REFERENCE.source },
      assessment: object({
        rules: { type: 'string', pattern: '^\\d+\\.\\d+\\.\\d+$' },
        answers: object(Object.fromEntries(law.questions.map((row) => [row.id, answerOf(row)])), []),
        concluded: { type: 'boolean' },
        outcome: oneOf(OUTCOME_IDS),
        complete: { type: 'boolean' },
        findings: list({ anyOf: law.questions.flatMap(findingsOf) }, { uniqueItems: true }),
      }),
      link: { type: 'string', pattern: '^https?://' },
      about: object({ date: day, firm: text, client: text, preparedBy: text, remarks: text }),
      evidence: list(object({ record: oneOf(EVIDENCE_IDS), owner: text, date: text })),
    }),
    $defs: Object.fromEntries(law.questions.map((row) => [row.id, oneOf(Object.keys(row.options))])),
  };
}

/** An answer: one option, or several without those that stand alone. */
function answerOf(row: QuestionRow): Schema {
  if (row.kind === 'one') return optionsOf(row);
  const alone = Object.keys(row.options).filter((option) => row.options[option]?.alone);
  const several = list(optionsOf(row), { minItems: 1, uniqueItems: true });
  if (alone.length === 0) return several;
  const together = Object.keys(row.options).filter((option) => !alone.includes(option));
  return { ...several, anyOf: [{ items: oneOf(together) }, { maxItems: 1 }] };
}

/** The findings that a question can raise: one line for each. */
function findingsOf(row: QuestionRow): Schema[] {
  const found = new Map<string, { weight: string; options: string[] }>();
  for (const [option, given] of Object.entries(row.options)) {
    for (const { finding, weight } of raisedBy(given)) {
      const earlier = found.get(finding);
      if (earlier) earlier.options.push(option);
      else found.set(finding, { weight, options: [option] });
    }
  }
  return [...found].map(([id, { weight, options }]) =>
    object({
      id: { const: id },
      weight: { const: weight },
      question: { const: row.id },
      options: list(oneOf(options), { minItems: 1, uniqueItems: true }),
    }),
  );
}
