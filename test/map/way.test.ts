import { expect, test } from 'vitest';
import cases from '../../content/cases.json' with { type: 'json' };
import { readAnswers } from '../../src/decision/answers.ts';
import { assess } from '../../src/decision/assess.ts';
import { decision, law } from '../../src/decision/decision.ts';
import { encodeSentLink } from '../../src/decision/sent-link.ts';
import { decidingIn } from '../../src/map/cases.ts';
import { wayOf } from '../../src/map/way.ts';

function read(id: string) {
  const found = readAnswers(law, cases.find((known) => known.id === id)?.answers ?? {});
  if ('problem' in found) throw new Error(found.problem.code);
  return found.answers;
}

test.for(cases)('$id: its way is that of the check', ({ id, outcome }) => {
  const answers = read(id);
  const { path, findings } = assess(law, decision, answers);
  const way = wayOf(encodeSentLink(law, decision, answers, false));
  expect(way.steps.map(({ question }) => question)).toEqual(path);
  expect(way.steps.map(({ to }) => to).slice(0, -1)).toEqual(path.slice(1));
  expect([way.outcome, way.here, way.next, way.problem]).toEqual([outcome, outcome, null, null]);
  // Up to where it parted nothing stood against the best outcome.
  const before = path.slice(0, way.parted ? path.indexOf(way.parted.question) : path.length);
  const against = findings.filter(({ weight }) => ['bars', 'doubts', 'limits'].includes(weight));
  expect(against.filter(({ question }) => before.includes(question))).toEqual([]);
  expect(way.parted === null).toBe(outcome === 'available');
});

test('a way that stops stands at the next question, and one concluded early at its outcome', () => {
  const some = new Map([...read('california')].slice(0, 7));
  const open = wayOf(encodeSentLink(law, decision, some, false));
  expect([open.outcome, open.here, open.next]).toEqual([null, 'request-record', 9]);
  const concluded = wayOf(encodeSentLink(law, decision, some, true));
  expect([concluded.outcome, concluded.here, concluded.parted?.question]).toEqual([
    'unavailable',
    'unavailable',
    'how-found',
  ]);
});

test('places go by their group, and a broken link says so', () => {
  const place = wayOf(encodeSentLink(law, decision, read('california'), false)).steps.find(
    ({ question }) => question === 'client-place',
  );
  expect(place).toMatchObject({ number: 5, options: ['FR'], keys: ['union'] });
  expect(wayOf('1.!')).toMatchObject({ steps: [], problem: 'unreadable', here: 'firm-seat' });
});

test('what decides a case raised what weighs as much as its outcome, or ended it', () => {
  for (const { id, answers, outcome } of cases) {
    const deciding = decidingIn(answers);
    expect(deciding.length > 0, id).toBe(outcome !== 'available');
  }
  expect(decidingIn(cases.find(({ id }) => id === 'california')?.answers ?? {})).toContain('marketing-reach');
});
