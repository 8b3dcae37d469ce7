import { readFile } from 'node:fs/promises';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { law } from '../../src/decision/decision.ts';
import { readRecord } from '../../src/record/read.ts';
import { built, builtFiles } from './built.ts';
import { answersOf, codeOf, readCase } from './codes.ts';
import { site, useBrowser, visit } from './visit.ts';

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

test('the record that is saved is valid by the schema that the site serves, and names it', async () => {
  const { page, leaveClean } = await visit(browser(), `/check/#${codeOf(answersOf('nobody-knows'))}`);
  await page.waitForSelector('.keep');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Record (JSON)' }).click(),
  ]);
  const record = JSON.parse((await readFile(await download.path())).toString());
  const schema = JSON.parse(built('schema/record-1.json').toString());
  // It is named where this copy of the site serves it; the build calls it by the address that it was told.
  expect(record.$schema).toBe(`${site()}/schema/record-1.json`);
  expect(schema.$id).toBe('http://localhost:4321/schema/record-1.json');
  const validate = new Ajv2020({ strict: true }).compile(schema);
  expect(validate(record), JSON.stringify(validate.errors)).toBe(true);
  expect(validate({ ...record, reference: '' })).toBe(false);
  await leaveClean();
});

describe('a library comes when its button is used, and not before', () => {
  /** The one script of the site that has some text in it, which only the library has. */
  const scriptWith = (text: string) => {
    const files = builtFiles().filter((file) => /^_astro\/.+\.js$/.test(file) && built(file).includes(text));
    expect(files, text).toHaveLength(1);
    return `${site()}/${files[0]}`;
  };

  test.for([
    ['Word document', 'word/document.xml'],
    ['Show as QR code', '$%*+./:-'],
  ] as const)('%s', async ([name, sign]) => {
    const script = scriptWith(sign);
    const context = await browser().newContext();
    const page = await context.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(`${site()}/check/#${codeOf(answersOf('california'))}`);
    await page.waitForSelector('.keep');
    await page.waitForLoadState('networkidle');
    expect(asked.some((url) => url.startsWith(`${site()}/_astro/`) && url.endsWith('.js'))).toBe(true);
    expect(asked).not.toContain(script);
    await page.getByRole('button', { name }).click();
    await expect.poll(() => asked).toContain(script);
    await context.close();
  });
});
