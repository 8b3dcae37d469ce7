/** What an outcome says, wherever it is shown: on the page, in print, in a file. */
import type { Part } from '../content/markdown.ts';
import type { RecordModule } from '../content/record-module.ts';
import type { AuthorityWords, RecordWords } from '../content/words.ts';
import type { Answers } from '../decision/answers.ts';
import type { Assessment } from '../decision/assess.ts';
import { law } from '../decision/decision.ts';
import { evidenceOf } from '../decision/evidence.ts';
import type { Finding } from '../decision/findings.ts';
import { remarksOf } from '../decision/remarks.ts';
import { stateOf } from '../law/places.ts';
import { outcomeSources, sourcesOfFinding } from '../law/sources.ts';
import { type OutcomeId, VERDICT_IDS, type VerdictId, WEIGHTS, type Weight } from '../law/types.ts';

type Texts = readonly Part[][];

/** The verdict, or that another question comes first. */
export const markOf = (outcome: OutcomeId): VerdictId | 'exit' =>
  VERDICT_IDS.find((verdict) => verdict === outcome) ?? 'exit';

/** The findings by their weight, the heaviest first; weights without a finding are left out. */
export const byWeight = (findings: readonly Finding[]): { weight: Weight; findings: readonly Finding[] }[] =>
  WEIGHTS.map((weight) => ({ weight, findings: findings.filter((finding) => finding.weight === weight) })).filter(
    (group) => group.findings.length > 0,
  );

/** The passages that these answers call for. */
export const remarksIn = (words: RecordWords, outcome: OutcomeId, answers: Answers): Texts =>
  remarksOf(law, outcome, answers).map((id) => words.outcomes[outcome]?.remarks[id] ?? []);

/**
 * The authority where the client is.
 * @returns null where no state of the Union or the EEA was named, undefined where the place was not asked
 */
export function authorityOf(words: RecordWords, answers: Answers): AuthorityWords | null | undefined {
  const place = answers.get('client-place')?.[0];
  return place === undefined ? undefined : (words.authorities[stateOf(place) ?? ''] ?? null);
}

/** What is asked for in the records to collect, where their words are at hand. */
const reasonsToCollect = (records: RecordModule['records'] | undefined, answers: Answers): Texts =>
  records ? evidenceOf(law, answers).map((id) => [...records[id].why]) : [];

/**
 * Everything that an outcome relies on, in the order in which it is first named.
 * @param records the records to collect, where they are shown
 */
export function sourcesOf(
  words: RecordWords,
  outcome: OutcomeId,
  { answers, findings }: Assessment,
  records?: RecordModule['records'],
): Set<string> {
  const text = words.outcomes[outcome];
  const cited = (texts: Texts = []) => texts.flat().flatMap((part) => (typeof part === 'string' ? [] : [part.cite]));
  return new Set([
    ...outcomeSources[outcome],
    ...cited(text?.meaning),
    ...cited(remarksIn(words, outcome, answers)),
    ...byWeight(findings).flatMap((group) => group.findings.flatMap(({ id }) => sourcesOfFinding(id))),
    ...[text?.next, text?.keep, reasonsToCollect(records, answers)].flatMap(cited),
    ...[words.stillApplies.lead, words.stillApplies.items, text?.again].flatMap(cited),
  ]);
}
