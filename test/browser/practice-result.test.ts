/** What a learner reads of a mistake: the own answer and the model's, why it is so, and what the own one would mean. */
import { fileURLToPath } from 'node:url';
import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import { LANGUAGES, SEMICOLON } from '../../src/content/languages.ts';
import { readContent } from '../../src/content/read.ts';
import { sourcesOfFinding } from '../../src/law/sources.ts';
import { answerCase, predict, resultOn } from './practising.ts';
import { useBrowser, visit } from './visit.ts';

const browser = useBrowser();
const content = await readContent(fileURLToPath(new URL('../..', import.meta.url)));

test.for(LANGUAGES)('each mistake is explained, in %s', async (language) => {
  const { questions, findings, renderer } = content.languages[language];
  const { page, leaveClean } = await visit(browser(), `${language === 'en' ? '' : '/fr'}/training/fan/`);
  await predict(page, { feedback: 'end' });
  await answerCase(page, 'fan', { 'request-record': ['nothing'] });
  expect((await resultOn(page)).marks['request-record']).toBe('wrong');
  const mistake = page.locator('.marked[data-mark-of="request-record"]');
  const named = (...options: string[]) =>
    options
      .map((one) => renderer.typeset(questions.get('request-record')?.data.options[one]?.label ?? one))
      .join(SEMICOLON[language]);
  const titleOf = (id: string) => renderer.typeset(findings[id]?.title ?? id);
  const textsOf = (all: Locator) => all.allTextContents();
  expect(await textsOf(mistake.locator('.given dd'))).toEqual([named('nothing'), named('own-words', 'system-logs')]);
  for (const id of ['origin-logged', 'request-recorded']) {
    const reason = mistake.locator('p', { hasText: titleOf(id) });
    const cited = await reason
      .locator('a.cite')
      .evaluateAll((all) => all.map((one) => new URL((one as HTMLAnchorElement).href).hash));
    expect(cited).toEqual(sourcesOfFinding(id).map((source) => `#${source}`));
    expect(cited.length).toBeGreaterThan(0);
  }
  expect((await textsOf(mistake.locator('p'))).some((text) => text.includes(titleOf('no-record')))).toBe(true);
  await leaveClean();
});
