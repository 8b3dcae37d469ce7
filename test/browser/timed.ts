/** Runs in a browser: how long it takes to find what decided a case. */
import cases from '../../content/cases.json' with { type: 'json' };
import { readAnswers } from '../../src/decision/answers.ts';
import { assess } from '../../src/decision/assess.ts';
import { decision, law } from '../../src/decision/decision.ts';
import { whatDecided } from '../../src/decision/what-decided.ts';

/** @returns milliseconds, the best of nine: other work on the machine only ever adds to it */
function timed(id: string): number {
  const read = readAnswers(law, cases.find((known) => known.id === id)?.answers ?? {});
  if ('problem' in read) throw new Error(id);
  const assessment = assess(law, decision, read.answers);
  const times = Array.from({ length: 9 }, () => {
    const start = performance.now();
    whatDecided(law, decision, assessment);
    return performance.now() - start;
  });
  return Math.min(...times);
}
Object.assign(globalThis, { timed });
