/** The views of the page for a class: each begins at its top, has its own title, and says what fits its set. */
import { expect, test } from 'vitest';
import { CASE_IDS, openMaterial, setCode } from './sets.ts';
import { useBrowser, visit } from './visit.ts';

const browser = useBrowser();
const CLASS = '/training/class/';
const four = CASE_IDS.slice(0, 4);

test('from view to view the heading takes the focus at the top of the page, and the title follows', async () => {
  const viewport = { width: 360, height: 780 };
  const { page, leaveClean } = await visit(browser(), `${CLASS}#edit=${setCode(four)}`, { viewport });
  const stand = () =>
    page.evaluate(() => [document.activeElement?.textContent, document.title.split(' · ')[0], String(scrollY)]);
  expect((await stand())[1]).toBe('For the trainer');
  await page.getByRole('link', { name: 'Open it as a learner' }).click();
  await expect.poll(stand).toEqual(['Your cases', 'Your cases', '0']);
  await page.getByRole('link', { name: 'Change the set' }).click();
  await expect.poll(stand).toEqual(['For the trainer', 'For the trainer', '0']);
  await page.getByRole('link', { name: 'Certificate', exact: true }).click();
  await expect.poll(stand).toEqual(['Certificate to fill in', 'Certificate to fill in', '0']);
  await page.getByRole('link', { name: 'Change the set' }).click();
  await expect.poll(stand).toEqual(['For the trainer', 'For the trainer', '0']);
  await leaveClean();
});

test('a draw is of fewer cases than the set has', async () => {
  const { page, leaveClean } = await visit(browser(), `${CLASS}#edit=${setCode(four)}`);
  await page.getByLabel('Some of them, drawn at random').check();
  const count = page.getByLabel('How many are drawn');
  expect(await count.inputValue()).toBe('3');
  expect(await page.locator('.set-list li:not([data-out])').count()).toBe(3);
  await count.fill('9');
  await page.keyboard.press('Tab');
  expect(await count.inputValue()).toBe('4');
  await leaveClean();
});

test('one case and one minute are named in the singular', async () => {
  const { page, leaveClean } = await visit(browser(), `${CLASS}#${setCode(['fan'], { minutes: 1 })}`);
  expect(await page.locator('.start').textContent()).toContain('You have one minute for each case.');
  expect(await page.locator('.start').textContent()).not.toMatch(/\b1 (?:cases|minutes)\b/);
  await page.getByRole('link', { name: 'Begin' }).click();
  await page.getByText('One minute for this case').waitFor();
  await leaveClean();
});

test('a plan says how much time its set leaves', async () => {
  const { page, leaveClean } = await openMaterial(browser(), 'plan', { cases: ['paypal-as-stated'] });
  const minutes = (row: string) => page.locator(`[data-row="${row}"]:visible [data-minutes]`).allTextContents();
  expect(await minutes('close')).toEqual(['4', '6']);
  expect((await minutes('spare')).map(Number).every((left) => left > 20)).toBe(true);
  expect(await page.locator('[data-row="spare"]:visible [data-what]').allTextContents()).toEqual([
    'Time left',
    'Time left',
  ]);
  await leaveClean();
});
