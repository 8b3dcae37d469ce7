/** Pages of `content/` that were damaged: read as what they say, or refused by the name of their file. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ContentError, pageOf } from '../../src/content/files.ts';
import { createRenderer } from '../../src/content/markdown.ts';
import { caseSchema, guideSchema, outcomeSchema, questionSchema } from '../../src/content/schemas.ts';
import { RUNS } from '../decision/arbitraries.ts';
import { textDamage } from '../record/mutations.ts';

const content = fileURLToPath(new URL('../../content/', import.meta.url));
const SCHEMAS = { questions: questionSchema, outcomes: outcomeSchema, guide: guideSchema, cases: caseSchema } as const;

const pages = (['questions', 'outcomes', 'guide', 'cases'] as const).flatMap((kind) =>
  ['en', 'fr'].flatMap((language) =>
    readdirSync(`${content}${language}/${kind}`).map((name) => {
      const file = `content/${language}/${kind}/${name}`;
      return { file, schema: SCHEMAS[kind], text: readFileSync(`${content}${language}/${kind}/${name}`, 'utf8') };
    }),
  ),
);

const read = ({ file, schema }: (typeof pages)[number], text: string) => {
  try {
    return pageOf(file, text, schema);
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    expect(error.message.startsWith(`${file}: `), error.message).toBe(true);
    return null;
  }
};

test('a page that was damaged is refused by name, or holds what its kind must hold', () => {
  let refused = 0;
  fc.assert(
    fc.property(fc.constantFrom(...pages), fc.array(textDamage, { minLength: 1, maxLength: 2 }), (page, changes) => {
      const damaged = changes.reduce((text, change) => change(text), page.text);
      const found = read(page, damaged);
      if (found === null) refused++;
      else expect(page.schema.safeParse(found.data).success).toBe(true);
    }),
    { numRuns: RUNS / 4 },
  );
  expect(refused).toBeGreaterThan(0);
});

test('what is no page is refused', () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string().map((text) => `---\n${text}\n---\nText`),
    fc.json().map((text) => `---\n${text}\n---\nText`),
    fc.constantFrom('---\n!!js/function "a"\n---\nx', '---\na: &a [*a]\n---\nx', '---\n__proto__: { a: 1 }\n---\nx'),
    fc.constantFrom(`---\n${'['.repeat(5_000)}\n---\nx`, `---\n${'- '.repeat(2_000)}a\n---\nx`),
  );
  const [page] = pages;
  if (!page) throw new Error('there are no pages');
  fc.assert(
    fc.property(hostile, (text) => {
      expect(read(page, text)).toBeNull();
    }),
    { numRuns: RUNS / 4 },
  );
});

test('whatever a body says, no element comes out that markdown does not make, and no address that runs', () => {
  const renderer = createRenderer({ language: 'en', citations: new Map() });
  const scraps = fc.constantFrom(
    ...['<script>', '</p>', '<img src=x onerror=a()>', '&lt;', '<!--', '<a href="javascript:a()">', '<svg/onload=a()>'],
    ...['[a](javascript:a())', '[a](data:text/html,x)', '![a](vbscript:a)', '[a](<java\nscript:a()>)', '`', '```\n'],
    ...['\n\n', '\n', '| a | b |\n|---|---|\n', '> ', '- ', '# ', '**', '_', '"', "'", '\\', '[', ']', '(', ')'],
  );
  const elements =
    /<(?!\/?(?:p|br|em|strong|s|code|pre|blockquote|ul|ol|li|h[1-6]|hr|table|thead|tbody|tr|th|td|a|img)[\s/>])/;
  fc.assert(
    fc.property(fc.array(fc.oneof(scraps, fc.string({ maxLength: 12 })), { maxLength: 12 }), (pieces) => {
      const text = pieces.join('').replaceAll('[[', '');
      const html = renderer.block(text);
      expect(html).not.toMatch(elements);
      expect(html).not.toMatch(/<[^>]*\s(?:on\w+|style|srcdoc)\s*=/);
      expect(html).not.toMatch(/(?:href|src)="\s*(?:javascript|vbscript|data:text)/i);
    }),
    { numRuns: RUNS / 2 },
  );
});
