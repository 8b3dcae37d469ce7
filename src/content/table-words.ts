/** The decision table in the words of a language: what an option means, where it leads, what it raises. */
import { raisedBy } from '../decision/findings.ts';
import { alike } from '../decision/golden.ts';
import { leadsOf } from '../decision/leads.ts';
import { law } from '../law/law.ts';
import { PLACE_GROUPS } from '../law/places.ts';
import {
  type Condition,
  EXIT_IDS,
  type OutcomeId,
  type QuestionId,
  type QuestionRow,
  type Weight,
} from '../law/types.ts';
import { COLON, type Language } from './languages.ts';
import { placesIn } from './places.ts';
import { entriesIn, fill, wordsIn } from './site.ts';

/** Options that the table treats alike, by one of them: a group of places, or an option by itself. */
export interface OptionWords {
  /** The group of places, or the option. */
  readonly key: string;
  /** The options it stands for. */
  readonly options: readonly string[];
  readonly label: string;
  readonly hint: string | undefined;
  readonly alone: boolean;
}

export interface LeadWords {
  readonly to: QuestionId | OutcomeId | 'weigh';
  readonly when: Condition | null;
  readonly text: string;
}

/** How a question that follows, an end and the result are said. */
interface Ways {
  readonly goTo: string;
  readonly ends: string;
  readonly weigh: string;
}

export interface RaiseWords {
  readonly finding: string;
  readonly weight: Weight;
  readonly text: string;
}

/** Gives what the table says in a language. */
export async function tableWordsIn(language: Language) {
  const { paper, places, weights } = await wordsIn(language);
  const [questions, findings, outcomes] = await Promise.all([
    entriesIn('questions', language),
    entriesIn('findings', language),
    entriesIn('outcomes', language),
  ]);
  const numberOf = (id: string) => law.questions.findIndex((question) => question.id === id) + 1;
  const outcome = (id: OutcomeId) => outcomes.get(id)?.data.title ?? id;

  /** A condition in words. */
  function inWords(condition: Condition): string {
    if ('all' in condition) return condition.all.map(inWords).join(', ');
    const asked = questions.get(condition.question)?.data;
    const [pattern, options] =
      'any' in condition
        ? [paper.ifAny, condition.any]
        : 'none' in condition
          ? [paper.ifNone, condition.none]
          : 'only' in condition
            ? [paper.ifOnly, condition.only]
            : [paper.ifAny, [condition.group]];
    const labels = options.map((option) => asked?.options[option]?.label ?? option);
    return fill(pattern, { question: asked?.short ?? condition.question, options: labels.join('; ') });
  }

  return {
    numberOf,
    outcome,
    inWords,
    title: (id: QuestionId) => questions.get(id)?.data.title ?? id,
    short: (id: QuestionId) => questions.get(id)?.data.short ?? id,

    /** The options of a question: groups of places first, where it has any. */
    options: (row: QuestionRow): OptionWords[] =>
      [...alike(row)].map(([key, options]) => {
        const alone = row.options[options[0] ?? '']?.alone === true;
        const group = PLACE_GROUPS.find((known) => known === key);
        if (group === undefined) {
          const { label = key, hint } = questions.get(row.id)?.data.options[key] ?? {};
          return { key, options, label, hint, alone };
        }
        const names = placesIn(language, row, group).map(([, name]) => name);
        return {
          key,
          options,
          label: places[group],
          hint: group === 'elsewhere' ? undefined : names.join(', '),
          alone,
        };
      }),

    /** Where an option leads: first what other answers may open, last what is always open. */
    leads: (row: QuestionRow, option: string, say: Ways = paper): LeadWords[] =>
      leadsOf(law, row, option).map(({ to, when }) => {
        const exit = EXIT_IDS.find((id) => id === to);
        const where = exit
          ? fill(say.ends, { outcome: outcome(exit) })
          : to === 'weigh'
            ? say.weigh
            : fill(say.goTo, { number: numberOf(to) });
        return { to, when, text: when ? `${where} ${inWords(when)}` : where };
      }),

    /** Whether an option only leads to the next question of the form. */
    goesOn: (row: QuestionRow, option: string): boolean => {
      const [first, ...more] = leadsOf(law, row, option);
      const next = law.questions[numberOf(row.id)]?.id ?? 'weigh';
      return more.length === 0 && first?.to === next;
    },

    /** What an option raises. */
    raises: (row: QuestionRow, option: string): RaiseWords[] =>
      raisedBy(row.options[option]).map(({ finding, weight, when }) => {
        const title = findings.get(finding)?.data.title ?? finding;
        const text = `${weights[weight].name}${COLON[language]} ${title}${when ? `, ${inWords(when)}` : ''}`;
        return { finding, weight, text };
      }),
  };
}

export type TableWords = Awaited<ReturnType<typeof tableWordsIn>>;
