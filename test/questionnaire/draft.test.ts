import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { assess } from '../../src/decision/assess.ts';
import { decision, law } from '../../src/decision/decision.ts';
import { decodeSentLink, encodeSentLink } from '../../src/decision/sent-link.ts';
import { DRAFT_KEY, deleteDraft, keepDraft, readDraft, refreshDraft } from '../../src/questionnaire/draft.ts';
import { RUNS, someAnswers } from '../decision/arbitraries.ts';

const kept = new Map<string, string>();

beforeEach(() => {
  kept.clear();
  const localStorage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  };
  vi.stubGlobal('localStorage', localStorage);
  vi.stubGlobal('window', globalThis);
  vi.stubGlobal('parent', globalThis);
});
afterEach(() => vi.unstubAllGlobals());

test('what is kept comes back as it was, under one key', () => {
  fc.assert(
    fc.property(someAnswers, fc.boolean(), (given, concluded) => {
      expect(keepDraft(encodeSentLink(law, decision, given, concluded))).toBe(true);
      const read = decodeSentLink(law, decision, readDraft()?.code ?? '');
      const now = assess(law, decision, given, concluded);
      expect([read.answers, read.problem]).toEqual([now.answers, null]);
      expect(assess(law, decision, read.answers, read.concluded).outcome).toBe(now.outcome);
      expect([...kept.keys()]).toEqual([DRAFT_KEY]);
    }),
    { numRuns: RUNS },
  );
});

test('a draft is brought up to date only where one is kept', () => {
  refreshDraft('1.A');
  expect(readDraft()).toBe(null);
  keepDraft('1.A');
  refreshDraft('1.B');
  expect(readDraft()?.code).toBe('1.B');
  deleteDraft();
  expect(kept.size).toBe(0);
});

test('storage that is forbidden is no failure', () => {
  vi.stubGlobal('localStorage', {
    getItem: () => {
      throw new DOMException('no', 'SecurityError');
    },
    setItem: () => {
      throw new DOMException('no', 'SecurityError');
    },
    removeItem: () => {
      throw new DOMException('no', 'SecurityError');
    },
  });
  expect([readDraft(), keepDraft('1.A')]).toEqual([null, false]);
  expect(() => deleteDraft()).not.toThrow();
});
