import { expect, test } from 'vitest';
import { type AnyStateNode, createMachine } from 'xstate';
import { decision, law } from '../../src/decision/decision.ts';
import { alike } from '../../src/decision/golden.ts';
import { leadsOf } from '../../src/decision/leads.ts';
import { EXIT_IDS, OUTCOME_IDS } from '../../src/law/types.ts';
import { partsOf } from '../../src/map/graph.ts';
import { machineJsonOf } from '../../src/map/machine-json.ts';

const parts = partsOf(law);
const edges = parts.flatMap((part) => part.edges);

test('every question and every exit stands in one piece, and few questions beside each other', () => {
  expect(parts.flatMap(({ questions }) => questions)).toEqual(law.questions);
  expect(parts.flatMap(({ exits }) => exits).sort()).toEqual([...EXIT_IDS].sort());
  expect(parts.filter(({ weighs }) => weighs)).toHaveLength(1);
  expect(Math.max(...parts.map(({ questions }) => questions.length))).toBeLessThanOrEqual(3);
});

test('every answer has an arrow to each place where it can lead: its own, or the one of its question', () => {
  let checked = 0;
  for (const row of law.questions) {
    for (const [key, [option = '']] of alike(row)) {
      for (const { to } of leadsOf(law, row, option)) {
        const found = edges.filter((edge) => edge.from === row.id && edge.to === to);
        expect(
          found.some(({ rows }) => rows === null || rows.includes(key)),
          `${row.id}: ${key} → ${to}`,
        ).toBe(true);
        checked += 1;
      }
    }
  }
  expect(checked).toBeGreaterThan(100);
});

test('no arrow leads where no answer does', () => {
  for (const { from, rows, to } of edges.filter((edge) => edge.from !== 'weigh')) {
    const row = law.questions.find(({ id }) => id === from);
    if (!row) throw new Error(from);
    for (const key of rows ?? []) {
      const option = alike(row).get(key)?.[0] ?? '';
      expect(
        leadsOf(law, row, option).map((lead) => lead.to),
        `${from}: ${key}`,
      ).toContain(to);
    }
  }
  expect(edges.filter(({ from }) => from === 'weigh').map(({ to }) => to)).toEqual(law.verdicts.map(({ id }) => id));
});

/** The paths of all states of a machine, and where each leads. */
const statesOf = (node: AnyStateNode): [string, string[]][] => [
  [node.path.join('.'), node.always?.flatMap(({ target = [] }) => target.map(({ id }) => id)) ?? []],
  ...Object.values(node.states).flatMap(statesOf),
];

test('the JSON makes a machine with the same states, and the same ways between them', () => {
  const json: unknown = JSON.parse(JSON.stringify(machineJsonOf(law, (id) => `the title of ${id}`)));
  if (typeof json !== 'object' || json === null) throw new Error('it is no object');
  const machine = createMachine(json);
  expect(statesOf(machine.root)).toEqual(statesOf(decision.root));
  expect(statesOf(machine.root)).toHaveLength(1 + 1 + 5 + 17 + 1 + OUTCOME_IDS.length);
  expect(machine.root.events.toSorted()).toEqual(decision.root.events.toSorted());
  expect(JSON.stringify(json)).toContain('"description":"the title of how-found"');
  expect(json).toMatchObject({ context: { concluded: false, open: null, answers: {}, path: [] } });
});
