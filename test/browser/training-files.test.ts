/** The pages of the training and the first pages of its packages, as they are built. */
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { LANGUAGES, pathIn } from '../../src/content/languages.ts';
import { readContent } from '../../src/content/read.ts';
import { assess } from '../../src/decision/assess.ts';
import { decision, law } from '../../src/decision/decision.ts';
import { decodeLink } from '../../src/decision/link.ts';
import { listing } from '../../src/training/packages/listing.ts';
import { PACKAGES, pathOfPackage } from '../../src/training/packages/sets.ts';
import { built, builtText, DIST, pageFile } from './built.ts';
import { textIn, unpacked } from './course.ts';

const content = await readContent(fileURLToPath(new URL('../..', import.meta.url)));
const cases = [...content.cases.values()];
const htmlOf = (path: string) => built(pageFile(path)).toString();

describe.for(LANGUAGES)('in %s', (language) => {
  const { training, renderer } = content.languages[language];
  const says = (html: string, words: string) => builtText(html).includes(renderer.typeset(words));

  test('every page with cases says that the firms are invented', () => {
    const paths = ['/training/', ...cases.map(({ id }) => `/training/${id}/`)];
    expect(paths.length).toBeGreaterThan(50);
    expect(paths.filter((path) => !says(htmlOf(pathIn(language, path)), training.cases.invented))).toEqual([]);
    const material = htmlOf(pathIn(language, '/training/material/'));
    expect(says(material, training.class.material.invented)).toBe(true);
    expect(builtText(material).split(renderer.typeset(training.cases.invented))).toHaveLength(cases.length + 1);
    const packages = PACKAGES.filter((of) => of.language === language);
    const silent = packages.filter((of) => !says(textIn(unpacked(of), 'index.html'), training.packages.shell.invented));
    expect(silent).toEqual([]);
  });

  test('the links of a case lead to its own outcome, and to that of one fact changed', () => {
    const { changedLink, sameLink } = training.practice;
    for (const { id, outcome, variation } of cases) {
      const links = [
        ...htmlOf(pathIn(language, `/training/${id}/`)).matchAll(/<a href="([^"#]*)#(1\.[^"]+)">([^<]*)</g),
      ];
      const named = (words: string) => links.filter(([, , , text = '']) => builtText(text) === renderer.typeset(words));
      for (const [words, wanted] of [
        [changedLink, variation.outcome],
        [sameLink, outcome],
      ] as const) {
        const [[, page, code = ''] = [], ...more] = named(words);
        expect([page, more], `${id} ${words}`).toEqual([pathIn(language, '/check/'), []]);
        const { answers, problem } = decodeLink(law, decision, code);
        expect([problem, assess(law, decision, answers).outcome], `${id} ${words}`).toEqual([null, wanted]);
      }
    }
  });
});

test('the command that makes the packages lists each with its size', () => {
  const lines = listing(DIST);
  expect(lines).toHaveLength(PACKAGES.length);
  for (const [at, of] of PACKAGES.entries()) {
    const path = pathOfPackage(of);
    expect(lines[at]).toMatch(new RegExp(`^ *${built(path.slice(1)).length} .*${path.replaceAll('.', '\\.')}$`));
  }
});
