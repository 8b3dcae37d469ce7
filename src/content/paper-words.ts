/** What the paper forms say beside an option: where it leads. */
import { leadsOf } from '../decision/leads.ts';
import { law } from '../law/law.ts';
import { type Condition, EXIT_IDS, type QuestionRow } from '../law/types.ts';
import type { Language } from './languages.ts';
import { entriesIn, fill, wordsIn } from './site.ts';

interface Ways {
  readonly goTo: string;
  readonly ends: string;
  readonly weigh: string;
}

/** Makes what puts conditions and ways into the words of a language. */
export async function paperWordsIn(language: Language) {
  const { paper } = await wordsIn(language);
  const questions = await entriesIn('questions', language);
  const outcomes = await entriesIn('outcomes', language);
  const numberOf = (id: string) => law.questions.findIndex((question) => question.id === id) + 1;

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

  /**
   * Where an option leads, in words: each way that it leaves open.
   * @param say how a question that follows, an end and the result are said
   */
  const leadsInWords = (row: QuestionRow, option: string, say: Ways = paper): string[] =>
    leadsOf(law, row, option).map(({ to, when }) => {
      const exit = EXIT_IDS.find((id) => id === to);
      const where = exit
        ? fill(say.ends, { outcome: outcomes.get(exit)?.data.title ?? exit })
        : to === 'weigh'
          ? say.weigh
          : fill(say.goTo, { number: numberOf(to) });
      return when ? `${where} ${inWords(when)}` : where;
    });

  /** Whether an option only leads to the next question of the form. */
  const goesOn = (row: QuestionRow, option: string): boolean => {
    const [first, ...more] = leadsOf(law, row, option);
    const next = law.questions[numberOf(row.id)]?.id ?? 'weigh';
    return more.length === 0 && first?.to === next;
  };

  return { numberOf, inWords, leadsInWords, goesOn };
}
