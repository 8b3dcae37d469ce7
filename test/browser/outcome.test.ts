import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { describe, expect, test } from 'vitest';
import cases from '../../content/cases.json' with { type: 'json' };
import { assess } from '../../src/decision/assess.ts';
import { decision, law } from '../../src/decision/decision.ts';
import { findOut } from '../../src/decision/open-points.ts';
import { whatDecided } from '../../src/decision/what-decided.ts';
import { answersOf, codeOf, readCase } from './codes.ts';
import { questionOn, useBrowser, visit } from './visit.ts';

const browser = useBrowser();
const assessed = (id: string) => assess(law, decision, readCase(id));

/** A file and all it imports as one script. */
async function bundled(file: string): Promise<string> {
  const built = await build({
    root: fileURLToPath(new URL('../..', import.meta.url)),
    configFile: false,
    logLevel: 'error',
    build: { write: false, rolldownOptions: { input: file, output: { format: 'iife' } } },
  });
  const outputs = 'output' in built ? built.output : Array.isArray(built) ? (built[0]?.output ?? []) : [];
  return outputs.map((part) => (part.type === 'chunk' ? part.code : '')).join('');
}

/** Opens the outcome of a case, and waits for all its parts. */
async function outcomeOf(id: string, root = '') {
  const visited = await visit(browser(), `${root}/check/#${codeOf(answersOf(id))}`);
  await visited.page.waitForSelector('.keep');
  return visited;
}

describe('what decided it', () => {
  test.for(['california', 'paypal-brand-advertising', 'portfolio-management', 'nobody-knows'])('%s', async (id) => {
    const { page, leaveClean } = await outcomeOf(id);
    const shown = await page
      .locator('[data-set]')
      .evaluateAll((sets) => sets.map((set) => set.getAttribute('data-set')));
    const found = whatDecided(law, decision, assessed(id));
    expect(shown).toEqual(found.map(({ answers }) => answers.map(({ question }) => question).join(' ')));
    for (const details of await page.locator('.outcome details').all()) await details.locator('summary').click();
    const natures = await page
      .locator('[data-nature]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('data-nature')));
    expect(natures).toEqual(found.flatMap(({ answers }) => answers.map(({ nature }) => nature)));
    await leaveClean();
  });

  test('is not asked of an outcome that cannot be better, or of an exit', async () => {
    for (const id of ['paypal-as-stated', 'dubai-resident']) {
      const { page, leaveClean } = await outcomeOf(id);
      expect(await page.locator('.sets, .find-out').count()).toBe(0);
      await leaveClean();
    }
  });

  test('is found within 50 ms at a processor slowed four times', async () => {
    const page = await browser().newPage();
    await page.evaluate(await bundled('test/browser/timed.ts'));
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    const times: Record<string, number> = {};
    for (const { id } of cases) times[id] = await page.evaluate(`timed('${id}')`);
    const slowest = Object.entries(times).sort(([, a], [, b]) => b - a);
    console.log(
      `what decided it, slowed four times: ${slowest
        .slice(0, 3)
        .map(([id, time]) => `${id} ${time.toFixed(1)} ms`)
        .join(', ')}`,
    );
    expect(slowest[0]?.[1]).toBeLessThan(50);
    await page.close();
  });
});

test.for([
  ['', 'Facts are found, not chosen: the list says what matters, not what to answer.'],
  [
    '/fr',
    'Les faits se constatent, ils ne se choisissent pas\u00A0: cette liste dit ce qui compte, et non ce qu’il faut répondre.',
  ],
] as const)('the sets of facts are introduced as facts on %s/check/', async ([root, lead]) => {
  const { page, leaveClean } = await outcomeOf('california', root);
  const section = page.locator('section:has(> .sets)');
  expect(await section.locator('> .about').textContent()).toContain(lead);
  await leaveClean();
});

test.for([
  [
    '',
    'The reference is computed from the rules version, the answers, whether the check was concluded early, the outcome and the findings. Names, dates and remarks are outside it.',
  ],
  [
    '/fr',
    'La référence est calculée à partir de la version des règles, des réponses, du fait d’avoir conclu avant la fin, du résultat et des constats. Les noms, les dates et les remarques n’y entrent pas.',
  ],
] as const)('what the reference covers, and what not, stands on %s/check/', async ([root, about]) => {
  const { page, leaveClean } = await outcomeOf('california', root);
  expect(await page.locator('.keep').getByText(about).isVisible()).toBe(true);
  await leaveClean();
});

describe('what to find out first', () => {
  test('narrows as the open points are answered', async () => {
    const { page, leaveClean } = await outcomeOf('nobody-knows');
    const { points, possible } = findOut(law, decision, assessed('nobody-knows'));
    const shownPoints = () =>
      page.locator('[data-point]').evaluateAll((all) => all.map((one) => one.getAttribute('data-point')));
    const shownPossible = async () =>
      ((await page.locator('[data-possible]').getAttribute('data-possible')) ?? '').split(' ');
    expect(await shownPoints()).toEqual(points.map(({ question }) => question));
    expect(await shownPossible()).toEqual(possible);

    await page.locator('[data-point="first-move"] button').click();
    expect(await questionOn(page)).toBe('first-move');
    await page.locator('label[for="first-move-client"]').click();
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.waitForSelector('.keep');
    expect(await shownPoints()).not.toContain('first-move');
    const fewer = await shownPossible();
    expect(fewer.every((id) => possible.some((known) => known === id))).toBe(true);

    await page.locator('[data-point="how-found"] button').click();
    await page.locator('label[for="how-found-unsure"]').click();
    await page.locator('label[for="how-found-our-promotion"]').click();
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.waitForSelector('.outcome[data-outcome="unavailable"] .keep');
    expect(await page.locator('[data-point]').count()).toBe(0);
    await leaveClean();
  });
});
