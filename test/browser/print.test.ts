import { describe, expect, test } from 'vitest';
import { law } from '../../src/decision/decision.ts';
import { answersOf, codeOf } from './codes.ts';
import { pagesOf, readAloud, squeeze } from './pdf.ts';
import { useBrowser, visit } from './visit.ts';

const browser = useBrowser();

/** The outcome of a case: what stands on the screen, and the text of each printed page. */
async function printed(id: string, format: 'A4' | 'Letter', root: string) {
  const { page, leaveClean } = await visit(browser(), `${root}/check/#${codeOf(answersOf(id))}`);
  await page.waitForSelector('.keep');
  await page.evaluate(() => document.fonts.ready.then(() => {}));
  const texts = (selector: string) => page.locator(selector).allTextContents();
  const screen = {
    verdict: [await page.locator('.verdict h1').textContent(), await page.locator('.verdict .sentence').textContent()],
    reasons: await page
      .locator('.reason')
      .evaluateAll((reasons) =>
        reasons.map((reason) =>
          [...reason.querySelectorAll('h4, p:not(:has(.cite))')].map((part) => part.textContent ?? ''),
        ),
      ),
    sources: await page.locator('.outcome .sources .cite').evaluateAll((cites) =>
      cites.map((cite) =>
        [...cite.childNodes]
          .filter((node) => !(node instanceof Comment))
          .map((node) => node.textContent)
          .join('·'),
      ),
    ),
    addresses: await page
      .locator('.outcome .sources .official')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? '')),
    answers: await texts('.outcome .answers li'),
    record: await texts('.record dd'),
  };
  const pdf = await page.pdf({ format, tagged: true });
  await leaveClean();
  const pages = await pagesOf(pdf);
  return { screen, pages, all: pages.join(''), pdf };
}

describe.for([
  ['A4', ''],
  ['Letter', ''],
  ['A4', '/fr'],
] as const)('printed on %s %s', ([format, root]) => {
  test.for(['california', 'nobody-knows', 'portfolio-management', 'paypal-as-stated', 'dubai-resident'])(
    '%s',
    async (id) => {
      const { screen, pages, all, pdf } = await printed(id, format, root);
      const every = [
        ...screen.verdict,
        ...screen.reasons.flat(),
        ...screen.sources,
        ...screen.addresses,
        ...screen.answers,
        ...screen.record,
      ];
      for (const text of every) expect(all, text ?? '').toContain(squeeze(text));
      expect(screen.addresses.length).toBeGreaterThan(3);
      expect(screen.addresses.every((address) => address.startsWith('https://'))).toBe(true);
      expect(all).toContain(law.version);
      expect(all).toContain(String(new Date().getFullYear()));
      // No reason is cut in two: all of it stands on one page.
      for (const reason of screen.reasons) {
        const whole = reason.map(squeeze).join('');
        expect(
          pages.filter((text) => text.includes(whole)),
          reason[0],
        ).toHaveLength(1);
      }
      // It is tagged, and in the order of its tags the verdict comes first, then the reasons, the answers, the sources.
      for (const sign of ['/MarkInfo', '/StructTreeRoot']) expect(pdf.includes(sign), sign).toBe(true);
      const aloud = await readAloud(pdf);
      let at = 0;
      for (const text of [...screen.verdict, ...screen.reasons.flat(), ...screen.answers, ...screen.sources]) {
        // The dot between a source and its status is drawn by the style, and not read.
        const read = squeeze(text).replace('·', '');
        const next = aloud.indexOf(read, at);
        expect(next, text ?? '').toBeGreaterThanOrEqual(at);
        at = next + read.length;
      }
      // Neither navigation nor buttons are printed.
      for (const control of [
        'Startagain',
        'PrintorsaveasPDF',
        'ChangeChange',
        'Recommencer',
        'enregistrerenPDF',
        'Modifier',
      ])
        expect(all).not.toContain(control);
    },
  );
});
