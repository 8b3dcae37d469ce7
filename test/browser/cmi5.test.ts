import faultsOf from '@learninglocker/xapi-validation';
import { describe, expect, test } from 'vitest';
import { answersOf, codeOf, readCase } from './codes.ts';
import { answerCase, caseFrame, doCase, keptBut, listed, type Opened } from './course.ts';
import { ACTIVITY, ACTOR, launch, REGISTRATION, SESSION, type Statement } from './lrs.ts';
import { questionOn, useBrowser } from './visit.ts';

const browser = useBrowser();
const of = { standard: 'cmi5', language: 'en', set: 'first-steps' } as const;
const CATEGORY = 'https://w3id.org/xapi/cmi5/context/categories';
const MASTERY = 'https://w3id.org/xapi/cmi5/context/extensions/masteryscore';

const verbOf = ({ verb }: Statement): string => verb.id.replace('http://adlnet.gov/expapi/verbs/', '');
const categoriesOf = ({ context }: Statement): string[] =>
  (context.contextActivities['category'] ?? []).map(({ id }) => id.slice(CATEGORY.length + 1));

/** Statements that xAPI and cmi5 allow, each once, in the order of their time. */
function expectValid(statements: readonly Statement[]): void {
  for (const statement of statements) {
    expect(faultsOf(statement), JSON.stringify(statement)).toEqual([]);
    expect(statement.actor).toEqual(ACTOR);
    expect(statement.context.registration).toBe(REGISTRATION);
    expect(statement.context.extensions[SESSION]).toBe('session-1');
    expect(statement.context.contextActivities['grouping']).toEqual([{ id: 'https://publisher.example/course' }]);
    expect(statement.timestamp).toMatch(/Z$/);
    const verb = verbOf(statement);
    const { result = {} } = statement;
    if (verb === 'answered') expect(categoriesOf(statement)).toEqual([]);
    else {
      expect(statement.object.id).toBe(ACTIVITY);
      const moves = 'success' in result || 'completion' in result;
      expect(categoriesOf(statement)).toEqual(moves ? ['cmi5', 'moveon'] : ['cmi5']);
      expect('score' in result).toBe(verb === 'passed' || verb === 'failed');
      expect('success' in result).toBe(verb === 'passed' || verb === 'failed');
      expect('completion' in result).toBe(verb === 'completed');
      expect('duration' in result).toBe(verb !== 'initialized');
      expect(MASTERY in statement.context.extensions).toBe(verb === 'passed' || verb === 'failed');
    }
  }
  expect(new Set(statements.map(({ id }) => id)).size).toBe(statements.length);
  const times = statements.map(({ timestamp }) => timestamp);
  expect(times).toEqual([...times].sort());
}

/** Leaves a course by its button. */
async function leave({ course }: Pick<Opened, 'course'>): Promise<void> {
  await course.getByRole('button', { name: 'Leave the course' }).click();
  await course.getByText('You can close this window.').waitFor();
}

