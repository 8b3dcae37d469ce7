/** What the training cases must hold: answers that the decision knows, and facts from which each can be read. */
import { readAnswers } from '../decision/answers.ts';
import { assess } from '../decision/assess.ts';
import { decision, law } from '../decision/decision.ts';
import { blocksOf } from './blocks.ts';
import { changedAnswers } from './case-entry.ts';
import { DOCUMENT_KINDS, documentsOf, passagesOf, splitCase } from './case-text.ts';
import { ContentError, inFile } from './files.ts';
import { DEFAULT_LANGUAGE, type Language } from './languages.ts';
import type { CaseRow, CaseText, LanguageContent, SourcesFile } from './model.ts';
import { CASES } from './read-cases.ts';

/** Model answers that give their outcome, a variation that gives its own, sources and answers that are known. */
export function checkCaseRows(rows: ReadonlyMap<string, CaseRow>, { sources }: SourcesFile): void {
  for (const { id, answers, outcome, variation, deciding, contested } of rows.values()) {
    const fail = (why: string): never => {
      throw new ContentError(CASES, `${id}: ${why}`);
    };
    const outcomeOf = (given: object) => {
      const read = readAnswers(law, given);
      return 'answers' in read
        ? assess(law, decision, read.answers)
        : fail(`${read.problem.code} ${read.problem.question}`);
    };
    const model = outcomeOf(answers);
    if (model.outcome !== outcome) fail(`the model answers give ${model.outcome}, not ${outcome}`);
    if (model.ignored.length > 0) fail(`answers ${model.ignored.join(', ')}, which is not asked`);
    const varied = outcomeOf(changedAnswers({ answers, variation })).outcome;
    if (varied !== variation.outcome) fail(`the variation gives ${varied}, not ${variation.outcome}`);
    const unknown = deciding.find((source) => !sources[source]);
    if (unknown) fail(`is decided by "${unknown}", which is not in content/sources.yaml`);
    for (const [question, others] of Object.entries(contested)) {
      for (const options of others) {
        const row = law.questions.find((known) => known.id === question);
        outcomeOf({ [question]: row?.kind === 'one' ? options[0] : options });
      }
    }
  }
}

/** Facts that answer every question on the way, a discussion that cites, a reason for what is contested. */
export function checkCase({ renderer }: LanguageContent, text: CaseText, row: CaseRow | undefined): void {
  inFile(text.file, () => {
    const { facts, discussion } = splitCase(text.body);
    const unknown = documentsOf(facts).find((kind) => !DOCUMENT_KINDS.some((known) => known === kind));
    if (unknown) throw new Error(`holds a document of an unknown kind, "${unknown}"`);
    renderer.block(facts);
    renderer.block(discussion);
    const bare = [...blocksOf(discussion), ...blocksOf(`${text.data.hasty}\n\n${text.data.changed}`)].find(
      ({ cites }) => !cites,
    );
    if (bare) throw new Error(`cites no source: "${bare.text.slice(0, 60)}…"`);
    if (blocksOf(facts).some(({ cites }) => cites)) throw new Error('facts cite no source');
    const answered = new Set(passagesOf(facts).flatMap(({ answers }) => answers));
    const asked = Object.keys(row?.answers ?? {});
    const surplus = [...answered].filter((question) => !asked.includes(question));
    if (surplus.length > 0) throw new Error(`marks passages for ${surplus.join(', ')}, which is not asked`);
    const missing = asked.filter((question) => !answered.has(question));
    if (missing.length > 0) throw new Error(`marks no passage for ${missing.join(', ')}`);
    const contested = Object.keys(row?.contested ?? {});
    const reasons = Object.keys(text.data.contested);
    if (contested.sort().join() !== reasons.sort().join()) {
      throw new Error(`must say why ${contested.join(', ') || 'nothing'} is contested, and of nothing else`);
    }
  });
}

/** The same documents and passages in every language. */
export function checkCasesSameInAll(languages: Readonly<Record<Language, LanguageContent>>): void {
  const shape = ({ body }: CaseText) => {
    const { facts } = splitCase(body);
    return [...documentsOf(facts), ...passagesOf(facts).map(({ answers }) => answers.join(' '))].join('; ');
  };
  const first = new Map(languages[DEFAULT_LANGUAGE].cases.map((text) => [text.id, shape(text)]));
  for (const { cases } of Object.values(languages)) {
    for (const text of cases) {
      if (shape(text) !== first.get(text.id)) {
        throw new ContentError(text.file, `has other documents or passages than in ${DEFAULT_LANGUAGE}`);
      }
    }
  }
}
