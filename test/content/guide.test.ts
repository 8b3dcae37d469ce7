import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { blocksOf, wordsPerSentence } from '../../src/content/blocks.ts';
import { LANGUAGES } from '../../src/content/languages.ts';
import { readContent } from '../../src/content/read.ts';

const content = await readContent(fileURLToPath(new URL('../..', import.meta.url)));
const guide = (language: (typeof LANGUAGES)[number]) => content.languages[language].guide;
const headings = (body: string) => [...body.matchAll(/^#{2,3} (.+)$/gm)].map(([, heading = '']) => heading);

/** What stands below a heading, up to the next one. */
const sectionOf = (body: string, heading: string) =>
  body.split(/^#{2,3} /m).find((section) => section.startsWith(`${heading}\n`)) ?? '';

/** Where each point of the article that the product started from is found: its number, page, heading, what that holds. */
const POINTS: [point: number, says: string, slug: string, heading: string, holds: string][] = [
  [
    1,
    'a French client who takes the initiative: no authorisation for that service',
    'what-it-is',
    'An example from France',
    'the firm appears to need no authorisation from the AMF, the French authority, for this service',
  ],
  [
    2,
    'a person in France buys bitcoin or ether in the app of PayPal',
    'paypal',
    'The stated facts',
    'A person in France decides alone to buy bitcoin or ether in the app.',
  ],
  [
    3,
    'no other crypto-asset products on the occasion',
    'paypal',
    'Other crypto-assets are offered',
    'new types may not be marketed to this client',
  ],
  [
    3,
    'no further services such as portfolio management',
    'paypal',
    'Portfolio management is proposed',
    "That is another service, and the client's request does not carry it",
  ],
  [
    3,
    'the limit itself',
    'after-the-request',
    'The limit',
    'It does not entitle the firm to market new types of crypto-assets or services to that client',
  ],
  [
    4,
    'the purpose: fewer ways round the rules',
    'what-it-is',
    'Why it is so narrow',
    'how to detect and prevent ways round the rules',
  ],
  [
    5,
    'the opposite case: a firm in California solicits',
    'paypal',
    'The firm in California solicits',
    'The firm must be authorised before it serves, whoever clicked first',
  ],
  [
    5,
    'advertising, social media, e-mail, calls, messages',
    'solicitation',
    'The principle',
    'any promotion, advertising or offer of crypto-asset services to clients or prospects in the Union, by any means',
  ],
  [
    6,
    'whatever a contract or disclaimer says',
    'disclaimers',
    'The rule',
    'That holds whatever a contractual clause or a disclaimer says',
  ],
  [6, 'the same, on the example', 'paypal', 'A disclaimer is added', 'Neither prevails over the facts'],
  [
    7,
    'the forms of solicitation in the final report of 17 December 2024',
    'solicitation',
    'The principle',
    'ESMA set out the forms in its final report of 17 December 2024',
  ],
  [7, 'the final report among the papers', 'timeline', 'The three ESMA papers', 'Final report, December 2024'],
  [
    8,
    'tell the two apart: the consequences differ',
    'what-it-is',
    'The two situations side by side',
    'The consequences differ widely.',
  ],
  [8, 'what the consequences are', 'at-stake', 'What follows for you', 'orders, publication and fines'],
  [
    9,
    'where the article simplifies',
    'paypal',
    'Where the short example simplifies',
    'the exemption is the same in every Member State',
  ],
  [
    9,
    'one rule switched off, not all law',
    'not-switched-off',
    'One switch, not all of them',
    'By our reading it lifts nothing else',
  ],
];

describe('every point of the starting article stands on a page, in every language', () => {
  test('all points are listed', () => {
    expect([...new Set(POINTS.map(([point]) => point))]).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });
  test.for(POINTS)('%i: %s', ([, , slug, heading, holds]) => {
    const page = guide('en').find(({ id }) => id === slug);
    expect(sectionOf(page?.body ?? '', heading)).toContain(holds);
    const place = headings(page?.body ?? '').indexOf(heading);
    expect(place, `${slug}: ${heading}`).toBeGreaterThanOrEqual(0);
    for (const language of LANGUAGES) {
      const translated = headings(guide(language).find(({ id }) => id === slug)?.body ?? '');
      expect(translated, language).toHaveLength(headings(page?.body ?? '').length);
      expect(translated[place]).toBeTruthy();
    }
  });
});

test('the measures measure: blocks, and the words of their sentences', () => {
  const blocks = blocksOf(
    '## Head\n\nOne two: three; four [[a-b]]. Five six! {plain}\n\n- Seven\n\n{case: c}\n\n|A|\n|-|\n|B [[c]]|',
  );
  expect(blocks.map(({ cites, plain }) => [cites, plain])).toEqual([
    [true, true],
    [false, false],
    [true, false],
  ]);
  expect(wordsPerSentence(blocks.slice(0, 1))).toBe(3);
  expect(wordsPerSentence(blocks)).toBe(2);
});

describe.for(LANGUAGES)('the guide in %s', (language) => {
  const pages = guide(language);

  test('has fourteen pages in their order', () => {
    expect(pages.map(({ data }) => data.order)).toEqual(Array.from({ length: 14 }, (_, index) => index + 1));
  });

  test('has a source for every paragraph, but for few that state no law', () => {
    const blocks = pages.flatMap(({ body }) => blocksOf(body));
    const plain = blocks.filter((block) => block.plain);
    const beginnings = plain.map(({ text }) => `  ${text.slice(0, 70)}`);
    console.info(
      [`${language}: ${blocks.length} paragraphs, ${plain.length} of them plain:`, ...beginnings].join('\n'),
    );
    expect(blocks.filter((block) => !block.cites && !block.plain)).toEqual([]);
    expect(plain.length / blocks.length).toBeLessThan(0.1);
  });

  test('reads easily: sentences of at most 25 words on average', () => {
    const averages = pages.map(({ id, body }) => [id, wordsPerSentence(blocksOf(body))] as const);
    const figures = averages.map(([id, words]) => `${id} ${words.toFixed(1)}`);
    console.info(`${language}, words a sentence: ${figures.join(', ')}`);
    const mean = averages.reduce((sum, [, words]) => sum + words, 0) / averages.length;
    expect(mean).toBeLessThanOrEqual(25);
    expect(averages.filter(([, words]) => words > 28)).toEqual([]);
  });

  test('cites the same sources in the same paragraphs as in the other languages', () => {
    const cited = (body: string) =>
      blocksOf(body).map(({ text }) => [...text.matchAll(/\[\[([a-z0-9-]+)\]\]/g)].map(([, id]) => id));
    for (const [index, { id, body }] of pages.entries()) {
      expect(cited(body), id).toEqual(cited(guide('en')[index]?.body ?? ''));
    }
  });

  test('answers every question that founders ask', () => {
    const page = pages.find(({ id }) => id === 'questions-founders-ask');
    expect(headings(page?.body ?? '').length).toBeGreaterThanOrEqual(14);
  });

  test('names every means of solicitation', () => {
    const page = pages.find(({ id }) => id === 'solicitation');
    expect([...(page?.body ?? '').matchAll(/^### /gm)].length).toBeGreaterThanOrEqual(18);
  });
});

test('a text of any language is typeset as its language wants', () => {
  const french = content.languages.fr.renderer.inline('Est-ce « oui » ; 5 000 000 EUR : 5 % !');
  expect(french).toBe('Est-ce «\u00A0oui\u00A0»\u00A0; 5\u00A0000\u00A0000\u00A0EUR\u00A0: 5\u00A0%\u00A0!');
  expect(content.languages.en.renderer.inline('EUR 5 000 000: "yes"')).toBe('EUR\u00A05\u00A0000\u00A0000: “yes”');
});

test('a provision is never torn from its number', () => {
  const french = content.languages.fr.renderer.inline('Voir article 61, paragraphe 1, point a), et titre II de MiCA');
  expect(french).toBe('Voir article\u00A061, paragraphe\u00A01, point\u00A0a), et titre\u00A0II de MiCA');
  expect(content.languages.en.renderer.inline('In Article 61 and Titles III and IV, a point in')).toBe(
    'In Article\u00A061 and Titles\u00A0III and IV, a point in',
  );
});

test('every text of the French interface keeps the places that are filled in', () => {
  const places = (words: unknown): string[] =>
    [...JSON.stringify(words).matchAll(/\{\w+\}/g)].map(([place]) => place).sort();
  expect(places(content.languages.fr.words)).toEqual(places(content.languages.en.words));
});
