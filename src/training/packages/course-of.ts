/** A course as its script reads it, gathered from the content. */
import type { Language } from '../../content/languages.ts';
import type { Content } from '../../content/model.ts';
import { mapValues } from '../../content/words.ts';
import { law } from '../../law/law.ts';
import type { QuestionId } from '../../law/types.ts';
import { cell } from '../../record/csv.ts';
import type { Settings } from '../../site/settings.ts';
import { CASE_NUMBERS } from '../numbers.ts';
import type { Course, CourseCase, CourseQuestion } from './course.ts';
import { casesOf, FEEDBACK, PASS_MARK, type Package, pathOfCase } from './sets.ts';

/** One sign for each option where SCORM 1.2 has room for no more. */
const SIGNS = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** The questions as platforms are told of them. */
function questionsOf(content: Content, language: Language): Record<QuestionId, CourseQuestion> {
  const { questions, renderer } = content.languages[language];
  const rows = law.questions.map(({ id, options }): [QuestionId, CourseQuestion] => {
    const text = questions.get(id)?.data;
    const places = Object.values(options).some(({ group }) => group !== undefined);
    const known = Object.keys(options).map((option, at) => {
      const label = renderer.typeset(text?.options[option]?.label ?? option);
      return [option, [SIGNS[at] ?? '', label] as const] as const;
    });
    return [id, { title: renderer.typeset(text?.title ?? id), options: places ? null : Object.fromEntries(known) }];
  });
  return Object.fromEntries(rows) as Record<QuestionId, CourseQuestion>;
}

/** What SCORM 1.2's signs stand for, as a table that spreadsheets read. */
export const optionsTable = (questions: Course['questions']): string =>
  `\uFEFF${Object.entries(questions)
    .flatMap(([question, { title, options }]) =>
      Object.entries(options ?? {}).map(([option, [sign, label]]) => [question, title, sign, option, label]),
    )
    .map((row) => `${row.map(cell).join(',')}\r\n`)
    .join('')}`;

/** A course as its script reads it. */
export function courseOf(
  content: Content,
  { standard, language, set }: Package,
  { site, base }: Pick<Settings, 'site' | 'base'>,
): Course {
  const { training, renderer, cases: texts } = content.languages[language];
  const { shell, sets } = training.packages;
  const cases = casesOf(set, content.cases.values()).map(
    ({ id }): CourseCase => ({
      id,
      number: CASE_NUMBERS.indexOf(id),
      title: renderer.typeset(texts.find((text) => text.id === id)?.data.title ?? id),
      href: pathOfCase(id),
    }),
  );
  return {
    standard,
    language,
    id: `${site}${base}training/packages/${set}/${language}`,
    feedback: FEEDBACK[set],
    passMark: PASS_MARK,
    cases,
    questions: questionsOf(content, language),
    sources: Object.keys(content.sources),
    words: { ...mapValues(shell, renderer.typeset), courseTitle: renderer.typeset(sets[set].title) },
  };
}
