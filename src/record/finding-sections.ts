/** The sections of a document that give the reasons: why, what decided it, what to find out first. */
import { fill } from '../content/fill.ts';
import { COLON, SEMICOLON } from '../content/languages.ts';
import { decision, law } from '../decision/decision.ts';
import type { Finding } from '../decision/findings.ts';
import { findOut } from '../decision/open-points.ts';
import { type DecidingSet, whatDecided } from '../decision/what-decided.ts';
import { sourcesOfFinding } from '../law/sources.ts';
import type { OutcomeId, QuestionId } from '../law/types.ts';
import type { Block, Inline, Item, SectionId } from './blocks.ts';
import type { Gathered } from './input.ts';
import { cite, type Draft, labelled, paragraph } from './lines.ts';
import { byWeight, markOf } from './outcome.ts';

/** The sections; those that an outcome does not have are empty. */
export const findingSections = (gathered: Gathered): Partial<Record<SectionId, Draft>> => ({
  why: { title: gathered.words.words.why, blocks: whyBlocks(gathered) },
  decided: { title: gathered.record.decided.title, blocks: decidedBlocks(gathered) },
  'find-out': { title: gathered.record.findOut.title, blocks: findOutBlocks(gathered) },
});

function whyBlocks(gathered: Gathered): Block[] {
  const { words, assessment } = gathered;
  if (assessment.findings.length === 0) return [paragraph(words.words.whyNone)];
  return byWeight(assessment.findings).flatMap(({ weight, findings }): Block[] => [
    { kind: 'subheading', level: 1, text: words.weights[weight].name },
    paragraph(words.weights[weight].about),
    ...findings.flatMap((finding) => reason(gathered, finding)),
  ]);
}

function reason(gathered: Gathered, { id, question, options }: Finding): Block[] {
  const { language, words, labels } = gathered;
  const text = words.findings[id];
  const raisedBy = fill(words.words.raisedBy, { question: labels.short(question) });
  const sources = sourcesOfFinding(id).flatMap((source): Inline[] => [' ', cite(words, source)]);
  return [
    { kind: 'subheading', level: 2, text: text?.title ?? id },
    paragraph(text?.means ?? ''),
    labelled(language, words.words.whatToDo, text?.do ?? ''),
    labelled(language, raisedBy, labels.options(question, options).join(SEMICOLON[language])),
    ...(sources.length > 0 ? [labelled(language, words.words.sources, ...sources.slice(1))] : []),
  ];
}

const titleOf = ({ words }: Gathered, outcome: OutcomeId): string => words.outcomes[outcome]?.title ?? outcome;

function decidedBlocks(gathered: Gathered): Block[] {
  const { record, outcome, assessment } = gathered;
  const { decided } = record;
  if (markOf(outcome) === 'exit' || outcome === 'available') return [];
  const sets = whatDecided(law, decision, assessment);
  if (sets.length === 0) return [paragraph(decided.none)];
  const outcomes = [...new Set(sets.map((set) => set.outcome))];
  return [
    paragraph(decided.lead),
    ...outcomes.flatMap((better): Block[] => [
      {
        kind: 'subheading',
        level: 1,
        text: `${decided.would}${COLON[gathered.language]} ${titleOf(gathered, better)}`,
      },
      {
        kind: 'list',
        ordered: true,
        items: sets.filter((set) => set.outcome === better).map((set) => itemOf(gathered, set)),
      },
    ]),
  ];
}

/** One set: how hard it is to change, what would be asked then, and below it the facts. */
function itemOf(gathered: Gathered, { answers, nature, thenAsked }: DecidingSet): Item {
  const { language, record, labels, assessment } = gathered;
  const { natures, rest, thenAsked: then } = record.decided;
  const asked = thenAsked.map((question) => labels.short(question)).join(SEMICOLON[language]);
  const more = !assessment.complete ? rest : asked === '' ? '' : fill(then, { questions: asked });
  return {
    line: [more === '' ? natures[nature] : `${natures[nature]} ${more}`],
    items: answers.map(({ question, options, nature: own }) => [
      { kind: 'strong', text: `${labels.short(question)}${COLON[language]}` },
      ` ${labels.options(question, options).join(SEMICOLON[language])}.${own === nature ? '' : ` ${natures[own]}`}`,
    ]),
  };
}

function findOutBlocks(gathered: Gathered): Block[] {
  const { language, words, record, labels, outcome, assessment } = gathered;
  const { findOut: titles } = record;
  if (outcome !== 'doubtful') return [];
  const { points, possible } = findOut(law, decision, assessment);
  const questionOf = (question: QuestionId, settles: boolean): Inline[] => [
    { kind: 'strong', text: labels.short(question) },
    ` (${settles ? titles.settles : titles.adds})`,
  ];
  const items = points.map(
    ({ question, findings, settles }): Item => ({
      line: questionOf(question, settles),
      items: findings.map((id) => [
        { kind: 'strong', text: `${words.findings[id]?.title ?? id}.` },
        ` ${words.findings[id]?.do ?? ''}`,
      ]),
    }),
  );
  return [
    paragraph(titles.lead),
    { kind: 'list', ordered: true, items },
    labelled(language, titles.possible, possible.map((id) => titleOf(gathered, id)).join(SEMICOLON[language])),
  ];
}
