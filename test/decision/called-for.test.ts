/** What answers call for beside the verdict: records, passages of the outcome, and what is kept for the next client. */
import { expect, test } from 'vitest';
import type { Answers } from '../../src/decision/answers.ts';
import { law } from '../../src/decision/decision.ts';
import { evidenceOf } from '../../src/decision/evidence.ts';
import { forNextClient } from '../../src/decision/next-client.ts';
import { remarksOf } from '../../src/decision/remarks.ts';
import { EVIDENCE_IDS, evidence } from '../../src/law/evidence.ts';
import { FIRM_QUESTIONS } from '../../src/law/firm.ts';
import { remarks } from '../../src/law/remarks.ts';
import { type Condition, OUTCOME_IDS, type QuestionId } from '../../src/law/types.ts';

const optionsOf = (question: QuestionId) => Object.keys(law.questions.find(({ id }) => id === question)?.options ?? {});

/** Answers to the question of a condition, one option at a time: those that meet it, and those that do not. */
function answersTo(condition: Condition): { met: Answers[]; missed: Answers[] } {
  if ('all' in condition || 'only' in condition || 'group' in condition)
    throw new Error('a kind that is not used here');
  const wanted = (option: string) =>
    'any' in condition ? condition.any.includes(option) : !condition.none.includes(option);
  const alone = (option: string): Answers => new Map([[condition.question, [option]]]);
  const all = optionsOf(condition.question);
  return { met: all.filter(wanted).map(alone), missed: all.filter((option) => !wanted(option)).map(alone) };
}

test.for(EVIDENCE_IDS)('the record %s is called for by each of its conditions, and by nothing else', (id) => {
  for (const condition of evidence[id]) {
    const { met, missed } = answersTo(condition);
    expect(met.length).toBeGreaterThan(0);
    for (const answers of met) expect(evidenceOf(law, answers)).toContain(id);
    for (const answers of missed) expect(evidenceOf(law, answers)).not.toContain(id);
  }
});

test('no answers call for no record, and several for each once, in the order of the table', () => {
  expect(evidenceOf(law, new Map())).toEqual([]);
  const both: Answers = new Map([
    ['how-found', ['rewarded-link']],
    ['others-marketing', ['affiliates', 'unpaid-fans']],
    ['firm-seat', ['unsure']],
  ]);
  expect(evidenceOf(law, both)).toEqual(['seat-papers', 'referral-terms', 'fan-contacts']);
});

test('a passage stands in its outcome where its condition holds, and in no other', () => {
  for (const outcome of OUTCOME_IDS) {
    expect(remarksOf(law, outcome, new Map())).toEqual([]);
    for (const { id, when } of remarks[outcome] ?? []) {
      const { met, missed } = answersTo(when);
      expect(met.length * missed.length).toBeGreaterThan(0);
      for (const answers of met) expect(remarksOf(law, outcome, answers)).toEqual([id]);
      for (const answers of missed) expect(remarksOf(law, outcome, answers)).toEqual([]);
      for (const other of OUTCOME_IDS.filter((one) => one !== outcome)) {
        for (const answers of met) expect(remarksOf(law, other, answers)).not.toContain(id);
      }
    }
  }
});

test('what a firm says of itself is this, and in these answers it speaks of the one client', () => {
  expect(FIRM_QUESTIONS).toEqual({
    'firm-seat': [],
    education: [],
    'own-marketing': [],
    'marketing-reach': ['reached-before'],
    'others-marketing': ['past-promoters'],
    website: [],
    scale: ['first'],
  });
});

test('for the next client what the firm said of itself is kept, but for what speaks of this client', () => {
  for (const { id, options } of law.questions) {
    for (const option of Object.keys(options)) {
      const about = FIRM_QUESTIONS[id];
      const kept = about !== undefined && !about.includes(option);
      expect([...forNextClient(new Map([[id, [option]]]))], `${id} ${option}`).toEqual(kept ? [[id, [option]]] : []);
    }
  }
  const mixed: Answers = new Map([['others-marketing', ['affiliates', 'past-promoters']]]);
  expect(forNextClient(mixed).size).toBe(0);
});
