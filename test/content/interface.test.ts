import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/content/languages.ts';
import { readContent } from '../../src/content/read.ts';

const content = await readContent(fileURLToPath(new URL('../..', import.meta.url)));

/** Every text below some words, with its path. */
const textsIn = (words: unknown, path = ''): [path: string, text: string][] =>
  typeof words === 'string'
    ? [[path, words]]
    : Object.entries(words ?? {}).flatMap(([key, value]) => textsIn(value, path === '' ? key : `${path}.${key}`));

/** Words that a statement of law hardly does without. */
const LEGAL =
  /\b(?:exempt|authoris|autoris|agrée|agrément|law\b|loi\b|droit|court|jurid|authorit|autorité|MiCA|solicit|sollicit|démarch|establish|établi|bind|lient)/iu;

/** Sentences with such words that were read and state no law: names, what a page holds, what an answer does here. */
const STATE_NO_LAW = [
  'tagline',
  'law',
  'navigation.authorities',
  'footer.checked',
  'footer.advice',
  'weights.bars.about',
  'weights.doubts.about',
  'weights.limits.about',
  'statuses.law.name',
  'statuses.law.about',
  'statuses.reading.about',
  'authorityStatuses.register',
  'authorityStatuses.reported',
  'authorityStatuses.unconfirmed',
  'home.description',
  'home.groups.1.text',
  'home.guideAbout',
  'home.limits.2',
  'check.description',
  'check.examplesFor',
  'check.examplesAgainst',
  'check.decisiveAbout',
  'check.decided',
  'outcome.whyNone',
  'outcome.authority',
  'outcome.advice',
  'paper.description',
  'sourcesPage.lead',
  'guide.description',
  'guide.lead',
  'authoritiesPage.title',
  'authoritiesPage.description',
  'glossaryPage.description',
  'changesPage.description',
  'changesPage.lead',
  'changesPage.law',
  'changesPage.lawAbout',
  'changesPage.toolAbout',
  'search.description',
];

describe('the interface states no law without a source', () => {
  const cites = (text: string) => text.includes('[[');

  test.for(LANGUAGES)('in %s', (language) => {
    const legal = textsIn(content.languages[language].words).filter(([, text]) => LEGAL.test(text));
    expect(legal.filter(([path, text]) => !cites(text) && !STATE_NO_LAW.includes(path))).toEqual([]);
    expect(legal.filter(([, text]) => cites(text)).map(([path]) => path)).toEqual([
      'statuses.guidance.about',
      'home.lead',
      'authoritiesPage.powers',
    ]);
  });

  test('and what counts as none is still there', () => {
    const paths = LANGUAGES.flatMap((language) =>
      textsIn(content.languages[language].words).filter(([, text]) => LEGAL.test(text)),
    ).map(([path]) => path);
    expect(STATE_NO_LAW.filter((path) => !paths.includes(path))).toEqual([]);
  });

  test('with the same sources in every language', () => {
    const cited = LANGUAGES.map((language) => {
      const { words, renderer } = content.languages[language];
      return textsIn(words).map(([path, text]) => [path, renderer.cited(text)]);
    });
    for (const other of cited) expect(other).toEqual(cited[0]);
  });
});
