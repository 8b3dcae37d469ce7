import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../../src/content/languages.ts';
import { readContent } from '../../../src/content/read.ts';
import { law } from '../../../src/law/law.ts';
import { courseOf } from '../../../src/training/packages/course-of.ts';
import { packagedPage } from '../../../src/training/packages/page.ts';
import { casesOf, PACKAGES } from '../../../src/training/packages/sets.ts';
import { cmiTimespan, decimal, isoDuration, uuid } from '../../../src/training/packages/shell/formats.ts';
import { interactionFields } from '../../../src/training/packages/shell/interaction.ts';
import type { Answered } from '../../../src/training/packages/shell/platform.ts';
import { isAllowed } from '../../browser/scorm-types.ts';

const content = await readContent(fileURLToPath(new URL('../../..', import.meta.url)));
const numRuns = Number(process.env['RUNS'] ?? 2_000);

test('times are written as each standard wants them', () => {
  expect([0, 1.239, 59.999, 3661.5, 36_000_000].map(cmiTimespan)).toEqual([
    ...['0000:00:00.00', '0000:00:01.24', '0000:01:00.00', '0001:01:01.50', '9999:00:00.00'],
  ]);
  expect([0, 1.239, 59.999, 3661.5].map(isoDuration)).toEqual(['PT0S', 'PT1.24S', 'PT1M0S', 'PT1H1M1.50S']);
  expect([0.33333333, 1, 69.5].map((value) => decimal(value, 4))).toEqual(['0.3333', '1', '69.5']);
  expect(uuid()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

describe.for(LANGUAGES)('an answered question in %s', (language) => {
  const { questions } = courseOf(
    content,
    { standard: 'scorm12', language, set: 'full' },
    { site: 'https://a.example', base: '/' },
  );

  test('has a sign of its own for every option, and a label', () => {
    for (const { id, options } of law.questions) {
      const known = questions[id].options;
      if (known === null) {
        expect(id).toBe('client-place');
        continue;
      }
      expect(Object.keys(known)).toEqual(Object.keys(options));
      expect(new Set(Object.values(known).map(([sign]) => sign)).size).toBe(Object.keys(options).length);
      for (const [option, [sign, label]] of Object.entries(known)) {
        expect(sign).toMatch(/^[a-z0-9]$/);
        expect(label).not.toBe(option);
      }
    }
  });

  test('is recorded in what each standard allows, whatever was answered', () => {
    const anyOptions = (id: string) => {
      const row = law.questions.find((one) => one.id === id);
      const all = Object.keys(row?.options ?? {});
      return fc.subarray(all, { minLength: 1, maxLength: row?.kind === 'one' ? 1 : all.length });
    };
    const answered = fc.constantFrom(...law.questions.map(({ id }) => id)).chain((question) =>
      fc.record({
        uuid: fc.uuid(),
        at: fc.date({ min: new Date(2020, 0), max: new Date(2090, 0), noInvalidDate: true }),
        case: fc.constantFrom(...content.cases.keys()),
        question: fc.constant(question),
        given: fc.option(anyOptions(question)),
        model: anyOptions(question),
        mark: fc.constantFrom('right', 'accepted', 'partly', 'wrong', 'missed', 'not-asked'),
        share: fc.double({ min: 0, max: 1, noNaN: true }).map((share) => Math.round(share * 24) / 24),
        seconds: fc.double({ min: 0, max: 1e6, noNaN: true }),
      }),
    );
    fc.assert(
      fc.property(answered, (one) => {
        for (const [version, standard] of [
          ['1.2', 'scorm12'],
          ['2004', 'scorm2004'],
        ] as const) {
          for (const [field, value] of interactionFields(version, one, questions)) {
            const name = `cmi.interactions.7.${field}`;
            expect(isAllowed(standard, name, value), `${name} = ${value}`).toBe(true);
          }
        }
      }),
      { numRuns },
    );
  });
});

describe('an answered question, field by field', () => {
  const { questions } = courseOf(
    content,
    { standard: 'scorm12', language: 'en', set: 'full' },
    { site: 'https://a.example', base: '/' },
  );
  const options = { custody: ['a', 'Custody'], advice: ['b', 'Advice'], placing: ['c', 'Placing'] } as const;
  const asked = { ...questions, service: { title: 'Which service?', options } };
  const answered = (more: Partial<Answered>): Answered => ({
    uuid: uuid(),
    at: new Date(2026, 10, 23, 9, 5, 7),
    case: 'fan',
    question: 'service',
    given: ['advice'],
    model: ['custody'],
    mark: 'wrong',
    share: 0,
    seconds: 72.5,
    ...more,
  });
  const cases: [name: string, one: Answered, first: string[][], later: string[][]][] = [
    [
      'wrong',
      answered({}),
      [
        ['correct_responses.0.pattern', 'a'],
        ['student_response', 'b'],
        ['result', 'wrong'],
      ],
      [
        ['correct_responses.0.pattern', 'custody'],
        ['learner_response', 'advice'],
        ['result', 'incorrect'],
      ],
    ],
    [
      'partly right',
      answered({ given: ['custody'], model: ['custody', 'placing'], mark: 'partly', share: 0.5 }),
      [
        ['correct_responses.0.pattern', 'a,c'],
        ['student_response', 'a'],
        ['result', '0.5'],
      ],
      [
        ['correct_responses.0.pattern', 'custody[,]placing'],
        ['learner_response', 'custody'],
        ['result', '0.5'],
      ],
    ],
    [
      'not answered',
      answered({ given: null, mark: 'missed' }),
      [
        ['correct_responses.0.pattern', 'a'],
        ['result', 'wrong'],
      ],
      [
        ['correct_responses.0.pattern', 'custody'],
        ['result', 'incorrect'],
      ],
    ],
    [
      'not asked on the way',
      answered({ given: null, mark: 'not-asked' }),
      [
        ['correct_responses.0.pattern', 'a'],
        ['result', 'neutral'],
      ],
      [
        ['correct_responses.0.pattern', 'custody'],
        ['result', 'neutral'],
      ],
    ],
  ];

  test.for(cases)('%s', ([, one, first, later]) => {
    expect(interactionFields('1.2', one, asked)).toEqual([
      ['id', 'fan.service'],
      ['time', '09:05:07'],
      ['type', 'choice'],
      ...first,
      ['latency', '0000:01:12.50'],
    ]);
    expect(interactionFields('2004', { ...one, at: new Date('2026-11-23T09:05:07.890Z') }, asked)).toEqual([
      ['id', 'urn:who-asked-first:fan:service'],
      ['type', 'choice'],
      ['timestamp', '2026-11-23T09:05:07.89Z'],
      ['description', 'Which service?'],
      ...later,
      ['latency', 'PT1M12.50S'],
    ]);
  });

  test('a place is written in, right', () => {
    const one = answered({ question: 'client-place', given: ['FR'], model: ['FR'], mark: 'right', share: 1 });
    expect(interactionFields('1.2', one, asked).slice(2, -1)).toEqual([
      ['type', 'fill-in'],
      ['correct_responses.0.pattern', 'FR'],
      ['student_response', 'FR'],
      ['result', 'correct'],
    ]);
  });
});

test('the sets hold what they say', () => {
  const rows = [...content.cases.values()];
  const first = casesOf('first-steps', rows);
  expect(first).toHaveLength(10);
  expect(new Set(first.map(({ level }) => level))).toEqual(new Set(['easy']));
  expect(new Set(first.map(({ outcome }) => outcome)).size).toBeGreaterThanOrEqual(6);
  expect(casesOf('full', rows)).toHaveLength(rows.length);
  expect(casesOf('contested', rows).every(({ contested }) => Object.keys(contested).length > 0)).toBe(true);
  expect(PACKAGES).toHaveLength(9 * LANGUAGES.length);
});

test('a page in a package: relative where it can be, of the site in a window of its own where not', () => {
  const html = `<html lang="en"><head><meta charset="utf-8"><link rel="canonical" href="https://a.example/x/"></head><body>
<header class="site-header"><a href="/b/">Home</a></header><a href="/b/training/friend/#facts">F</a><a href="/b/check/?q#1.x">C</a>
<a href="#here">H</a><a href="https://eur-lex.europa.eu/x">E</a><astro-island component-url="/b/_astro/x.js" props="{&quot;paper&quot;:[0,&quot;/b/paper/&quot;]}"></astro-island></body></html>`;
  const files = new Map([
    ['training/friend/index.html', 'cases/friend/index.html'],
    ['_astro/x.js', '_astro/x.js'],
  ]);
  const where = { site: 'https://a.example/b/', base: '/b/', files };
  const page = packagedPage(html, 'cases/norway/index.html', where, { first: 'links.js', style: 'course.css' });
  expect(page).not.toMatch(/site-header|canonical/);
  expect(page).toContain('<a href="../friend/index.html#facts">');
  expect(page).toContain('<a target="_blank" rel="noopener" href="https://a.example/b/check/?q#1.x">');
  expect(page).toContain('<a href="#here">');
  expect(page).toContain('<a target="_blank" rel="noopener" href="https://eur-lex.europa.eu/x">');
  expect(page).toContain('component-url="../../_astro/x.js"');
  expect(page).toContain('&quot;https://a.example/b/paper/&quot;');
  expect(page).toContain('<script src="../../links.js" data-site="https://a.example/b/" data-base="/b/">');
});
