/**
 * The decision in publicodes: a rule for each weight, true where any finding of it is raised, and one that chooses the
 * outcome. It gives the outcome alone: a rule has one value, so the findings would be as many evaluations again.
 */
import type { Answers } from '../../src/decision/answers.ts';
import { rowOf } from '../../src/decision/answers.ts';
import { raisedBy } from '../../src/decision/findings.ts';
import { law } from '../../src/law/law.ts';
import type { Condition, OutcomeId, QuestionRow } from '../../src/law/types.ts';
import { askedWhen } from './ways.ts';

type Formula = string | { readonly [mechanism: string]: readonly Formula[] };

const several = (kind: 'une de ces conditions' | 'toutes ces conditions', formulas: readonly Formula[]): Formula =>
  ({ [kind]: formulas }) as Formula;
const anyOf = (formulas: readonly Formula[]) => several('une de ces conditions', formulas);
const allOf = (formulas: readonly Formula[]) => several('toutes ces conditions', formulas);

/** A text for one option, a rule that is true or not for each of several. Of places only the group counts. */
const chosen = (row: QuestionRow, option: string): string => {
  const value = row.options[option]?.group ?? option;
  return row.kind === 'one' ? `${row.id} = '${value}'` : `${row.id} . ${option}`;
};
const notChosen = (row: QuestionRow, option: string): string =>
  row.kind === 'one' ? `${row.id} != '${option}'` : `${row.id} . ${option} = non`;

function formulaOf(condition: Condition): Formula {
  if ('all' in condition) return allOf(condition.all.map(formulaOf));
  const row = rowOf(law, condition.question);
  if (!row) throw new Error(condition.question);
  if ('any' in condition) return anyOf(condition.any.map((option) => chosen(row, option)));
  if ('none' in condition) return allOf(condition.none.map((option) => notChosen(row, option)));
  if ('group' in condition) return `${row.id} = '${condition.group}'`;
  const others = Object.keys(row.options).filter((option) => !condition.only.includes(option));
  return allOf(others.map((option) => notChosen(row, option)));
}

const under = (row: QuestionRow, formula: Formula): Formula => {
  const asked = askedWhen(row);
  return asked ? allOf([formulaOf(asked), formula]) : formula;
};

/** Everything of the table that a weight is raised by. */
const raisers = (weight: string): Formula[] =>
  law.questions.flatMap((row) =>
    Object.entries(row.options)
      .filter(([, { group }]) => !group)
      .flatMap(([option, given]) =>
        raisedBy(given)
          .filter((raise) => raise.weight === weight)
          .map(({ when }) => under(row, when ? allOf([chosen(row, option), formulaOf(when)]) : chosen(row, option))),
      ),
  );

function rules(): Record<string, unknown> {
  const facts = law.questions.flatMap((row): [string, unknown][] =>
    row.kind === 'one'
      ? [[row.id, { valeur: "'none'" }]]
      : [
          [row.id, null],
          ...Object.keys(row.options).map((id): [string, unknown] => [`${row.id} . ${id}`, { valeur: 'non' }]),
        ],
  );
  const exits = law.questions.flatMap((row) =>
    Object.entries(row.options).flatMap(([option, { exit }]) =>
      exit ? [{ si: under(row, chosen(row, option)), alors: `'${exit}'` }] : [],
    ),
  );
  const weights = law.verdicts.flatMap(({ when }) => when ?? []);
  const verdicts = law.verdicts.map(({ when, id }) => (when ? { si: when, alors: `'${id}'` } : { sinon: `'${id}'` }));
  return {
    ...Object.fromEntries(facts),
    ...Object.fromEntries(weights.map((weight) => [weight, anyOf(raisers(weight))])),
    outcome: { variations: [...exits, ...verdicts] },
  };
}

function situationOf(answers: Answers): Record<string, string> {
  const situation: Record<string, string> = {};
  for (const [id, options] of answers) {
    const row = rowOf(law, id);
    for (const option of options) {
      if (row?.kind === 'many') situation[`${id} . ${option}`] = 'oui';
      else situation[id] = `'${row?.options[option]?.group ?? option}'`;
    }
  }
  return situation;
}

/** Makes an engine, once. What comes back gives the outcome of answers. */
export async function createPublicodes(): Promise<(answers: Answers) => OutcomeId> {
  const { default: Engine } = await import('publicodes');
  const engine = new Engine(rules());
  return (answers) => engine.setSituation(situationOf(answers)).evaluate('outcome').nodeValue as OutcomeId;
}
