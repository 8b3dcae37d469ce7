/** What becomes of the decision and of the page where the table grows: today's, and one 10 and 100 times its size. */
import { gzipSync } from 'node:zlib';
import { createActor } from 'xstate';
import { assess } from '../../src/decision/assess.ts';
import { decision, law } from '../../src/decision/decision.ts';
import { createDecision, NOTHING_YET, replay } from '../../src/decision/machine.ts';
import { whatDecided } from '../../src/decision/what-decided.ts';
import { sampleFor } from '../../src/law-diff/sample.ts';
import { built } from '../browser/built.ts';
import { middle } from './figures.ts';
import { LONGEST } from './longest.ts';
import { multiplied, multipliedAnswers } from './multiplied.ts';

/** Times are the best of several runs, steps the median of a walk: other work on the machine only ever adds to them. */
export interface Growth {
  readonly times: number;
  readonly questions: number;
  readonly options: number;
  /** Milliseconds to make the machine of the table, which a page does once. */
  readonly create: number;
  /** Milliseconds from an answer to where it leads: one of the first seventeen, and any on the whole way. */
  readonly stepFirst: number;
  readonly step: number;
  /** Milliseconds to replay answers to every question. */
  readonly replay: number;
  /** Milliseconds to find what decided it, where the answers that decide stand in one part of the table. */
  readonly whatDecided: number;
  /** Bytes of the questions in the page after gzip, and milliseconds to write and pack them. Words are shuffled. */
  readonly pageBytes: number;
  readonly pageTime: number;
}

const SIZES = [1, 10, 100] as const;

/** Measures each size in turn. The site has to be built: its words are what the page grows by. */
export const measureGrowth = (): Growth[] => SIZES.map(grown);

function grown(times: number): Growth {
  const table = multiplied(times);
  const start = performance.now();
  const machine = createDecision(table);
  replay(machine, NOTHING_YET);
  const create = performance.now() - start;
  const answers = multipliedAnswers(LONGEST, LONGEST, times);
  const input = { ...NOTHING_YET, answers };
  const runs = Math.max(15, 300 / times);

  const walks = Array.from({ length: Math.max(5, 200 / times) }, () => {
    const actor = createActor(machine, { input: NOTHING_YET }).start();
    return [...answers].map(([question, options]) => timed(() => actor.send({ type: 'answer', question, options })));
  });

  const deciding = sampleFor(law, law, 400)
    .map((one) => ({ one, sets: whatDecided(law, decision, assess(law, decision, one)).length }))
    .filter(({ sets }) => sets > 1);
  const decided = deciding.slice(0, times === 100 ? 3 : 20).map(({ one }) => {
    const assessment = assess(table, machine, multipliedAnswers(one, LONGEST, times));
    return timed(() => whatDecided(table, machine, assessment));
  });
  const page = grownPage(times);
  return {
    times,
    questions: table.questions.length,
    options: table.questions.reduce((sum, { options }) => sum + Object.keys(options).length, 0),
    create,
    stepFirst: Math.min(...walks.map((walk) => middle(walk.slice(0, law.questions.length)))),
    step: Math.min(...walks.map(middle)),
    replay: Math.min(...Array.from({ length: runs }, () => timed(() => replay(machine, input)))),
    whatDecided: middle(decided),
    pageBytes: page.bytes,
    pageTime: page.time,
  };
}

function timed(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

/**
 * The built page with its words so many times. The words of each copy stand in another order, as repeated ones would
 * pack to nothing. No page is built by Astro here: what is timed is the writing and packing alone.
 */
function grownPage(times: number): { bytes: number; time: number } {
  const html = built('check/index.html').toString();
  const start = performance.now();
  const words = html.match(/(?<=[\s>])[A-Za-zÀ-ÿ’,.;-]{2,}(?=[\s<])/g) ?? [];
  const pages = Array.from({ length: times }, (_, copy) => {
    if (copy === 0) return html;
    let at = 0;
    return html.replace(/(?<=[\s>])[A-Za-zÀ-ÿ’,.;-]{2,}(?=[\s<])/g, () => {
      at++;
      return words[(at * (2 * copy + 1) * 7919) % words.length] ?? '';
    });
  });
  return { bytes: gzipSync(pages.join('\n'), { level: 9 }).length, time: performance.now() - start };
}
