import fc from 'fast-check';
import { expect, test } from 'vitest';
import cases from '../../content/cases.json' with { type: 'json' };
import {
  isLevel,
  type Level,
  minutesOf,
  planFor,
  SESSIONS,
  suggestedSet,
  TIMES,
} from '../../src/training/class/plan.ts';

const levelOf = new Map(cases.map(({ id, level }) => [id, level]));
const withLevels = (ids: readonly string[]) =>
  ids.flatMap((id) => {
    const level = levelOf.get(id);
    return isLevel(level) ? [{ id, level }] : [];
  });
const chosen = fc.shuffledSubarray(cases.map(({ id }) => id)).map(withLevels);
const session = fc.constantFrom(...SESSIONS);

test('the levels of the plan are those of the cases', () => {
  expect(Object.keys(TIMES).sort()).toEqual([...new Set(levelOf.values())].sort());
});

test('the minutes come out, without a gap, and every case is in the plan or left', () => {
  fc.assert(
    fc.property(session, chosen, (minutes, given) => {
      const { rows, left } = planFor(minutes, given);
      let from = 0;
      for (const row of rows) {
        expect(row.from).toBe(from);
        expect(row.minutes).toBeGreaterThan(0);
        from += row.minutes;
      }
      expect(from).toBe(minutes);
      // The close takes no more than a case and a pause that did not fit; what a short set leaves is said.
      expect(rows.at(-1)?.minutes).toBeLessThan(6 + 5 + minutesOf('hard'));
      const planned = rows.flatMap(({ id }) => id ?? []);
      expect([...planned, ...left]).toEqual(given.map(({ id }) => id));
      for (const { id, minutes: taken } of rows.filter((row) => row.part === 'case')) {
        expect(taken).toBe(minutesOf((levelOf.get(id ?? '') ?? 'easy') as Level));
      }
      expect(rows.at(0)?.part).toBe('opening');
      expect(rows.at(-1)?.part).toBe('close');
      expect(rows.filter(({ part }) => part === 'pause').length).toBeLessThanOrEqual(minutes === 90 ? 1 : 0);
    }),
  );
});

test('a harder case takes more time', () => {
  expect(minutesOf('easy')).toBeLessThan(minutesOf('medium'));
  expect(minutesOf('medium')).toBeLessThan(minutesOf('hard'));
});

test.for(SESSIONS)('what is suggested for %i minutes fits, and holds a contested case', (minutes) => {
  const { cases: ids } = suggestedSet(minutes);
  expect(withLevels(ids)).toHaveLength(ids.length);
  const { rows, left } = planFor(minutes, withLevels(ids));
  expect(left).toEqual([]);
  expect(rows.some(({ part }) => part === 'spare')).toBe(false);
  expect(rows.some(({ part }) => part === 'pause')).toBe(minutes === 90);
  expect(cases.some(({ id, contested }) => ids.includes(id) && Object.keys(contested).length > 0)).toBe(true);
});
