/** Pages that list things: that each thing is there, with the words that belong to it. */
import { describe, expect, test } from 'vitest';
import { built } from './built.ts';

const ROOTS = { en: '', fr: 'fr/' } as const;
const LANGUAGES = ['en', 'fr'] as const;
const mainOf = (language: keyof typeof ROOTS, page: string) => {
  const [, main = ''] = built(`${ROOTS[language]}${page}/index.html`).toString().split('<main');
  return main.split('</main>')[0] ?? '';
};
/** The items of the page's list, each with its id. */
const itemsOf = (main: string) => main.split('<li id="').slice(1);

describe('the authorities', () => {
  const WORDS = {
    en: {
      status:
        /(?:Named in ESMA’s register|Reported as the competent authority|Not confirmed)[^<]*\. Confirm|Confirm it,/,
      confirm:
        'Every website has to be confirmed before you rely on it, and so does every row that is not marked as named in the register.',
    },
    fr: {
      status: /(?:Citée dans le registre ESMA|Rapportée comme autorité compétente|Non confirmée)[^<]*\. Faites/,
      confirm:
        'Chaque site doit être confirmé avant que vous vous y fiiez, de même que chaque ligne qui n’est pas signalée comme citée dans le registre.',
    },
  };

  test.for(LANGUAGES)('are thirty, each with a website and how sure it is, in %s', (language) => {
    const main = mainOf(language, 'authorities');
    expect(main).toContain(`<p>${WORDS[language].confirm}</p>`);
    const rows = itemsOf(main);
    expect(rows).toHaveLength(30);
    for (const row of rows) {
      expect(row).toMatch(/<p><a href="https:\/\/[^"]+">[^<]+<\/a><\/p>/);
      expect(row).toMatch(WORDS[language].status);
    }
  });
});

describe('the changes', () => {
  const KINDS = {
    en: { law: 'Law', reading: 'Our reading', tool: 'The check' },
    fr: { law: 'Droit', reading: 'Notre lecture', tool: 'La vérification' },
  };

  test.for(LANGUAGES)('each say of what kind they are, in %s', (language) => {
    const kinds: Readonly<Record<string, string>> = KINDS[language];
    const entries = itemsOf(mainOf(language, 'changes'));
    expect(entries.length).toBeGreaterThan(10);
    for (const entry of entries) {
      const [, kind = '', date] = /^([a-z]+)-(\d{4}-\d\d-\d\d)"/.exec(entry) ?? [];
      expect(entry).toMatch(new RegExp(`<time datetime="${date}">[^<]+</time> · ${kinds[kind]}</p><h2>`));
    }
    for (const kind of Object.keys(kinds)) expect(entries.some((entry) => entry.startsWith(`${kind}-`))).toBe(true);
  });
});

test.for(LANGUAGES)('the check opens more than ten definitions, in %s', (language) => {
  const main = mainOf(language, 'check');
  const terms = new Set([...main.matchAll(/popovertarget="(term-[^"]+)"/g)].map(([, id]) => id));
  expect(terms.size).toBeGreaterThan(10);
  for (const id of terms) expect(main).toContain(`<div popover id="${id}"`);
});

test.for(LANGUAGES)('the sources name the date of each document once, in %s', (language) => {
  const documents = mainOf(language, 'sources').split('<section id="document-').slice(1);
  expect(documents.length).toBeGreaterThan(10);
  for (const document of documents) {
    const [, named = ''] = /<\/h2>\s*<p>(.*?)<\/p>/s.exec(document) ?? [];
    const dates = named.match(/\d{1,2}(?:er)? \p{L}+ \d{4}/gu) ?? [];
    expect(new Set(dates).size, named).toBe(dates.length);
  }
});
