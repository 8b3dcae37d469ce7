/** The proof of a table: what there is, what was walked and tried, and with what result. A part that fails throws. */
import { readAnswers } from '../decision/answers.ts';
import { assess } from '../decision/assess.ts';
import { fingerprintOf, rulesInWords } from '../decision/golden.ts';
import { createDecision } from '../decision/machine.ts';
import { findingSources } from '../law/sources.ts';
import { EXIT_IDS, type Law, type OutcomeId } from '../law/types.ts';
import { propertiesOf, type Trial } from './properties.ts';
import { type Walk, walk } from './walk.ts';

/** A case with what its author says follows. */
export interface Expected {
  readonly id: string;
  readonly answers: object;
  readonly outcome: OutcomeId;
  readonly findings: readonly string[];
}

export interface Proof {
  readonly rules: string;
  /** Of the rules in words. */
  readonly fingerprint: string;
  readonly counts: {
    readonly questions: number;
    readonly options: number;
    /** How many of the options are places. */
    readonly places: number;
    readonly findings: number;
    readonly exits: number;
    readonly verdicts: number;
  };
  readonly walk: Walk;
  readonly properties: readonly { readonly number: number; readonly tried: number }[];
  /** How many cases came out as their authors say. */
  readonly cases: number;
}

/** A part of the proof that failed. */
export class ProofError extends Error {
  constructor(part: string, why: unknown) {
    super(`The proof of the decision fails: ${part}. ${why instanceof Error ? why.message : String(why)}`);
    this.name = 'ProofError';
  }
}

function inPart<T>(part: string, prove: () => T): T {
  try {
    return prove();
  } catch (error) {
    throw new ProofError(part, error);
  }
}

/**
 * Proves a table.
 * @param cases must come out as they say
 * @throws ProofError that names the part which fails, with an example
 */
export function prove(law: Law, cases: Iterable<Expected>, trial: Trial): Proof {
  const decision = createDecision(law);
  const options = law.questions.flatMap((row) => Object.values(row.options));
  let right = 0;
  for (const { id, answers, outcome, findings } of cases) {
    inPart(`case ${id}`, () => {
      const read = readAnswers(law, answers);
      if ('problem' in read) throw new Error(`${read.problem.code} ${read.problem.question}`);
      const found = assess(law, decision, read.answers);
      const sorted = (list: readonly string[]) => [...list].sort().join();
      if (found.outcome !== outcome) throw new Error(`it ends in ${found.outcome}, not ${outcome}`);
      if (sorted(found.findings.map((finding) => finding.id)) !== sorted(findings)) {
        throw new Error(`it raises ${found.findings.map((finding) => finding.id)}`);
      }
    });
    right += 1;
  }
  return {
    rules: law.version,
    fingerprint: fingerprintOf(rulesInWords(law)),
    counts: {
      questions: law.questions.length,
      options: options.length,
      places: options.filter(({ group }) => group !== undefined).length,
      findings: Object.keys(findingSources).length,
      exits: EXIT_IDS.length,
      verdicts: law.verdicts.length,
    },
    walk: inPart('every state and way', () => walk(law, decision, trial)),
    properties: propertiesOf(law, decision).map(({ number, about, check }) => ({
      number,
      tried: inPart(`property ${number}, ${about}`, () => check(trial)),
    })),
    cases: right,
  };
}
