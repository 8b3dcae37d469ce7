/** The decision itself, in assessments a second: ours, and the same in json-rules-engine, publicodes and by hand. */
import type { Answers } from '../../src/decision/answers.ts';
import { assess } from '../../src/decision/assess.ts';
import { decision, law } from '../../src/decision/decision.ts';
import type { OutcomeId } from '../../src/law/types.ts';
import { sampleFor } from '../../src/law-diff/sample.ts';
import { type ByHand, decideByHand } from './by-hand.ts';
import { middle } from './figures.ts';
import { createRulesEngine } from './json-rules-engine.ts';
import { createPublicodes } from './publicodes.ts';

const SAMPLE = 2_000;
/** How long each is timed in a round, in milliseconds, and how many rounds there are. */
const ROUND = 700;
const ROUNDS = 5;

interface Contender {
  readonly name: string;
  readonly run: (answers: Answers) => unknown;
  /** What it finds, to be compared; findings undefined where it gives none. */
  readonly result: (answers: Answers) => Promise<{ outcome: OutcomeId; findings?: readonly string[] | undefined }>;
}

/** @returns assessments a second by name, the median of several rounds, all in turn within each */
export async function timeDecision(): Promise<Record<string, number>> {
  const sample = sampleFor(law, law, SAMPLE);
  const rulesEngine = await createRulesEngine();
  const publicodes = await createPublicodes();
  const ours = (answers: Answers): ByHand => {
    const { outcome, findings } = assess(law, decision, answers);
    return { outcome: outcome ?? 'available', findings: findings.map(({ id }) => id) };
  };
  const contenders: Contender[] = [
    { name: 'ours', run: (answers) => assess(law, decision, answers), result: async (answers) => ours(answers) },
    { name: 'json-rules-engine', run: rulesEngine, result: rulesEngine },
    { name: 'publicodes', run: publicodes, result: async (answers) => ({ outcome: publicodes(answers) }) },
    { name: 'by hand', run: decideByHand, result: async (answers) => decideByHand(answers) },
  ];
  for (const { name, result } of contenders) {
    for (const answers of sample) agree(name, answers, ours(answers), await result(answers));
  }
  const rated = contenders.map((contender) => ({ ...contender, rates: [] as number[] }));
  for (let round = 0; round < ROUNDS; round++) {
    for (const { run, rates } of rated) rates.push(await rateOf(run, sample));
  }
  return Object.fromEntries(rated.map(({ name, rates }) => [name, Math.round(middle(rates))]));
}

/** Throws where one decides otherwise than the table. json-rules-engine leaves out what was found before an exit. */
function agree(name: string, answers: Answers, ours: ByHand, theirs: Awaited<ReturnType<Contender['result']>>): void {
  const ended = !law.verdicts.some(({ id }) => id === ours.outcome);
  const same = (findings: readonly string[]) => [...findings].sort().join() === [...ours.findings].sort().join();
  const compared = theirs.findings && !(ended && name === 'json-rules-engine');
  if (theirs.outcome === ours.outcome && (!compared || same(theirs.findings ?? []))) return;
  throw new Error(`${name} decides ${JSON.stringify([...answers])} otherwise: ${JSON.stringify({ ours, theirs })}`);
}

async function rateOf(run: (answers: Answers) => unknown, sample: readonly Answers[]): Promise<number> {
  const start = performance.now();
  let count = 0;
  while (performance.now() - start < ROUND) {
    for (const answers of sample.slice(count % SAMPLE, (count % SAMPLE) + 50)) {
      const given = run(answers);
      // Waiting for what is there already would cost the others time.
      if (given instanceof Promise) await given;
      count++;
    }
  }
  return (count * 1000) / (performance.now() - start);
}
