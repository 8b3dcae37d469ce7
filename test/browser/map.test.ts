import type { Page } from 'playwright-core';
import { getDocumentProxy } from 'unpdf';
import { describe, expect, test } from 'vitest';
import cases from '../../content/cases.json' with { type: 'json' };
import { LANGUAGES, pathIn } from '../../src/content/languages.ts';
import { assess } from '../../src/decision/assess.ts';
import { decision, law } from '../../src/decision/decision.ts';
import { alike } from '../../src/decision/golden.ts';
import { leadsOf } from '../../src/decision/leads.ts';
import { EXIT_IDS, OUTCOME_IDS, VERDICT_IDS } from '../../src/law/types.ts';
import { linkOfCase } from '../record/samples.ts';
import { faultsOn, overflowOf } from './axe.ts';
import { built } from './built.ts';
import { answersOf, codeOf, readCase } from './codes.ts';
import { useBrowser, visit } from './visit.ts';

const browser = useBrowser();
const MAP = '/map/';
const rows = law.questions.flatMap((row) =>
  [...alike(row)].map(([key, [option = '']]) => ({ row, key, leads: leadsOf(law, row, option) })),
);
const valuesOf = (page: Page, selector: string, attribute: string) =>
  page.locator(selector).evaluateAll((all, name) => all.map((each) => each.getAttribute(name) ?? ''), attribute);
/** The questions that the picture marks as passed, in the order of the table. */
const passedOn = async (page: Page) => {
  const boxes = await valuesOf(page, '.map-box[data-kind="question"][data-passed]', 'data-box');
  return law.questions.map(({ id }) => id).filter((id) => boxes.includes(`question:${id}`));
};
const drawn = (page: Page) => page.waitForSelector('.steps li');

