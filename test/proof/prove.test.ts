import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import cases from '../../content/cases.json' with { type: 'json' };
import { law } from '../../src/law/law.ts';
import { findingSources } from '../../src/law/sources.ts';
import type { Law, OptionRow, QuestionId } from '../../src/law/types.ts';
import { proofPlugin } from '../../src/proof/plugin.ts';
import { type Expected, ProofError, prove } from '../../src/proof/prove.ts';
import versions from '../law/versions.json' with { type: 'json' };

const root = fileURLToPath(new URL('../..', import.meta.url));
const all = cases as readonly Expected[];
const trial = { runs: 1_000, seed: 7 };

/** The table with some options of a question replaced. */
const withOptions = (question: QuestionId, change: Readonly<Record<string, OptionRow>>): Law => ({
  ...law,
  questions: law.questions.map((row) =>
    row.id === question ? { ...row, options: { ...row.options, ...change } } : row,
  ),
});

test('the table is proved, and the proof says what it counted', () => {
  const proof = prove(law, all, trial);
  expect(proof.counts).toEqual({
    questions: 17,
    options: law.questions.reduce((sum, { options }) => sum + Object.keys(options).length, 0),
    places: 250,
    findings: Object.keys(findingSources).length,
    exits: 7,
    verdicts: 4,
  });
  expect(proof.cases).toBe(cases.length);
  expect(proof.properties.map(({ tried }) => tried).slice(0, 7)).toEqual(Array(7).fill(trial.runs));
  expect(proof.walk.options).toBe(proof.counts.options);
  expect(proof.fingerprint).toBe((versions as Record<string, string>)[proof.rules]);
});

describe('a broken table is not proved', () => {
  test.for<[what: string, broken: Law, part: string]>([
    [
      'a tick-box that is worth something',
      withOptions('request-record', { 'tick-box': { supports: ['request-recorded'] } }),
      'property 1',
    ],
    [
      'a promoter that is better than none',
      withOptions('others-marketing', { none: { alone: true, doubts: ['others-unclear'] } }),
      'property 2',
    ],
    ['not being sure that has no consequence', withOptions('website', { unsure: { alone: true } }), 'property 3'],
    [
      'evidence that harms',
      withOptions('website', { 'geo-blocked': { supports: ['geo-blocked'], doubts: ['union-pages'] } }),
      'property 4',
    ],
    [
      'a service that is treated worse',
      withOptions('service', { advice: { doubts: ['lending-unclear'] } }),
      'property 5',
    ],
    [
      'a finding of two weights',
      withOptions('scale', { regular: { notes: ['regular-business'] }, few: { doubts: ['regular-business'] } }),
      'property 8',
    ],
    ['an exit that nothing takes', withOptions('firm-seat', { inside: {} }), 'every state and way'],
    ['a rule without its last line', { ...law, verdicts: law.verdicts.slice(0, -1) }, 'every state and way'],
  ])('%s', ([, broken, part]) => {
    // The cases would notice some of these first.
    expect(() => prove(broken, [], trial)).toThrow(part);
  });

  test('a case that ends otherwise', () => {
    const [first] = all;
    if (!first) throw new Error('no case');
    expect(() => prove(law, [{ ...first, outcome: 'doubtful' }], trial)).toThrow(ProofError);
    expect(() => prove(law, [{ ...first, outcome: 'doubtful' }], trial)).toThrow(`case ${first.id}`);
    expect(() => prove(law, [{ ...first, findings: [] }], trial)).toThrow(`case ${first.id}`);
  });

  test('and the build ends with it', async () => {
    const load = async (table?: Law): Promise<unknown> => {
      const { resolveId, load: hook } = proofPlugin(root, table);
      if (typeof hook !== 'function' || typeof resolveId !== 'function') throw new Error('the plugin has no hooks');
      return Reflect.apply(hook, null, [Reflect.apply(resolveId, null, ['virtual:proof'])]);
    };
    await expect(load(withOptions('website', { unsure: { alone: true } }))).rejects.toThrow(ProofError);
    await expect(load()).resolves.toMatch(/^export default \{"rules":"\d/);
  });
});
