import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rightOf } from '../../src/embed/attributes.ts';
import { ATTRIBUTES, type Attribute } from '../../src/embed/names.ts';
import { RUNS } from '../decision/arbitraries.ts';

/** What becomes of one attribute: its value, or null where it is named as wrong; empty where it is not there. */
function read(name: Attribute, value: unknown): string | null | undefined {
  const wrong: string[] = [];
  const right = rightOf({ [name]: value }, wrong);
  expect(Object.keys(right)).toHaveLength(ATTRIBUTES.length);
  if (wrong.length === 0) return right[name];
  expect(wrong).toEqual([name]);
  expect(right[name]).toBe('');
  return null;
}

const right: Readonly<Record<Attribute, readonly string[]>> = {
  lang: ['en', 'fr', 'FR', 'fr-CH', 'de'],
  theme: ['light', 'dark', 'auto'],
  accent: ['#abc', '#ABCD', '#0d4f5c', '#0D4F5CFF'],
  radius: ['0px', '8px', '24px'],
  firm: ['Example Advisers', 'Müller & Söhne, "Recht"', 'x'.repeat(80)],
  'contact-href': ['https://law.example/contact?a=b#c', 'mailto:a@law.example', 'tel:+33123456789'],
  'contact-label': ['Talk to us', 'Prendre rendez-vous'],
  start: ['1.AABC', '1.A_-9'],
  'heading-level': ['1', '6'],
  share: ['answers'],
};

const wrong: Readonly<Record<Attribute, readonly unknown[]>> = {
  lang: ['f', 'french', '<fr>', ' fr', 'fr-<', 7, {}],
  theme: ['Dark', 'red', 'light dark', 'light;color:red'],
  accent: ['red', '#ab', '#abcde', '#abcdefa', 'rgb(0,0,0)', '#abc;', 'url(#abc)', '#ggg', '#abc\n', 'var(--x)'],
  radius: ['8', '8em', '-1px', '100px', 'calc(1px)', '8px;', '1e9px'],
  firm: ['<b>Bold</b>', 'a<', '>', 'x'.repeat(81)],
  'contact-href': [
    'javascript:alert(1)',
    'JavaScript:alert(1)',
    'HTTPS://law.example',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>1</script>',
    'vbscript:1',
    'blob:https://law.example/1',
    'http://law.example',
    '//law.example',
    'https:law.example',
    'https:///law.example',
    '/contact',
    'https://',
    'mailto:',
    'https://law.example/ x',
    'x https://law.example',
  ],
  'contact-label': ['<img src=x onerror=alert(1)>'],
  start: ['nonsense', '1.', '1.A#b', '2.AAAA', '1.A A'],
  'heading-level': ['0', '7', '10', 'h2', '-1', '1.5'],
  share: ['yes', 'all', 'Answers', 'true'],
};

describe.for(ATTRIBUTES)('%s', (name) => {
  test.for(right[name])('%o is right', (value) => {
    expect(read(name, value)).toBe(value);
  });
  test.for([...wrong[name]])('%o is wrong, and is named', (value) => {
    expect(read(name, value)).toBeNull();
  });
  test.for(['', null, undefined])('%o is as good as none', (value) => {
    expect(read(name, value)).toBe('');
  });
});

test('whatever a host writes, what is taken is the text as it was written, and safe where it goes', () => {
  fc.assert(
    fc.property(fc.record(Object.fromEntries(ATTRIBUTES.map((name) => [name, fc.anything()]))), (written) => {
      const bad: string[] = [];
      const taken = rightOf(written, bad);
      for (const name of ATTRIBUTES) {
        const value = taken[name];
        expect(typeof value).toBe('string');
        if (value === '') continue;
        expect(value).toBe(String(written[name]));
        expect(bad).not.toContain(name);
        expect(value).not.toMatch(/[<>]/);
      }
    }),
    { numRuns: RUNS },
  );
});

test('an address is taken only where the browser reads it as https, mailto or tel', () => {
  const parts = fc.constantFrom(
    'https:',
    'http:',
    'javascript:',
    'data:',
    'mailto:',
    'tel:',
    '//',
    '/',
    '@',
    ' ',
    '\t',
    'a.example',
    '\u0000',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(parts, fc.string({ maxLength: 4 })), { maxLength: 6 }), (pieces) => {
      const href = pieces.join('');
      if (!read('contact-href', href)) return;
      if (URL.canParse(href)) expect(['https:', 'mailto:', 'tel:']).toContain(new URL(href).protocol);
    }),
    { numRuns: RUNS },
  );
});
