/** What is stored for use without network: of one build at a time, and removed again; and where it cannot be. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { answersOf } from './codes.ts';
import { buildOf, make, NOTHING, standing, stored, useBuilds, visitor } from './storing.ts';
import { alive, answerAll, outcomeOn, useBrowser } from './visit.ts';

const browser = useBrowser();
const { builds, own } = useBuilds();

test('a new build takes over once the old pages are closed, whole, and what it replaced is removed', {
  timeout: 240_000,
}, async () => {
  const { context, page, trouble } = await visitor(browser());
  await make(page, own());
  const before = (await stored(page)).files;
  await page.goto(`${own().address}/check/`);
  await alive(page);
  await answerAll(page, answersOf('california'), 'first-move');
  await own().serve(builds()[1]);
  const other = await context.newPage();
  await other.goto(`${own().address}/training/class/`);
  // Asked for as a browser does by itself on a visit.
  await other.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
  const waits = async () => (await navigator.serviceWorker.getRegistration())?.waiting?.state;
  await expect.poll(() => other.evaluate(waits), { timeout: 30_000 }).toBe('installed');
  await other.reload();
  await standing(other, 'waiting');
  // The check goes on in its build, to the end, with what it loads on the way and after another visit.
  await answerAll(page, answersOf('california'));
  expect(await outcomeOn(page)).toBe('unavailable');
  expect(await buildOf(page)).toEqual(['first', 'first', 'first']);
  for (const path of ['/guide/solicitation/', '/check/']) {
    await other.goto(own().address + path);
    expect((await buildOf(other))[0], path).toBe('first');
    expect((await buildOf(other))[2], path).toBe('first');
  }
  await page.close();
  const next = await context.newPage();
  await other.close();
  // Each look is a page of the site again: between them a busy browser needs time to see that none is open.
  await expect
    .poll(
      async () => {
        await next.goto(`${own().address}/check/`);
        const build = await buildOf(next);
        await next.goto('about:blank');
        return build;
      },
      { interval: 2_000, timeout: 60_000 },
    )
    .toEqual(['second', 'second', 'second']);
  await own().stop();
  await context.setOffline(true);
  await next.goto(`${own().address}/fr/check/`);
  await alive(next);
  expect(await buildOf(next)).toEqual(['second', 'second', 'second']);
  expect((await stored(next)).files).toEqual(before);
  expect(trouble).toEqual([]);
  await context.close();
});

test('a file that is not of the build stops the storing, and the page says so', async () => {
  const { context, page } = await visitor(browser());
  await page.goto(`${own().address}/training/class/`);
  await standing(page, 'none');
  // As where a host goes over to another build while a browser stores the last.
  const about = join(builds()[0], 'about/index.html');
  const before = await readFile(about);
  await writeFile(about, '<p>Of another build');
  await page.getByRole('button', { name: 'Make available offline' }).click();
  await page.getByText('It did not work').waitFor();
  expect(await stored(page)).toEqual(NOTHING);
  await writeFile(about, before);
  await context.close();
});

test('what was stored is removed again, and can be stored once more', async () => {
  const { context, page, trouble } = await visitor(browser());
  await make(page, own());
  const { files } = await stored(page);
  for (const path of ['/training/class/', '/fr/training/class/']) {
    await page.goto(own().address + path);
    await standing(page, 'ready');
    await page.locator('.offline button').click();
    await standing(page, 'none');
    expect(await stored(page), path).toEqual(NOTHING);
    // At once, on the same page.
    await page.locator('.offline button').click();
    await standing(page, 'ready');
    expect((await stored(page)).files, path).toEqual(files);
  }
  await page.locator('.offline button').click();
  await standing(page, 'none');
  await page.goto(`${own().address}/check/`);
  await alive(page);
  expect(await stored(page)).toEqual(NOTHING);
  expect(trouble).toEqual([]);
  await own().stop();
  await context.setOffline(true);
  await expect(page.goto(`${own().address}/check/`)).rejects.toThrow('net::ERR');
  await context.close();
});

test.for(['http', 'nothing', 'forbidden'])('where it cannot be there is a sentence and no button: %s', async (why) => {
  const { context, page, trouble } = await visitor(browser());
  const address = why === 'http' ? 'http://site.invalid' : own().address;
  if (why === 'http') {
    await context.route('http://site.invalid/**', async (route) => {
      const url = route.request().url().replace('http://site.invalid', own().address);
      await route.fulfill({ response: await route.fetch({ url }) });
    });
  }
  if (why === 'nothing') {
    await context.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'serviceWorker'));
  }
  if (why === 'forbidden') {
    await context.addInitScript(() => {
      ServiceWorkerContainer.prototype.getRegistration = () => Promise.reject(new DOMException('no', 'SecurityError'));
    });
  }
  await page.goto(`${address}/training/class/`);
  await standing(page, 'unable');
  expect(await page.locator('.offline button').count()).toBe(0);
  expect(await page.locator('.offline [role="status"]').textContent()).toContain('cannot store');
  expect(trouble.filter((line) => !line.includes('Cross-Origin-Opener-Policy'))).toEqual([]);
  await context.close();
});
