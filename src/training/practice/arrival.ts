/** What a practice page is told when it opens: by its address, by what was kept, or by the page around it. */
import { decision, law } from '../../decision/decision.ts';
import { OUTCOME_IDS } from '../../law/types.ts';
import { readLeft, writeLeft } from '../kept.ts';
import type { Start } from '../messages.ts';
import { readProgress } from '../progress.ts';
import type { Prediction } from '../score.ts';
import { casesOf, decodeSet } from '../set.ts';
import { type Marks, readSetAddress } from '../set-address.ts';
import { NO_PREDICTION, NOTHING, type Practice } from './practice.ts';

/** The set that a case is one of. */
export interface InSet {
  readonly code: string;
  readonly cases: readonly string[];
  readonly at: number;
  readonly minutes: number;
  readonly marks: Marks;
}

/** What a change of the language hands over, after whatever else stands in the address. */
const HANDED = /&left=([^&]*)&said=([^&.]*)\.([^&.]*)&step=([01])$/;

/** The answers and the prediction for the address of the same case in another language. */
export function handOver({ stand, predicted, feedback }: Practice): string {
  const left = writeLeft(law, decision, stand().answers, stand().first);
  const { outcome, deciding } = predicted();
  return `&left=${left}&said=${outcome ?? ''}.${deciding ?? ''}&step=${feedback() === 'step' ? 1 : 0}`;
}

/** Takes over answers that stand elsewhere, with what went before them. */
function takeUp(practice: Practice, left: string, predicted: Prediction, step: boolean): void {
  const { answers, first, problem } = readLeft(law, decision, left);
  const broken = problem === 'unreadable';
  practice.setStand(broken ? NOTHING : { answers, first });
  practice.setPredicted(predicted);
  practice.setFeedback(step ? 'step' : 'end');
  if (broken) practice.setNotices(['unreadable']);
  else if (problem) practice.setNotices(['outdated']);
  if (!broken && (answers.size > 0 || predicted.outcome || predicted.deciding)) practice.setPhase('answer');
}

/** Reads what was kept, and the address. Returns the set that the case is one of, or null. */
export function arrive(practice: Practice): InSet | null {
  const { id } = practice.given.case;
  const kept = readProgress()?.get(id);
  if (kept) takeUp(practice, kept.left, kept.predicted, kept.step);
  const [handed = '', left = '', outcome, deciding, step] = HANDED.exec(location.hash) ?? [];
  if (handed) {
    const said = OUTCOME_IDS.find((known) => known === outcome) ?? null;
    takeUp(practice, left, { outcome: said, deciding: deciding || null }, step === '1');
    history.replaceState(history.state, '', location.pathname + location.hash.slice(0, -handed.length));
  }
  return readSet(practice);
}

/** The set that the address names, with its feedback; what is wrong with it is said. */
function readSet(practice: Practice): InSet | null {
  const { case: of, cases: exists } = practice.given;
  const address = readSetAddress(location.hash);
  if (address?.view !== 'set') return null;
  const { set, unknown, problem } = decodeSet(address.code, exists);
  if (problem) practice.setNotices([...practice.notices(), 'setDamaged']);
  else if (unknown > 0) practice.setNotices([...practice.notices(), 'setUnknown']);
  if (!set) return null;
  const cases = casesOf(set);
  const at = cases[address.at] === of.id ? address.at : cases.indexOf(of.id);
  if (at < 0) return null;
  decideFeedback(practice, set.feedback);
  return { code: address.code, cases, at, minutes: set.minutes, marks: address.marks };
}

/** Sets how feedback comes where that is not the learner's to choose. */
function decideFeedback(practice: Practice, feedback: Start['feedback']): void {
  practice.setFeedback(feedback);
  const choice = document.querySelector<HTMLElement>('[data-feedback]');
  if (choice) choice.hidden = true;
}

/** Starts as the page around tells. */
export function startAs(practice: Practice, { code, predicted, feedback, review }: Start): void {
  practice.setPhase('predict');
  practice.setNotices([]);
  takeUp(practice, code, predicted ?? NO_PREDICTION, feedback === 'step');
  decideFeedback(practice, feedback);
  if (review) practice.setPhase('over');
}
