import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { law } from '../../src/decision/decision.ts';
import { readRecord } from '../../src/record/read.ts';
import { answersOf, codeOf, readCase } from './codes.ts';
import { useBrowser, visit } from './visit.ts';

const browser = useBrowser();

describe('files', () => {
  test.for([
    ['', 'Record (JSON)', /^who-asked-first-[0-9a-f]{5}\.json$/],
    ['', 'Text for an e-mail', /^who-asked-first-[0-9a-f]{5}\.txt$/],
    ['', 'Word document', /^who-asked-first-[0-9a-f]{5}\.docx$/],
    ['', 'Save this list (CSV)', /^who-asked-first-[0-9a-f]{5}\.csv$/],
    ['/fr', 'Document Word', /^qui-a-fait-le-premier-pas-[0-9a-f]{5}\.docx$/],
  ] as const)('%s %s is made in the browser', async ([root, name, file]) => {
    const { page, leaveClean } = await visit(browser(), `${root}/check/#${codeOf(answersOf('california'))}`);
    await page.waitForSelector('.keep');
    const field = root === '' ? 'Firm' : 'Entreprise';
    await page.getByLabel(field, { exact: true }).fill('Harbour Example Ltd');
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
    expect(download.suggestedFilename()).toMatch(file);
    const content = await readFile(await download.path());
    expect(content.length).toBeGreaterThan(500);
    if (name === 'Record (JSON)') {
      const read = readRecord(law, content.toString());
      expect(read).toMatchObject({ problem: null, unaltered: true });
      expect(read.stated).toBe(await page.locator('[data-reference]').getAttribute('data-reference'));
      expect(read.about.firm).toBe('Harbour Example Ltd');
      expect(read.answers).toEqual(readCase('california'));
    }
    await leaveClean();
  });
});