test('a course is begun, left, taken up, completed and passed', { timeout: 300_000 }, async () => {
  const first = await launch(browser(), of);
  await expect.poll(() => first.statements.map(verbOf)).toEqual(['initialized']);
  expect(first.asked[0]).toBe('POST /fetch 200');
  expect(first.asked).toContain('GET /xapi/activities/state LMS.LaunchData 200');
  expect(first.asked).toContain('GET /xapi/agents/profile 404');
  await doCase(first, 'paris-firm');
  await first.course.locator('#case-friend a').click();
  await answerCase(first.page, 'friend', 'first-move');
  const left = codeOf(answersOf('friend'), [...readCase('friend').keys()].indexOf('first-move'));
  await expect.poll(() => first.state.text).toMatch(new RegExp(`,p,[^,;]*,${left}`));
  // Closed by the browser, without a word to the course.
  await first.page.goto('about:blank');
  await expect.poll(() => first.statements.map(verbOf)).toEqual(['initialized', 'answered', 'terminated']);
  expectValid(first.statements);
  // What the browser says of an agent without preferences.
  const silent = ({ length }: string[]) => length;
  expect(silent(first.trouble.filter((line) => !line.includes('404')))).toBe(0);

  const second = await launch(browser(), of, {}, first.state.text);
  await second.course.getByText('1 of 10 cases done').waitFor();
  await second.course.getByRole('button', { name: /^Go on: Advice from a friend/ }).click();
  const taken = await caseFrame(second.page, 'friend');
  await expect.poll(() => questionOn(taken)).toBe('first-move');
  const frame = await answerCase(second.page, 'friend');
  expect(await questionOn(frame)).toBe(null);
  await second.course.locator('#score').waitFor();
  await second.course.locator('#all').click();
  await second.course.getByText('2 of 10 cases done').waitFor();
  await leave(second);
  expect(new Set(second.statements.map(verbOf))).toEqual(new Set(['initialized', 'answered', 'terminated']));
  expectValid(second.statements);

  const kept = JSON.parse(second.state.text ?? '{}');
  const last = await launch(browser(), of, {}, JSON.stringify({ ...kept, data: keptBut('paris-firm', 100) }));
  await doCase(last, 'paris-firm');
  await last.course.getByText('Passed with 100%.').waitFor();
  await leave(last);
  const verbs = last.statements.map(verbOf);
  expect([verbs[0], ...verbs.slice(-3)]).toEqual(['initialized', 'completed', 'passed', 'terminated']);
  expect(new Set(verbs.slice(1, -3))).toEqual(new Set(['answered']));
  expectValid(last.statements);
  const passed = last.statements.find((statement) => verbOf(statement) === 'passed');
  expect(passed?.result).toMatchObject({ success: true, score: { scaled: 1, raw: 100, min: 0, max: 100 } });
  expect([...first.faults, ...second.faults, ...last.faults]).toEqual([]);

  // Completed and passed are said once for a registration.
  const again = await launch(browser(), of, {}, last.state.text);
  await again.course.getByText('Passed with 100%.').waitFor();
  await doCase(again, 'paris-firm');
  await leave(again);
  expect(again.statements.map(verbOf)).toEqual(['initialized', 'terminated']);
});

test('a course whose mean is below the pass mark is completed and failed, once it is left', async () => {
  const state = JSON.stringify({ data: keptBut('paris-firm', 50), completed: false, passed: false });
  const { page, course, statements, faults } = await launch(browser(), of, {}, state);
  await course.getByText('9 of 10 cases done, 50% on average').waitFor();
  await doCase({ page, course }, 'paris-firm');
  await course.getByText('55% is not enough yet').waitFor();
  await leave({ course });
  expect(statements.map(verbOf)).toEqual(['initialized', 'answered', 'completed', 'failed', 'terminated']);
  expectValid(statements);
  expect(statements.at(-2)?.result).toMatchObject({
    success: false,
    score: { scaled: 0.55, raw: 55, min: 0, max: 100 },
  });
  expect(faults).toEqual([]);
});

test('a case of the contested course in French is recorded as one of a first course in English', async () => {
  const lrs = await launch(browser(), { standard: 'cmi5', language: 'fr', set: 'contested' });
  expect(await listed(lrs.course)).toHaveLength(21);
  await doCase(lrs, 'fan');
  await lrs.course.locator('#leave').click();
  await lrs.course.locator('#left').waitFor();
  const answered = [...readCase('fan').keys()];
  expect(lrs.statements.map(verbOf)).toEqual(['initialized', ...answered.map(() => 'answered'), 'terminated']);
  expectValid(lrs.statements);
  const told = lrs.statements.slice(1, -1);
  expect(told.map(({ object }) => object.id.split('/').slice(-4))).toEqual(
    answered.map((question) => ['contested', 'fr', 'fan', question]),
  );
  for (const { object, result } of told) {
    expect(object.definition?.['name']).toEqual({ fr: expect.stringMatching(/\w/) });
    expect(result).toMatchObject({ success: true });
  }
  expect(lrs.faults).toEqual([]);
});

