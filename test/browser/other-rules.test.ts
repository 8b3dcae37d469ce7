import { describe, expect, test } from 'vitest';
import { law } from '../../src/decision/decision.ts';
import { createDecision } from '../../src/decision/machine.ts';
import { encodeSentLink } from '../../src/decision/sent-link.ts';
import type { Law } from '../../src/law/types.ts';
import { answersOf, codeOf, madeUnder, readCase } from './codes.ts';
import { answerAll, outcomeOn, questionOn, useBrowser, visit, visitOutcome } from './visit.ts';

const browser = useBrowser();

describe('a link made under other rules', () => {
  test('says what is the same', async () => {
    const { page, leaveClean } = await visitOutcome(
      browser(),
      madeUnder('0.9.0', 'unavailable', codeOf(answersOf('california'))),
    );
    const notice = page.locator('.notice[data-rules="0.9.0"]');
    expect(await notice.textContent()).toContain('The outcome is the same');
    await leaveClean();
  });

  test('says what differs', async () => {
    const { page, leaveClean } = await visitOutcome(
      browser(),
      madeUnder('0.9.0', 'available', codeOf(answersOf('california'))),
    );
    expect(await page.locator('.notice[data-rules]').textContent()).toContain('The outcome was: Appears available');
    await leaveClean();
  });

  test('names the question that is new, and goes on from there', async () => {
    const code = madeUnder('0.9.0', 'available', codeOf(answersOf('paypal-as-stated'), 12));
    const { page, leaveClean } = await visit(browser(), `/check/#${code}`);
    const notice = page.locator('.notice[data-rules]');
    await notice.waitFor();
    expect(await questionOn(page)).toBe('scale');
    expect(await notice.textContent()).toContain('A question has no answer yet');
    await answerAll(page, answersOf('paypal-as-stated'));
    expect(await outcomeOn(page)).toBe('available');
    expect(await notice.count()).toBe(0);
    await leaveClean();
  });

  test('names the answers that no longer have an effect', async () => {
    // Rules that ask how far the marketing reached of everyone, of whom nothing was promoted too.
    const questions = law.questions.map((row) =>
      row.id === 'own-marketing' ? { ...row, routes: [{ to: 'marketing-reach' as const }] } : row,
    );
    const before: Law = { ...law, version: '0.9.0', questions };
    const given = new Map([...readCase('paypal-as-stated'), ['marketing-reach', ['kept-out']] as const]);
    const code = encodeSentLink(before, createDecision(before), given, false);
    const { page, leaveClean } = await visitOutcome(browser(), code);
    const notice = page.locator('.notice[data-rules="0.9.0"]');
    expect(await notice.textContent()).toContain('The outcome is the same');
    expect(await notice.textContent()).toContain('These answers no longer have an effect: Reach of the marketing.');
    expect(await page.locator('[data-answer="marketing-reach"]').count()).toBe(0);
    await leaveClean();
  });

  test('knows outcomes that are no more', async () => {
    const { page, leaveClean } = await visitOutcome(
      browser(),
      madeUnder('0.9.0', 'perhaps', codeOf(answersOf('california'))),
    );
    expect(await page.locator('.notice[data-rules]').textContent()).toContain(
      'an outcome that today’s rules do not know',
    );
    await leaveClean();
  });
});
