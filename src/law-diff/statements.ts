/** A table as statements, and what differs between those of two tables. */
import { describe } from '../decision/condition.ts';
import { alike, leadsInWords, raisedInWords } from '../decision/golden.ts';
import { OUTCOME_IDS } from '../law/types.ts';
import type { Rules } from './rules.ts';

/** What a statement is about, in the order in which a reviewer reads. */
export const PARTS = ['question', 'option', 'finding', 'outcome', 'record'] as const;
export type Part = (typeof PARTS)[number];

/** What a table says of one thing: by field, in words made of ids. */
export interface Statement {
  readonly part: Part;
  /** An id; for an option its question's too: `service: custody`. Places go by their group. */
  readonly id: string;
  readonly says: Readonly<Record<string, string>>;
}

/** Everything that a table says. */
export function statementsOf({ law, sources, remarks, evidence }: Rules): readonly Statement[] {
  const options = law.questions.flatMap((row) =>
    [...alike(row)].map(
      ([name, [id = '', ...more]]): Statement => ({
        part: 'option',
        id: `${row.id}: ${name}`,
        says: {
          chosen: row.options[id]?.alone ? 'alone' : row.kind === 'many' ? 'beside others' : 'alone',
          places: row.options[id]?.group ? [id, ...more].join(' ') : '',
          'leads to': leadsInWords(law, row, id),
          raises: raisedInWords(row.options[id]),
          sources: sources.sourcesOfOption(row, id).join(', '),
        },
      }),
    ),
  );
  const rule = (id: string) => law.verdicts.findIndex((verdict) => verdict.id === id);
  return [
    ...law.questions.map(
      ({ id, stage, kind }, index): Statement => ({
        part: 'question',
        id,
        says: { stage, answers: kind, 'stands after': law.questions[index - 1]?.id ?? '' },
      }),
    ),
    ...options,
    ...Object.entries(sources.findingSources).map(
      ([id, from]): Statement => ({ part: 'finding', id, says: { sources: from.join(', ') } }),
    ),
    ...OUTCOME_IDS.map((id): Statement => {
      const { when } = law.verdicts[rule(id)] ?? {};
      const passages = (remarks[id] ?? []).map((remark) => `${remark.id} when ${describe(remark.when)}`);
      return {
        part: 'outcome',
        id,
        says: {
          rule: rule(id) < 0 ? 'an exit' : `${rule(id) + 1}. ${when ? `a finding ${when}` : 'else'}`,
          passages: passages.join('; '),
          sources: (sources.outcomeSources[id] ?? []).join(', '),
        },
      };
    }),
    ...Object.entries(evidence).map(
      ([id, conditions]): Statement => ({
        part: 'record',
        id,
        says: { 'called for when': conditions.map(describe).join(', or ') },
      }),
    ),
  ];
}

/** How one thing differs. Where it is new or gone, every field that says something stands on one side only. */
export interface Difference {
  readonly part: Part;
  readonly id: string;
  readonly kind: 'new' | 'gone' | 'changed';
  readonly fields: readonly { readonly field: string; readonly before: string; readonly now: string }[];
}

/** What differs between two tables, in the order of the new one; what is gone stands at the end of its part. */
export function differencesOf(before: Rules, now: Rules): readonly Difference[] {
  const keyOf = ({ part, id }: Statement) => `${part} ${id}`;
  const old = new Map(statementsOf(before).map((statement) => [keyOf(statement), statement]));
  const young = new Map(statementsOf(now).map((statement) => [keyOf(statement), statement]));
  const found = [...new Map([...young, ...old]).keys()].flatMap((key): Difference[] => {
    const [was, is] = [old.get(key), young.get(key)];
    const either = is ?? was;
    if (!either) return [];
    const fields = Object.keys({ ...is?.says, ...was?.says })
      .map((field) => ({ field, before: was?.says[field] ?? '', now: is?.says[field] ?? '' }))
      .filter((one) => one.before !== one.now);
    const kind = !was ? 'new' : !is ? 'gone' : 'changed';
    return kind === 'changed' && fields.length === 0 ? [] : [{ part: either.part, id: either.id, kind, fields }];
  });
  return PARTS.flatMap((part) => found.filter((difference) => difference.part === part));
}
