import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import cases from '../../content/cases.json' with { type: 'json' };
import { documentsOf, splitCase } from '../../src/content/case-text.ts';
import { LANGUAGES } from '../../src/content/languages.ts';
import { readContent } from '../../src/content/read.ts';
import { readAnswers } from '../../src/decision/answers.ts';
import { assess } from '../../src/decision/assess.ts';
import { decision, law } from '../../src/decision/decision.ts';
import { raisedBy } from '../../src/decision/findings.ts';
import { OUTCOME_IDS, STAGES } from '../../src/law/types.ts';

const { languages } = await readContent(fileURLToPath(new URL('../..', import.meta.url)));
const assessed = cases.map(({ answers }) => {
  const read = readAnswers(law, answers);
  if ('problem' in read) throw new Error(read.problem.question);
  return assess(law, decision, read.answers);
});

test('a case meets every outcome', () => {
  expect([...new Set(assessed.map(({ outcome }) => outcome))].sort()).toEqual([...OUTCOME_IDS].sort());
});

test('a case turns on every stage', () => {
  const stageOf = (question: string) => law.questions.find(({ id }) => id === question)?.stage;
  const decisive = assessed.flatMap(({ findings, outcome, path }) => {
    const heaviest = findings.filter(({ weight }) => ['bars', 'doubts', 'limits'].includes(weight));
    const exits = OUTCOME_IDS.indexOf(outcome ?? 'available') > 3 ? [path.at(-1) ?? ''] : [];
    return [...heaviest.map(({ question }) => question), ...exits].map(stageOf);
  });
  expect([...new Set(decisive)].sort()).toEqual([...STAGES].sort());
});

test('a case meets every finding that bars or limits', () => {
  const table = law.questions.flatMap(({ options }) => Object.values(options).flatMap(raisedBy));
  const wanted = table.filter(({ weight }) => weight === 'bars' || weight === 'limits').map(({ finding }) => finding);
  const met = new Set(assessed.flatMap(({ findings }) => findings.map(({ id }) => id)));
  expect(wanted.filter((id) => !met.has(id))).toEqual([]);
});

test('there are easy cases for a first course, and contested ones', () => {
  expect(cases.filter(({ level }) => level === 'easy').length).toBeGreaterThanOrEqual(10);
  expect(cases.filter(({ contested }) => Object.keys(contested).length > 0).length).toBeGreaterThanOrEqual(10);
});

test.for(LANGUAGES)('in %s every case holds a document, and e-mails, adverts, pages and logs occur', (language) => {
  const kinds = new Map(languages[language].cases.map(({ id, body }) => [id, documentsOf(splitCase(body).facts)]));
  expect([...kinds.keys()]).toEqual(cases.map(({ id }) => id));
  expect([...kinds].filter(([, found]) => found.length === 0)).toEqual([]);
  expect([...kinds.values()].flat()).toEqual(expect.arrayContaining(['email', 'advert', 'page', 'log']));
});
