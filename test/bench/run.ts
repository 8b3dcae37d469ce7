/** `npm run bench`: measures all, prints it, and writes `results.json`. The site is built before. */
import { writeFile } from 'node:fs/promises';
import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import { timeDecision } from './decision.ts';
import { type Goal, goalsOf, type Results } from './goals.ts';
import { measureGrowth } from './growth.ts';
import { comparePages, type PageFigures } from './pages.ts';

const round = (figure: number) => Number(figure.toPrecision(3));

function pageRows({ ours, surveyjs }: Results['pages']): Record<string, object> {
  const rows: [string, (of: PageFigures) => number][] = [
    ['JavaScript before the first answer, B', ({ bytes }) => bytes.script],
    ['CSS, B', ({ bytes }) => bytes.stylesheet],
    ['HTML, B', ({ bytes }) => bytes.document],
    ['all, with fonts, B', ({ bytes }) => bytes.all],
    ['JavaScript to the outcome, B', ({ bytesToOutcome }) => bytesToOutcome.script],
    ['all to the outcome, B', ({ bytesToOutcome }) => bytesToOutcome.all],
    ['first paint, ms', ({ firstPaint }) => firstPaint],
    ['first question usable, ms', ({ usable }) => usable],
    ['next question, work, median, ms', ({ step }) => step.work.median],
    ['next question, work, 95 %, ms', ({ step }) => step.work.p95],
    ['next question, painted, median, ms', ({ step }) => step.painted.median],
    ['next question, painted, 95 %, ms', ({ step }) => step.painted.p95],
    ['heap at the first question, B', ({ heap }) => heap.first],
    ['heap at the outcome, B', ({ heap }) => heap.last],
  ];
  return Object.fromEntries(
    rows.map(([name, of]) => [
      name,
      { ours: round(of(ours)), SurveyJS: round(of(surveyjs)), ratio: round(of(ours) / of(surveyjs)) },
    ]),
  );
}

const decisionRows = (assessments: Results['assessments']) =>
  Object.fromEntries(
    Object.entries(assessments).map(([name, rate]) => [
      name,
      { 'a second': rate, 'ours to it': round((assessments['ours'] ?? Number.NaN) / rate) },
    ]),
  );

const goalRows = (goals: readonly Goal[]) =>
  Object.fromEntries(
    goals.map(({ goal, figure, limit, met }) => [
      goal,
      { figure: round(figure), 'at most': limit, '': met ? 'met' : 'not met' },
    ]),
  );

const loadBefore = loadavg()[0] ?? 0;
const assessments = await timeDecision();
const growth = measureGrowth();
const results: Results = { pages: await comparePages(), assessments, growth };
const goals = goalsOf(results);

console.info('\nThe check, on a processor slowed four times, its first visit on a slow 4G network');
console.table(pageRows(results.pages));
console.info('\nThe decision alone, this machine as it is');
console.table(decisionRows(assessments));
console.info('\nThe table made larger; times in ms');
console.table(growth.map((row) => Object.fromEntries(Object.entries(row).map(([name, one]) => [name, round(one)]))));
console.info('\nGoals');
console.table(goalRows(goals));

const machine = {
  processor: cpus()[0]?.model ?? 'unknown',
  cores: availableParallelism(),
  memoryGB: Math.round(totalmem() / 2 ** 30),
  system: `${process.platform} ${process.arch}`,
  node: process.version,
  /** Processes that wanted to run when it began: more than the cores, and the times of pages say little. */
  loadBefore,
};
if (loadBefore > machine.cores) console.info(`\nThe machine was busy with other work: load ${loadBefore}.`);
const file = fileURLToPath(new URL('results.json', import.meta.url));
const rounded = JSON.stringify(
  { machine, ...results, goals },
  (_, value) => (typeof value === 'number' ? round(value) : value),
  2,
);
await writeFile(file, `${rounded}\n`);
