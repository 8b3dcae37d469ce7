/** Every change of a value in the tables shows: in the rules in plain words, and in what law:diff tells. */
import { expect, test } from 'vitest';
import { assess } from '../../src/decision/assess.ts';
import { decision, law } from '../../src/decision/decision.ts';
import { rulesInWords } from '../../src/decision/golden.ts';
import { evidence } from '../../src/law/evidence.ts';
import { remarks } from '../../src/law/remarks.ts';
import * as sources from '../../src/law/sources.ts';
import type { Rules } from '../../src/law-diff/rules.ts';
import { differencesOf } from '../../src/law-diff/statements.ts';

const today: Rules = { law, assess: (answers) => assess(law, decision, answers), sources, remarks, evidence };

/**
 * The same data with one value changed, one key or item gone, or two neighbours exchanged: every way, each by its
 * place. In a condition the order of options carries no meaning, and a whole list is never gone.
 */
function* changesOf<T>(data: T, at = ''): Generator<readonly [at: string, changed: T]> {
  if (typeof data === 'string') yield [at, `${data}-other` as T];
  if (typeof data !== 'object' || data === null) return;
  const rebuilt = (entries: readonly (readonly [string, unknown])[]): T =>
    (Array.isArray(data) ? entries.map(([, value]) => value) : Object.fromEntries(entries)) as T;
  const entries = Object.entries(data);
  for (const [index, [key, value]] of entries.entries()) {
    if (at !== '') yield [`${at}/${key} gone`, rebuilt(entries.toSpliced(index, 1))];
    for (const [place, changed] of changesOf(value, `${at}/${key}`)) {
      yield [place, rebuilt(entries.with(index, [key, changed]))];
    }
    const next = entries[index + 1];
    if (Array.isArray(data) && !at.includes('/when') && next && JSON.stringify(next[1]) !== JSON.stringify(value)) {
      yield [`${at}/${key} exchanged`, rebuilt(entries.with(index, [key, next[1]]).with(index + 1, [next[0], value]))];
    }
  }
}

/** Places stand in groups of many alike: one of each is enough. */
const small = {
  ...law,
  questions: law.questions.map((row) => {
    const groups = Map.groupBy(Object.entries(row.options), ([id, { group }]) => group ?? id);
    return { ...row, options: Object.fromEntries([...groups.values()].flatMap((list) => list.slice(0, 2))) };
  }),
};

/** Changed so, tables cannot be read at all; nobody could commit them. */
function attempt<T>(read: () => T): T | 'refused' {
  try {
    return read();
  } catch {
    return 'refused';
  }
}

test('of the table', () => {
  const text = rulesInWords(small);
  const before = { ...today, law: small };
  const unnoticed: string[] = [];
  let tried = 0;
  for (const [at, changed] of changesOf({ questions: small.questions, verdicts: small.verdicts })) {
    tried++;
    const now = { ...small, ...changed };
    const told = attempt(() => differencesOf(before, { ...today, law: now }));
    if (attempt(() => rulesInWords(now)) === text) unnoticed.push(`golden ${at}`);
    if (told !== 'refused' && told.length === 0) unnoticed.push(`law:diff ${at}`);
  }
  expect(unnoticed).toEqual([]);
  expect(tried).toBeGreaterThan(700);
});

test('of sources, passages and records', () => {
  const unnoticed: string[] = [];
  let tried = 0;
  const lists = { findingSources: sources.findingSources, outcomeSources: sources.outcomeSources, remarks, evidence };
  for (const [at, { findingSources, outcomeSources, ...rest }] of changesOf(lists)) {
    tried++;
    const now = { ...today, ...rest, sources: { ...sources, findingSources, outcomeSources } };
    const told = attempt(() => differencesOf(today, now));
    if (told !== 'refused' && told.length === 0) unnoticed.push(at);
  }
  expect(unnoticed).toEqual([]);
  expect(tried).toBeGreaterThan(400);
});
