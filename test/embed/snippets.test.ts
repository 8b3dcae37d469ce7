import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ATTRIBUTES } from '../../src/embed/names.ts';
import { elementCode, frameCode, htmlCode, policyCode, reactCode, type Source } from '../../src/embed/snippets.ts';

const source: Source = {
  site: 'https://law.example/tools/mica/',
  integrity: 'sha384-abc',
  language: 'fr',
  link: 'Qui a fait le premier pas ?',
};

test('the code names the site, the version, the hash, the language and the link', () => {
  const code = htmlCode(source, { firm: 'Exemple', accent: '#123456' });
  expect(code).toContain('src="https://law.example/tools/mica/embed/1/embed.js" integrity="sha384-abc" crossorigin');
  expect(code).toContain('<who-asked-first lang="fr"\n  accent="#123456"\n  firm="Exemple"');
  expect(code).toContain('<a href="https://law.example/tools/mica/fr/check/">Qui a fait le premier pas ?</a>');
  expect(frameCode(source)).toContain('src="https://law.example/tools/mica/fr/embed/frame/"');
});

test('the lines of a policy name the host of the site and nothing more', () => {
  expect(policyCode(source)).toBe('script-src https://law.example\nframe-src https://law.example');
});

test('whatever is chosen stays inside its attribute', () => {
  const chosen = fc.record(Object.fromEntries(ATTRIBUTES.map((name) => [name, fc.string({ unit: 'binary' })])));
  fc.assert(
    fc.property(chosen, fc.string(), (attributes, link) => {
      for (const code of [elementCode({ ...source, link }, attributes), reactCode({ ...source, link }, attributes)]) {
        const tags = code.replace(/"[^"]*"/g, '""').match(/<\/?[a-z-]+/gi) ?? [];
        const own = tags.filter((tag) => !/script/.test(tag));
        expect(own).toEqual(['<who-asked-first', '<a', '</a', '</who-asked-first']);
      }
    }),
  );
});