test('faults of statements are found', () => {
  const actor = { account: { homePage: 'https://platform.example', name: 'learner-7' } };
  expect(faultsOf({ actor, verb: { id: 'http://adlnet.gov/expapi/verbs/passed' }, object: { id: ACTIVITY } })).toEqual(
    [],
  );
  expect(faultsOf({ actor, verb: { id: 'passed' }, object: { id: ACTIVITY } })).not.toEqual([]);
  expect(faultsOf({ actor, object: { id: ACTIVITY } })).not.toEqual([]);
});

test('each answer is a statement with what was asked, answered and expected', async () => {
  const lrs = await launch(browser(), of);
  await lrs.course.locator('#case-paris-firm a').click();
  await answerCase(lrs.page, 'paris-firm');
  await expect.poll(() => lrs.statements.map(verbOf)).toContain('answered');
  const [answered] = lrs.statements.filter((statement) => verbOf(statement) === 'answered');
  expect(answered?.object).toMatchObject({
    id: expect.stringMatching(/^https?:.*\/first-steps\/en\/paris-firm\/firm-seat$/),
    definition: {
      type: 'http://adlnet.gov/expapi/activities/cmi.interaction',
      interactionType: 'choice',
      correctResponsesPattern: ['inside'],
    },
  });
  const choices = answered?.object.definition?.['choices'];
  expect(JSON.stringify(choices)).toContain('"id":"inside"');
  expect(answered?.result).toMatchObject({ response: 'inside', success: true, score: { scaled: 1 } });
});

describe('where something is wrong', () => {
  test('the platform fails in the middle: the course goes on, says so, and catches up in order', async () => {
    const lrs = await launch(browser(), of);
    await expect.poll(() => lrs.statements.map(verbOf)).toEqual(['initialized']);
    lrs.failing = true;
    await doCase(lrs, 'paris-firm');
    await doCase(lrs, 'perpetuals');
    await lrs.course.getByText('your results are not being recorded').waitFor();
    await lrs.course.getByRole('button', { name: 'Leave the course' }).click();
    await lrs.course.getByText('could not be passed on').waitFor();
    lrs.failing = false;
    await lrs.course.getByRole('button', { name: 'Try again now' }).click();
    await lrs.course.getByText('You can close this window.').waitFor();
    const verbs = lrs.statements.map(verbOf);
    expect([verbs[0], verbs[1], verbs.at(-1)]).toEqual(['initialized', 'answered', 'terminated']);
    expectValid(lrs.statements);
    expect(lrs.state.text).toContain(';13,2s,d,');
  });

  test('it was not launched by a platform: the course runs all the same', async () => {
    const lrs = await launch(browser(), of);
    await lrs.page.goto(lrs.page.url().replace(/\?.*/, ''));
    await lrs.course.getByText('your results are not being recorded').waitFor();
    await doCase(lrs, 'paris-firm');
    await lrs.course.getByText('1 of 10 cases done').waitFor();
  });

  test('it was loaded again: the one token is used up, and nothing is recorded any more', async () => {
    const lrs = await launch(browser(), of);
    await expect.poll(() => lrs.statements.map(verbOf)).toEqual(['initialized']);
    await lrs.page.reload();
    await lrs.course.getByText('your results are not being recorded').waitFor();
    await expect.poll(() => lrs.statements.map(verbOf)).toEqual(['initialized', 'terminated']);
  });
});

test.for(['Browse', 'Review'])('in the mode %s no result is told', async (launchMode) => {
  const lrs = await launch(browser(), of, { launchMode });
  await lrs.course.getByText('opened this course to look at').waitFor();
  await doCase(lrs, 'paris-firm');
  await lrs.course.getByRole('button', { name: 'Leave the course' }).click();
  await lrs.course.getByText('You can close this window.').waitFor();
  expect(lrs.statements.map(verbOf)).toEqual(['initialized', 'terminated']);
});

test('a learner goes back where the platform wants', async () => {
  const lrs = await launch(browser(), of, { returnURL: 'about:blank#back' });
  await expect.poll(() => lrs.statements.length).toBe(1);
  await lrs.course.getByRole('button', { name: 'Leave the course' }).click();
  await expect.poll(() => lrs.page.url()).toBe('about:blank#back');
  expect(lrs.statements.map(verbOf)).toEqual(['initialized', 'terminated']);
});
