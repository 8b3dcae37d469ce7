/** Which records the answers call for. */
import { EVIDENCE_IDS, type EvidenceId, evidence } from '../law/evidence.ts';
import type { Law } from '../law/types.ts';
import type { Answers } from './answers.ts';
import { holds } from './condition.ts';

/**
 * @param answers the answers on the way
 * @returns ids of records, in the order of the table
 */
export const evidenceOf = (law: Law, answers: Answers): readonly EvidenceId[] =>
  EVIDENCE_IDS.filter((id) => evidence[id].some((when) => holds(law, when, answers)));
