/**
 * The decision as a graph, read off the table: its parts, the boxes of each, and what leads from which answer where.
 * It knows no words and no places on a page.
 */
import { alike } from '../decision/golden.ts';
import { type Lead, leadsOf } from '../decision/leads.ts';
import { waysOf } from '../decision/routes.ts';
import {
  EXIT_IDS,
  type ExitId,
  type Law,
  type OutcomeId,
  type QuestionId,
  type QuestionRow,
  STAGES,
  type Stage,
} from '../law/types.ts';

/** Where an answer leads. */
export type Target = QuestionId | OutcomeId | 'weigh';

/** A way from a question on: from some of its answers, which stand side by side, or from all that have no other way. */
export interface Edge {
  readonly from: QuestionId | 'weigh';
  /** Options or groups of places, in the order of the table; null for the answers without a way of their own. */
  readonly rows: readonly string[] | null;
  readonly to: Target;
  /** Other answers have a say. */
  readonly conditional: boolean;
}

/** A piece of the picture: a stage, or some questions of one that has many. */
export interface Part {
  readonly stage: Stage;
  /** Which of its stage, from 1, and of how many. */
  readonly piece: number;
  readonly pieces: number;
  readonly questions: readonly QuestionRow[];
  readonly exits: readonly ExitId[];
  /** Whether findings are weighed here, and the outcomes stand here. */
  readonly weighs: boolean;
  readonly edges: readonly Edge[];
}

/** More questions than these do not stand beside each other on a laptop or a sheet. */
const ABREAST = 3;

const isExit = (to: Target): to is ExitId => EXIT_IDS.some((id) => id === to);

/** The way that a question takes when no condition holds. */
const otherwise = (row: QuestionRow): Target => waysOf(row).at(-1)?.to ?? 'weigh';

/** The ways of the answers to a question that do not simply go on. */
export const leadsAside = (law: Law, row: QuestionRow, option: string): readonly Lead[] =>
  leadsOf(law, row, option).filter(({ to }) => to !== otherwise(row));

/** The edges of a question: answers that stand side by side and lead to the same place share one. */
function edgesOf(law: Law, row: QuestionRow): Edge[] {
  const edges: (Edge & { rows: string[] })[] = [];
  let before: (typeof edges)[number][] = [];
  let goesOn = false;
  for (const [key, [option = '']] of alike(row)) {
    const leads = leadsOf(law, row, option);
    goesOn ||= leads.some(({ to }) => to === otherwise(row));
    const now = leadsAside(law, row, option).map(({ to, when }) => {
      const shared = before.find((edge) => edge.to === to && edge.conditional === (when !== null));
      if (shared) {
        shared.rows.push(key);
        return shared;
      }
      const edge = { from: row.id, rows: [key], to, conditional: when !== null };
      edges.push(edge);
      return edge;
    });
    before = now;
  }
  return goesOn ? [...edges, { from: row.id, rows: null, to: otherwise(row), conditional: false }] : edges;
}

/** Takes a table apart into the pieces of its picture, in the order of the questions. */
export function partsOf(law: Law): Part[] {
  const parts = STAGES.flatMap((stage) => {
    const rows = law.questions.filter((row) => row.stage === stage);
    const pieces = Math.ceil(rows.length / ABREAST);
    return Array.from({ length: pieces }, (_, index) => ({
      stage,
      piece: index + 1,
      pieces,
      questions: rows.slice(index * ABREAST, (index + 1) * ABREAST),
    }));
  });
  return parts.map((part, index) => {
    const weighs = index === parts.length - 1;
    const edges = part.questions.flatMap((row) => edgesOf(law, row));
    return {
      ...part,
      exits: [...new Set(edges.map(({ to }) => to).filter(isExit))],
      weighs,
      edges: weighs
        ? [
            ...edges,
            ...law.verdicts.map(({ id }) => ({ from: 'weigh' as const, rows: null, to: id, conditional: false })),
          ]
        : edges,
    };
  });
}
