/** The way of someone's answers through the decision, and where it parted from the one to the best outcome. */
import { assess } from '../decision/assess.ts';
import { decision, law } from '../decision/decision.ts';
import { isOpen, waysOf } from '../decision/routes.ts';
import { decodeSentLink, type SentLink } from '../decision/sent-link.ts';
import { weightsAgainst } from '../decision/what-decided.ts';
import type { OutcomeId, QuestionId, VerdictId } from '../law/types.ts';
import type { Target } from './graph.ts';

export interface Step {
  readonly question: QuestionId;
  /** Its number in the questionnaire, from 1. */
  readonly number: number;
  readonly options: readonly string[];
  /** The options by the names of the map's rows: places go by their group. */
  readonly keys: readonly string[];
  readonly to: Target;
}

export interface Way {
  readonly steps: readonly Step[];
  /** Where it ends: an outcome, or the question without an answer. */
  readonly here: Target;
  readonly outcome: OutcomeId | null;
  /** The number of the question at which it stops, where it has no outcome. */
  readonly next: number | null;
  /** The first answer with which the best outcome could not be had any more; null while it can. */
  readonly parted: Step | null;
  /** The best outcome. */
  readonly best: VerdictId;
  /** What the link says of itself. */
  readonly problem: SentLink['problem'];
}

const BEST: VerdictId = 'available';
const numberOf = (id: QuestionId) => law.questions.findIndex((row) => row.id === id) + 1;

/** Follows the answers of a link. */
export function wayOf(code: string): Way {
  const { answers, concluded, problem } = decodeSentLink(law, decision, code);
  const assessment = assess(law, decision, answers, concluded);
  const steps = law.questions
    .filter(({ id }) => assessment.path.includes(id))
    .map((row): Step => {
      const options = answers.get(row.id) ?? [];
      const keys = [...new Set(options.map((option) => row.options[option]?.group ?? option))];
      const to = waysOf(row).find((way) => isOpen(law, row, way, answers))?.to ?? 'weigh';
      return { question: row.id, number: numberOf(row.id), options, keys, to };
    });
  const against = weightsAgainst(law, BEST);
  const weighs = ({ question }: Step) =>
    assessment.findings.some((finding) => finding.question === question && against.includes(finding.weight));
  const ends = ({ to }: Step) => to === assessment.outcome;
  return {
    steps,
    here: assessment.outcome ?? assessment.next ?? 'weigh',
    outcome: assessment.outcome,
    next: assessment.next && numberOf(assessment.next),
    parted: steps.find((step) => weighs(step) || ends(step)) ?? null,
    best: BEST,
    problem,
  };
}