describe.for(LANGUAGES)('in %s, without JavaScript', (language) => {
  const path = pathIn(language, MAP);

  test('the picture shows every question, answer, way, exit and outcome', async () => {
    const { page, leaveClean } = await visit(browser(), path, { javaScriptEnabled: false });
    const boxes = await valuesOf(page, '.map-box', 'data-box');
    for (const { id } of law.questions) expect(boxes).toContain(`question:${id}`);
    for (const id of EXIT_IDS) expect(boxes).toContain(`exit:${id}`);
    for (const id of VERDICT_IDS) expect(boxes).toContain(`verdict:${id}`);
    for (const { row, key, leads } of rows) {
      const box = `.map-box[data-box="question:${row.id}"]`;
      expect(await page.locator(`${box} [data-row="${key}"] text`).first().isVisible(), `${row.id}: ${key}`).toBe(true);
      for (const { to } of leads) {
        const arrows = await valuesOf(page, `path.edge[data-from="${row.id}"][data-to="${to}"]`, 'data-rows');
        expect(
          arrows.some((own) => own === '' || own.split(' ').includes(key)),
          `${row.id}: ${key} → ${to}`,
        ).toBe(true);
      }
    }
    expect(await page.locator('.way, .zoom').count()).toBe(0);
    await leaveClean();
  });

  test('so does the outline, in its levels, with sources, and with the cases that a question decides', async () => {
    const { page, leaveClean } = await visit(browser(), path, { javaScriptEnabled: false });
    for (const { row, key, leads } of rows) {
      const item = page.locator(`.outline > li > ol > li[id="${row.id}"] > ul > li[data-key="${key}"]`);
      expect(await item.count(), `${row.id}: ${key}`).toBe(1);
      const targets = await item.locator('a:not(.cite)').evaluateAll((all) => all.map((a) => a.getAttribute('href')));
      expect(targets).toEqual(
        leads.map(({ to }) => (law.questions.some(({ id }) => id === to) ? `#${to}` : `#outcome-${to}`)),
      );
    }
    for (const id of OUTCOME_IDS)
      expect(await page.locator(`[id="outcome-${id}"] .cite`).count(), id).toBeGreaterThan(0);
    for (const { id } of law.questions) {
      expect(await page.locator(`[id="${id}"] > .about .cite`).count(), id).toBeGreaterThanOrEqual(
        id === 'firm-seat' ? 1 : 0,
      );
      expect(await page.locator(`[id="${id}"] h4 a`).getAttribute('href')).toBe(pathIn(language, `/paper/#${id}`));
    }
    const code = codeOf(answersOf('california'));
    expect(await page.locator(`[id="marketing-reach"] a[href="${pathIn(language, `/check/#${code}`)}"]`).count()).toBe(
      1,
    );
    await leaveClean();
  });

  test('so does the Mermaid text', () => {
    const text = built(`${pathIn(language, MAP).slice(1)}decision.mmd`).toString();
    const name = (id: string) => id.replaceAll('-', '_');
    for (const { row, leads } of rows) {
      for (const { to } of leads) {
        const target = law.questions.some(({ id }) => id === to)
          ? `question_${name(to)}`
          : to === 'weigh'
            ? to
            : `outcome_${name(to)}`;
        expect(text).toMatch(new RegExp(`^  question_${name(row.id)} -->\\|"[^"]+"\\| ${target}$`, 'm'));
      }
    }
    for (const { id } of law.verdicts)
      expect(text).toMatch(new RegExp(`^  weigh -->\\|"[^"]+"\\| outcome_${name(id)}$`, 'm'));
    for (const id of OUTCOME_IDS) expect(text).toMatch(new RegExp(`^  outcome_${name(id)}[>(]`, 'm'));
    const labels = [...text.matchAll(/\|"([^"]+)"\|/g)].flatMap(([, all = '']) => all.split('<br/>'));
    expect(labels.length).toBeGreaterThanOrEqual(rows.length);
  });
});

test('at its natural size the picture fits a laptop, and its words are as large as small print', async () => {
  const { page, leaveClean } = await visit(browser(), MAP, { viewport: { width: 1280, height: 800 } });
  for (const piece of await page.locator('.piece').all()) {
    const box = await piece.boundingBox();
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(1280 - 20);
    expect(box?.width).toBe(Number(await piece.getAttribute('width')));
  }
  const sizes = await page
    .locator('.piece text')
    .evaluateAll((all) => all.map((text) => Number.parseFloat(getComputedStyle(text).fontSize)));
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(12);
  // No word stands out of its box.
  const out = await page.locator('.map-box').evaluateAll((boxes) =>
    boxes.flatMap((box) => {
      const edge = box.querySelector('.outline')?.getBoundingClientRect();
      return [...box.querySelectorAll('text')]
        .filter((text) => {
          const { left, right, top, bottom } = text.getBoundingClientRect();
          return !edge || left < edge.left || right > edge.right + 1 || top < edge.top - 2 || bottom > edge.bottom + 2;
        })
        .map((text) => text.textContent);
    }),
  );
  expect(out).toEqual([]);
  await leaveClean();
});

test('it can be made larger and smaller, and dragged', async () => {
  const { page, leaveClean } = await visit(browser(), MAP, { viewport: { width: 1280, height: 800 } });
  const width = () =>
    page
      .locator('.piece')
      .first()
      .evaluate((piece) => piece.getBoundingClientRect().width);
  const natural = await width();
  const button = (name: string) => page.getByRole('button', { name }).click();
  await button('Larger');
  await button('Larger');
  expect(await width()).toBeCloseTo(natural * 1.25 ** 2, 0);
  const left = () => page.locator('.pieces').evaluate((pieces) => pieces.scrollLeft);
  await page.locator('#piece-1 .region').scrollIntoViewIfNeeded();
  const box = await page.locator('#piece-1').boundingBox();
  const at = { x: 700, y: (box?.y ?? 0) + 6 };
  await page.mouse.move(at.x, at.y);
  await page.mouse.down();
  await page.mouse.move(at.x - 150, at.y - 40, { steps: 4 });
  await page.mouse.up();
  // Scrolling rounds to whole pixels of the screen.
  expect(Math.abs((await left()) - 150)).toBeLessThan(3);
  await button('Natural size');
  await button('Smaller');
  expect(await width()).toBeCloseTo(natural * 0.8, 0);
  await leaveClean();
});

describe('with a link it shows the way of these answers', () => {
  test.for(cases.filter((_, index) => index % 6 === 0))('$id', async ({ id, outcome }) => {
    const { page, leaveClean } = await visit(browser(), `${MAP}#${linkOfCase(id)}`);
    await drawn(page);
    const { path, answers } = assess(law, decision, readCase(id));
    expect(await passedOn(page)).toEqual(path);
    expect(await page.locator('.steps li').count()).toBe(path.length);
    for (const question of path) {
      const row = law.questions.find((each) => each.id === question);
      const keys = (answers.get(question) ?? []).map((option) => row?.options[option]?.group ?? option);
      expect(await valuesOf(page, `[data-box="question:${question}"] [data-chosen]`, 'data-row'), question).toEqual(
        keys,
      );
      expect(await valuesOf(page, `.outline [id="${question}"] [data-chosen]`, 'data-key'), question).toEqual(keys);
    }
    expect(await valuesOf(page, '.map-box[data-here]', 'data-box')).toEqual([expect.stringMatching(`:${outcome}$`)]);
    expect(await valuesOf(page, '[aria-current="step"]', 'id')).toEqual([`outcome-${outcome}`]);
    expect(await page.getByText('Parted here').count()).toBe(outcome === 'available' ? 0 : 3);
    expect(await page.locator('[data-told]').textContent()).toMatch(/^Your answers lead to the outcome “/);
    await leaveClean();
  });

  test('half of the answers stop at the next question', async () => {
    const { page, leaveClean } = await visit(browser(), `/fr/map/#${codeOf(answersOf('california'), 5)}`);
    await drawn(page);
    expect(await valuesOf(page, '[aria-current="step"]', 'id')).toEqual(['first-move']);
    expect(await page.locator('[data-told]').textContent()).toContain('7');
    expect(await page.locator('.steps').textContent()).toContain('France');
    expect(await page.locator('[data-language-switch]').getAttribute('href')).toMatch(/\/map\/#1\./);
    await leaveClean();
  });

  test('a link that is none says so, and a place on the page is no link', async () => {
    const { page } = await visit(browser(), `${MAP}#1.!`);
    await page.waitForFunction(() =>
      document.querySelector('[data-told]')?.textContent?.includes('no answers that can be read'),
    );
    expect(await page.locator('[data-passed], .steps li').count()).toBe(0);
    await page.context().close();
    const other = await visit(browser(), `${MAP}#website`);
    expect(await other.page.locator('.way').count()).toBe(0);
    await other.leaveClean();
  });

  test('the outcome leads here, and here leads back', async () => {
    const { page, leaveClean } = await visit(browser(), `/check/#${codeOf(answersOf('nobody-knows'))}`);
    await page.getByRole('link', { name: 'See your way on the map' }).click();
    await drawn(page);
    expect(await page.locator('[aria-current="step"]').getAttribute('id')).toBe('outcome-doubtful');
    await page.getByRole('link', { name: 'Back to these answers' }).click();
    await page.waitForSelector('.outcome h1');
    await leaveClean();
  });

  test('axe finds nothing, and at 320 px nothing scrolls sideways', async () => {
    const viewport = { width: 320, height: 640 };
    const { page, leaveClean } = await visit(browser(), `${MAP}#${linkOfCase('california')}`, { viewport });
    await drawn(page);
    expect(await faultsOn(page)).toEqual([]);
    expect(await overflowOf(page)).toBe(0);
    await leaveClean();
  });
});

test.for(['A4', 'A3'] as const)(
  'on %s each piece of the picture is printed whole, on a page that lies',
  async (format) => {
    const { page, leaveClean } = await visit(browser(), MAP);
    const titles = await valuesOf(page, '.piece', 'aria-label');
    const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ format, preferCSSPageSize: true })));
    const lying: string[] = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      const sheet = await pdf.getPage(number);
      const { width, height } = sheet.getViewport({ scale: 1 });
      if (width <= height) continue;
      const { items } = await sheet.getTextContent();
      lying.push(items.map((item) => ('str' in item ? item.str : '')).join(' '));
    }
    expect(lying).toHaveLength(titles.length);
    for (const [index, title] of titles.entries()) expect(lying[index]).toContain(title);
    await leaveClean();
  },
);
