/** What a change of the rules does to answers that were given before it. */
import { type Answers, problemOf } from '../decision/answers.ts';
import { type Law, type OutcomeId, QUESTION_IDS, type QuestionId } from '../law/types.ts';
import type { Rules } from './rules.ts';

/** An outcome, or the question that some rules would ask first. */
export type End = OutcomeId | `asks ${QuestionId}`;

/** Answers that end elsewhere than before. */
export interface Moved {
  readonly name: string;
  readonly answers: Answers;
  readonly before: End;
  readonly now: End;
  /** Findings raised under one of the two only. */
  readonly came: readonly string[];
  readonly went: readonly string[];
}

export interface Effects {
  readonly of: number;
  readonly moved: readonly Moved[];
  /** How many keep their outcome for other findings. */
  readonly otherFindings: number;
}

/** Answers as the contract for machines has them, whether or not a table knows them. */
export const answersOf = (given: Readonly<Record<string, string | readonly string[]>>): Answers =>
  new Map(
    QUESTION_IDS.flatMap((id): [QuestionId, readonly string[]][] => {
      const options = given[id];
      return options === undefined ? [] : [[id, typeof options === 'string' ? [options] : options]];
    }),
  );

/** Assesses answers under both rules. Options that one of them does not know are left out there, as in an old link. */
export function effectsOn(before: Rules, now: Rules, sets: ReadonlyMap<string, Answers>): Effects {
  const moved: Moved[] = [];
  let otherFindings = 0;
  for (const [name, answers] of sets) {
    const [was, is] = [before, now].map((rules) => endOf(rules, answers));
    if (!was || !is) continue;
    const came = is.findings.filter((finding) => !was.findings.includes(finding));
    const went = was.findings.filter((finding) => !is.findings.includes(finding));
    if (was.end !== is.end) moved.push({ name, answers, before: was.end, now: is.end, came, went });
    else if (came.length + went.length > 0) otherFindings++;
  }
  return { of: sets.size, moved, otherFindings };
}

function endOf({ law, assess }: Rules, answers: Answers): { end: End; findings: readonly string[] } {
  const { outcome, next, findings } = assess(fitting(law, answers));
  const end: End | null = outcome ?? (next && `asks ${next}`);
  if (end === null) throw new Error('answers lead nowhere');
  return {
    end,
    findings: findings.map(({ id, weight }) => `${weight} ${id}`),
  };
}

/** The answers as far as a table knows them. */
function fitting(law: Law, answers: Answers): Answers {
  const kept = law.questions.flatMap(({ id, options }): [QuestionId, readonly string[]][] => {
    const known = (answers.get(id) ?? []).filter((option) => Object.hasOwn(options, option));
    return problemOf(law, id, known) ? [] : [[id, known]];
  });
  return new Map(kept);
}

/** The moved by where they went, most frequent first; each with its shortest example. */
export function tally(moved: readonly Moved[]): readonly { readonly count: number; readonly example: Moved }[] {
  const length = ({ answers }: Moved) => [...answers.values()].flat().length;
  return [...Map.groupBy(moved, ({ before, now }) => `${before} ${now}`).values()]
    .flatMap((group) => {
      const [example] = [...group].sort((a, b) => length(a) - length(b));
      return example ? [{ count: group.length, example }] : [];
    })
    .sort((a, b) => b.count - a.count);
}
