import type { Page } from 'playwright-core';
import { holdBack, site } from './visit.ts';

/**
 * How far a page shifts when some of its files come after it was painted, as browsers count it.
 * @param late the files that come late
 * @param come tells, in the page, whether they have come and done what they do
 */
export async function shiftOf(
  page: Page,
  path: string,
  late: string,
  come: () => boolean | Promise<boolean>,
): Promise<number> {
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(globalThis, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push((entry as PerformanceEntry & { value: number }).value);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  const release = await holdBack(page, late);
  await page.goto(site() + path, { waitUntil: 'commit' });
  await page.waitForFunction(() => performance.getEntriesByType('paint').length > 0);
  release();
  await page.waitForFunction(come);
  return page.evaluate(
    () =>
      new Promise<number>((resolve) =>
        requestAnimationFrame(() =>
          requestAnimationFrame(() =>
            resolve((globalThis as unknown as { shifts: number[] }).shifts.reduce((sum, shift) => sum + shift, 0)),
          ),
        ),
      ),
  );
}
