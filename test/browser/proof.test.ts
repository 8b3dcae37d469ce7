import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import cases from '../../content/cases.json' with { type: 'json' };
import { LANGUAGES, pathIn } from '../../src/content/languages.ts';
import { fingerprintOf, rulesInWords } from '../../src/decision/golden.ts';
import { law } from '../../src/law/law.ts';
import { allSources, findingSources } from '../../src/law/sources.ts';
import { DIST } from './built.ts';
import { useBrowser, visit } from './visit.ts';

const browser = useBrowser();

describe.for(LANGUAGES)('the proof in %s', (language) => {
  test('says which rules, which commit, and what was counted and tried', async () => {
    const { page, leaveClean } = await visit(browser(), pathIn(language, '/proof/'), { javaScriptEnabled: false });
    expect(await page.locator('[data-figure="fingerprint"]').textContent()).toBe(fingerprintOf(rulesInWords(law)));
    const commit = execFileSync('git', ['rev-parse', 'HEAD'], { cwd: DIST, encoding: 'utf8' }).trim();
    expect(await page.locator('[data-figure="commit"]').textContent()).toContain(commit);
    const figures = (await page.locator('[data-figures] dd').allTextContents()).map((text) =>
      Number.parseInt(text, 10),
    );
    const options = law.questions.reduce((sum, row) => sum + Object.keys(row.options).length, 0);
    expect(figures).toEqual(
      expect.arrayContaining([law.questions.length, options, Object.keys(findingSources).length, cases.length]),
    );
    const tried = await page.locator('[data-property] td:nth-child(2)').allTextContents();
    expect(tried).toHaveLength(8);
    for (const text of tried.slice(0, 7)) expect(Number(text.replace(/\D/g, ''))).toBeGreaterThanOrEqual(1_000);
    await leaveClean();
  });

  test('leads from every source to what it carries, and back', async () => {
    const { page, leaveClean } = await visit(browser(), pathIn(language, '/proof/'), { javaScriptEnabled: false });
    const carried = await page
      .locator('.source-list > li')
      .evaluateAll((all) =>
        all.map(
          (item) =>
            [
              item.querySelector('.cite')?.getAttribute('href')?.split('#')[1] ?? '',
              item.querySelectorAll('.about').length,
            ] as const,
        ),
      );
    for (const source of allSources()) {
      expect(carried.find(([id]) => id === source)?.[1], source).toBeGreaterThan(0);
    }
    for (const [finding, sources] of Object.entries(findingSources)) {
      const cited = await page
        .locator(`[id="finding-${finding}"] .cite`)
        .evaluateAll((all) => all.map((a) => a.getAttribute('href')?.split('#')[1]));
      expect(cited, finding).toEqual(sources);
    }
    for (const status of ['guidance', 'reading', 'to-be-confirmed']) {
      expect(await page.locator(`#counsel-${status} + .counsel > li .box`).count(), status).toBeGreaterThan(0);
    }
    await leaveClean();
  });
});
