/**
 * The check as a form of SurveyJS: the same questions, in the same words, one a page, with the same routes, exits and
 * outcomes. Without the explanations, examples and findings that our page has: there is nowhere to put them.
 */

import type { Content } from '../../../src/content/model.ts';
import { placesIn } from '../../../src/content/places.ts';
import { raisedBy } from '../../../src/decision/findings.ts';
import { law } from '../../../src/law/law.ts';
import { PLACE_GROUPS } from '../../../src/law/places.ts';
import type { Condition, QuestionRow } from '../../../src/law/types.ts';
import { askedWhen } from '../ways.ts';

const list = (options: readonly string[]) => `[${options.map((option) => `'${option}'`).join(', ')}]`;
const chosen = (row: QuestionRow, options: readonly string[]) =>
  row.kind === 'many'
    ? `{${row.id}} anyof ${list(options)}`
    : `(${options.map((option) => `{${row.id}} = '${option}'`).join(' or ')})`;

function expressionOf(condition: Condition): string {
  if ('all' in condition) return condition.all.map((part) => `(${expressionOf(part)})`).join(' and ');
  const row = law.questions.find(({ id }) => id === condition.question);
  if (!row) throw new Error(condition.question);
  const { options } = row;
  if ('any' in condition) return chosen(row, condition.any);
  if ('none' in condition) return `!(${chosen(row, condition.none)})`;
  if ('only' in condition)
    return `!(${chosen(
      row,
      Object.keys(options).filter((option) => !condition.only.includes(option)),
    )})`;
  return chosen(
    row,
    Object.keys(options).filter((option) => options[option]?.group === condition.group),
  );
}

/** The form as SurveyJS reads it, in English. */
export function surveyForm({ languages: { en } }: Content): object {
  const exits = law.questions.flatMap((row) =>
    Object.entries(row.options).flatMap(([option, { exit }]) => (exit ? [{ exit, when: chosen(row, [option]) }] : [])),
  );
  const verdicts = law.verdicts.flatMap(({ id, when }) => (when ? [{ id, when: raised(when) }] : []));
  const title = (id: string) => `<h3>${[...en.outcomes].find(([known]) => known === id)?.[1].data.title}</h3>`;
  return {
    title: en.words.check.title,
    showQuestionNumbers: 'off',
    pageNextText: en.words.check.continue,
    completeText: en.words.check.continue,
    pagePrevText: en.words.check.back,
    checkErrorsMode: 'onNextPage',
    focusFirstQuestionAutomatic: true,
    pages: law.questions.map((row) => ({ name: `page-${row.id}`, elements: [questionIn(en, row)] })),
    triggers: exits.map(({ when }) => ({ type: 'complete', expression: when })),
    completedHtml: title('available'),
    completedHtmlOnCondition: [
      ...exits.map(({ exit, when }) => ({ expression: when, html: title(exit) })),
      ...verdicts.map(({ id, when }) => ({ expression: when, html: title(id) })),
    ],
  };
}

/** What raises a finding of a weight, as one expression. */
const raised = (weight: string) =>
  law.questions
    .flatMap((row) =>
      Object.entries(row.options).flatMap(([option, given]) =>
        raisedBy(given)
          .filter((raise) => raise.weight === weight)
          .map(({ when }) => (when ? `(${chosen(row, [option])} and (${expressionOf(when)}))` : chosen(row, [option]))),
      ),
    )
    .join(' or ');

function questionIn(en: Content['languages']['en'], row: QuestionRow): object {
  const text = [...en.questions].find(([id]) => id === row.id)?.[1].data;
  if (!text) throw new Error(row.id);
  const asked = askedWhen(row);
  const options = Object.entries(text.options).map(([value, { label, hint }]) => ({
    value,
    text: hint ? `${label} (${hint})` : label,
    ...(row.options[value]?.alone && { isExclusive: true }),
  }));
  const places = PLACE_GROUPS.flatMap((group) => placesIn('en', row, group)).map(([value, name]) => ({
    value,
    text: name,
  }));
  return {
    name: row.id,
    title: text.title,
    description: text.help,
    isRequired: true,
    choices: [...options, ...places],
    ...(places.length > 0
      ? { type: 'dropdown', renderAs: 'select' }
      : { type: row.kind === 'one' ? 'radiogroup' : 'checkbox' }),
    ...(asked && { visibleIf: expressionOf(asked) }),
  };
}
