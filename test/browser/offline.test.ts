/** The site without network: only on request, whole, and never for the embed. */
import { expect, test } from 'vitest';
import { answersOf } from './codes.ts';
import { answerCase, predict } from './practising.ts';
import { buildOf, make, NOTHING, standing, stored, useBuilds, type Visitor, visitor } from './storing.ts';
import { alive, answerAll, outcomeOn, useBrowser } from './visit.ts';

const browser = useBrowser();
const { builds, own } = useBuilds();

/** Stores the site and cuts the network, at both ends. */
async function withoutNetwork(): Promise<Visitor> {
  const given = await visitor(browser());
  await make(given.page, own());
  await own().stop();
  await given.context.setOffline(true);
  return given;
}

test('nothing is stored before it is asked for; then it is, and the page says how much', async () => {
  const { context, page, trouble } = await visitor(browser());
  for (const path of ['/', '/check/', '/training/class/']) {
    await page.goto(own().address + path);
    expect(await stored(page), path).toEqual(NOTHING);
  }
  await standing(page, 'none');
  const about = await page.locator('.offline .about').first().textContent();
  const [, megabytes = ''] = /about (\d+) MB/.exec(about ?? '') ?? [];
  await make(page, own());
  const { workers, files } = await stored(page);
  expect(workers).toEqual(['/']);
  expect(files).toHaveLength(1);
  expect(files[0]).toBeGreaterThan(250);
  const bytes = await page.evaluate(async () => {
    const [name = ''] = await caches.keys();
    const all = await (await caches.open(name)).matchAll();
    return (await Promise.all(all.map(async (one) => (await one.blob()).size))).reduce((sum, size) => sum + size, 0);
  });
  expect(Math.abs(bytes / 1e6 - Number(megabytes))).toBeLessThan(1.1);
  expect(await page.locator('.offline [role="status"]').textContent()).toContain(`${megabytes} MB`);
  // The page itself is stored, and says so again.
  await page.reload();
  await standing(page, 'ready');
  expect(trouble).toEqual([]);
  await context.close();
});

test('without network a check goes to its outcome, in both languages', async () => {
  const { context, page, trouble } = await withoutNetwork();
  await page.goto(`${own().address}/`);
  await page.getByRole('link', { name: 'Start the check' }).click();
  await alive(page);
  await answerAll(page, answersOf('california'));
  expect(await outcomeOn(page)).toBe('unavailable');
  await page.getByRole('link', { name: 'Français' }).click();
  await page.waitForURL('**/fr/check/#1.*');
  await page.waitForSelector('.outcome h1');
  await page.locator('.outcome .cite').first().click();
  await page.waitForURL('**/fr/sources/#*');
  const drawn = () =>
    document.fonts.ready.then((fonts) =>
      [...fonts].some(({ family, status }) => family.includes('Source Serif 4') && status === 'loaded'),
    );
  expect(await page.evaluate(drawn)).toBe(true);
  expect(trouble).toEqual([]);
  await context.close();
});

test('without network guide, practice, class and search work', async () => {
  const { context, page, trouble } = await withoutNetwork();
  await page.goto(`${own().address}/guide/solicitation/?from=a-letter`);
  expect(await page.locator('h1').count()).toBe(1);
  // Without its slash an address leads to the page, as a server would.
  await page.goto(`${own().address}/guide`);
  expect(new URL(page.url()).pathname).toBe('/guide/');
  await page.goto(`${own().address}/training/fan/`);
  await alive(page);
  await predict(page, { outcome: 'unavailable' });
  await answerCase(page, 'fan');
  expect(await outcomeOn(page)).not.toBeNull();
  await page.goto(`${own().address}/training/class/`);
  await standing(page, 'ready');
  await page.locator('#pick-fan').check();
  expect(await page.getByRole('textbox', { name: 'The link for your class' }).inputValue()).toContain('#');
  await page.goto(`${own().address}/search/`);
  await page.locator('#words').fill('solicitation');
  await page.keyboard.press('Enter');
  await page.locator('[data-search-results] a').first().waitFor();
  expect(trouble).toEqual([]);
  await context.close();
});

test('the embed is not stored: its frame and what it needs come from the network, or not at all', async () => {
  const { context, page, trouble } = await visitor(browser());
  await make(page, own());
  expect((await page.goto(`${own().address}/check/`))?.fromServiceWorker()).toBe(true);
  for (const path of ['/embed/frame/', '/fr/embed/frame/', '/embed/']) {
    expect((await page.goto(own().address + path))?.fromServiceWorker(), path).toBe(false);
    await page.waitForFunction(() => !document.querySelector('astro-island[ssr]'));
    // What is still on its way when the server stops is a failure on the console.
    await page.waitForLoadState('networkidle');
  }
  const kept = await page.evaluate(async () => {
    const [name = ''] = await caches.keys();
    return (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname);
  });
  expect(kept.filter((path) => /embed|\.zip$/.test(path))).toEqual([]);
  // The server goes over to another build: the frame is of that one, whole, and the other pages are of the stored one.
  await own().serve(builds()[1]);
  await page.goto(`${own().address}/embed/frame/`);
  expect(await buildOf(page)).toEqual(['second', 'second', 'second']);
  await page.waitForLoadState('networkidle');
  await page.goto(`${own().address}/check/`);
  expect(await buildOf(page)).toEqual(['first', 'first', 'first']);
  await page.waitForLoadState('networkidle');
  expect(trouble).toEqual([]);
  await own().stop();
  await context.setOffline(true);
  await expect(page.goto(`${own().address}/embed/frame/`)).rejects.toThrow('net::ERR');
  await context.close();
});
