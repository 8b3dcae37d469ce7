/** What single pages of the guide, the glossary and the page about the check have to hold, written by hand. */
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { LANGUAGES, type Language } from '../../src/content/languages.ts';
import { readContent } from '../../src/content/read.ts';

const content = await readContent(fileURLToPath(new URL('../..', import.meta.url)));
const pageOf = (language: Language, slug: string) =>
  content.languages[language].guide.find(({ id }) => id === slug)?.body ?? '';
const cited = (body: string) => [...body.matchAll(/\[\[([a-z0-9-]+)\]\]/g)].map(([, id = '']) => id);
const headings = (body: string) => [...body.matchAll(/^## (.+)$/gm)].map(([, heading = '']) => heading);

/** The first cell of each row of the tables in a text, without their heads. */
const firstCells = (body: string) =>
  [...body.matchAll(/^\| *([^|]+?) *\|/gm)].map(([, cell = '']) => cell).filter((cell) => /^\d/.test(cell));

describe('the ways forward', () => {
  test.for(LANGUAGES)('cite every article of the way in, in %s', (language) => {
    const ids = cited(pageOf(language, 'ways-forward'));
    for (const article of ['mica-59', 'mica-60', 'mica-62', 'mica-63', 'mica-65']) {
      expect(
        ids.some((id) => id === article || id.startsWith(`${article}-`)),
        article,
      ).toBe(true);
    }
  });

  test.for<[Language, string[]]>([
    [
      'en',
      [
        '| 5 working days from receipt ',
        '| 25 working days from receipt ',
        '| 40 working days from receipt of a complete application ',
        'the clock stops for at most 20 working days',
        'at least 40 working days before they start',
      ],
    ],
    [
      'fr',
      [
        '| 5 jours ouvrables à compter de la réception ',
        '| 25 jours ouvrables à compter de la réception ',
        "| 40 jours ouvrables à compter de la réception d'une demande complète ",
        'le délai est suspendu pour 20 jours ouvrables au plus',
        'au moins 40 jours ouvrables avant de commencer',
      ],
    ],
  ])('name the periods, in %s', ([language, periods]) => {
    const body = pageOf(language, 'ways-forward');
    expect(periods.filter((period) => !body.includes(period))).toEqual([]);
  });
});

test.for<[Language, string, string[]]>([
  ['en', 'Two figures that are wrong here', ['- 12.5%: ', '- 10%: ']],
  ['fr', 'Deux chiffres erronés ici', ['- 12,5 % : ', '- 10 % : ']],
])('the page on penalties says which figures are wrong, in %s', ([language, heading, figures]) => {
  const [, section = ''] = pageOf(language, 'at-stake').split(`## ${heading}\n`);
  const items = (section.split('\n## ')[0] ?? '').split('\n').filter((line) => line.startsWith('- '));
  expect(items).toHaveLength(2);
  for (const [index, item] of items.entries()) expect(item.startsWith(figures[index] ?? '?'), item).toBe(true);
});

test.for<[Language, string[]]>([
  [
    'en',
    [
      '9 June 2023',
      '29 June 2023',
      '29 January 2024',
      '30 June 2024',
      '17 December 2024',
      '30 December 2024',
      '30 December 2024',
      '20 February 2025',
      '26 February 2025',
      '27 April 2025',
      '17 April 2026',
      '1 July 2026',
    ],
  ],
  [
    'fr',
    [
      '9 juin 2023',
      '29 juin 2023',
      '29 janvier 2024',
      '30 juin 2024',
      '17 décembre 2024',
      '30 décembre 2024',
      '30 décembre 2024',
      '20 février 2025',
      '26 février 2025',
      '27 avril 2025',
      '17 avril 2026',
      '1er juillet 2026',
    ],
  ],
])('the timeline has every date, in %s', ([language, dates]) => {
  expect(firstCells(pageOf(language, 'timeline'))).toEqual(dates);
});

describe('the questions that founders ask', () => {
  test.for<[Language, RegExp, string]>([
    ['en', /\S\?$/, 'Traps'],
    ['fr', / \?$/, 'Pièges'],
  ])('are fourteen, and eleven traps follow, in %s', ([language, asks, traps]) => {
    const body = pageOf(language, 'questions-founders-ask');
    expect(headings(body).filter((heading) => asks.test(heading))).toHaveLength(14);
    expect(headings(body).at(-1)).toBe(traps);
    const [, section = ''] = body.split(`## ${traps}\n`);
    const items = section.split('\n').filter((line) => line.startsWith('- '));
    expect(items).toHaveLength(11);
    for (const item of items) expect(item).toMatch(/^- [^:]+: ?\S.+\[\[/);
  });
});

describe.for(LANGUAGES)('the glossary in %s', (language) => {
  test('defines each term in a sentence or two', () => {
    const sentences = (text: string) => text.split(/(?<=[.!?])\s+(?=\p{Lu})/u).length;
    expect(sentences('One (e.g. two). Three. Four.')).toBe(3);
    const terms = Object.entries(content.languages[language].glossary);
    expect(terms.length).toBeGreaterThan(20);
    expect(terms.filter(([, { definition }]) => sentences(definition) > 2).map(([id]) => id)).toEqual([]);
  });
});

/** The words of the law, as each language of it has them. */
const TERMS: [english: string, french: string][] = [
  ['reverse solicitation', 'sollicitation inversée'],
  ['own exclusive initiative', 'initiative exclusive du client'],
  ['third-country firm', 'entreprise de pays tiers'],
  ['established or situated in the Union', "établi ou situé dans l'Union"],
  ['solicit', 'démarcher'],
  ['crypto-asset service provider', 'prestataire de services sur crypto-actifs'],
  ['CASP', 'PSCA'],
  ['crypto-asset', 'crypto-actif'],
  ['crypto-asset service', 'service sur crypto-actifs'],
  ['authorisation', 'agrément'],
  ['competent authority', 'autorité compétente'],
  ['close links', 'liens étroits'],
  ['asset-referenced token', 'jeton se référant à un ou des actifs'],
  ['e-money token', 'jeton de monnaie électronique'],
  ['white paper', 'livre blanc'],
  ['custody and administration', 'conservation et administration'],
  ['reception and transmission of orders', "réception et transmission d'ordres"],
];

test.for(TERMS)('the glossary has “%s” as “%s”', ([english, french]) => {
  const idOf = (language: Language, word: string) =>
    Object.entries(content.languages[language].glossary).find(([, { term, also }]) =>
      [term, ...also].includes(word),
    )?.[0];
  expect(idOf('en', english)).toBeDefined();
  expect(idOf('fr', french)).toBe(idOf('en', english));
});

describe('the page about the check', () => {
  test.for<[Language, string[], string]>([
    [
      'en',
      ['What it does', 'How it works', 'How certain a statement is', 'Limits', 'Privacy', 'Licence', 'Report an error'],
      'Privacy',
    ],
    [
      'fr',
      [
        "Ce qu'elle fait",
        'Comment elle fonctionne',
        "Le degré de certitude d'une affirmation",
        'Limites',
        'Vie privée',
        'Licence',
        'Signaler une erreur',
      ],
      'Vie privée',
    ],
  ])('has its sections, and three sentences on privacy, in %s', ([language, sections, privacy]) => {
    const { body } = content.languages[language].about;
    expect(headings(body)).toEqual(sections);
    const [, section = ''] = body.split(`## ${privacy}\n`);
    const text = (section.split('\n## ')[0] ?? '').replace('{plain}', '').trim();
    expect(text.match(/[.!?](?=\s|$)/g)).toHaveLength(3);
  });
});
