/** What is easily forgotten when an option is added. */
import { expect, test } from 'vitest';
import { leaves } from '../../src/decision/condition.ts';
import { raisedBy } from '../../src/decision/findings.ts';
import { law } from '../../src/law/law.ts';
import { NUMBERS } from '../../src/law/numbers.ts';
import { remarks } from '../../src/law/remarks.ts';

const numbers = new Map(NUMBERS.map(([question, options]) => [question, options.split(' ')]));

test('every option has a number', () => {
  const missing = law.questions
    .filter(({ id }) => id !== 'client-place')
    .flatMap(({ id, options }) =>
      Object.keys(options)
        .filter((option) => !numbers.get(id)?.includes(option))
        .map((option) => `src/law/numbers.ts: ${id} has no number for ${option}. Append it at the end of its line.`),
    );
  expect(missing).toEqual([]);
});

/** What alone speaks neither for nor against the exemption: the services, an asset that MiCA covers, a harmless way. */
const WITHOUT_EFFECT: Readonly<Record<string, readonly string[]>> = {
  service: [
    ...['trading-platform', 'exchange-funds', 'exchange-crypto', 'execution', 'placing', 'order-transmission'],
    ...['advice', 'portfolio-management', 'transfer'],
  ],
  asset: ['other-crypto-asset'],
  'how-found': ['word-of-mouth', 'independent-source', 'own-search'],
};

test('every option of several does something, but for those that are known to do nothing', () => {
  const rows = law.questions.flatMap(({ routes, options }) => [...routes, ...Object.values(options).flatMap(raisedBy)]);
  const conditions = [
    ...[...rows, ...law.verdicts].map(({ when }) => when),
    ...Object.values(remarks).flatMap((list) => list.map(({ when }) => when)),
  ];
  const named = new Set(
    conditions
      .filter((when) => typeof when === 'object')
      .flatMap(leaves)
      .flatMap((leaf) => {
        const options = 'any' in leaf ? leaf.any : 'none' in leaf ? leaf.none : 'only' in leaf ? leaf.only : [];
        return options.map((option) => `${leaf.question} ${option}`);
      }),
  );
  const idle = law.questions
    .filter(({ kind }) => kind === 'many')
    .flatMap(({ id, options }) =>
      Object.entries(options)
        .filter(([option, row]) => !row.alone && raisedBy(row).length === 0 && !named.has(`${id} ${option}`))
        .map(([option]) => [id, option] as const),
    );
  const forgotten = idle
    .filter(([id, option]) => !WITHOUT_EFFECT[id]?.includes(option))
    .map(
      ([id, option]) =>
        `${id}: ${option} changes nothing: it raises no finding and no condition names it. Add it in src/law/ wherever the options beside it stand.`,
    );
  expect(forgotten).toEqual([]);
  expect(idle).toHaveLength(Object.values(WITHOUT_EFFECT).flat().length);
});
