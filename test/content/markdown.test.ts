import { describe, expect, test } from 'vitest';
import { fill } from '../../src/content/fill.ts';
import { DEFAULT_LANGUAGE, pathIn } from '../../src/content/languages.ts';
import { type Citation, createRenderer } from '../../src/content/markdown.ts';

const citations = new Map<string, Citation>([
  ['mica-61-1', { label: 'MiCA, Article 61(1)', status: 'law', statusName: 'Law' }],
  ['reading-x', { label: 'Our reading: <x> & "y"', status: 'reading', statusName: 'Reading <1>' }],
]);
const { block, inline, parts, typeset, cited } = createRenderer({ language: DEFAULT_LANGUAGE, citations });

describe('a citation', () => {
  const link = `<a class="cite" href="${pathIn(DEFAULT_LANGUAGE, '/sources/#mica-61-1')}">MiCA, Article\u00A061(1)<small>Law</small></a>`;

  test('becomes a link to its entry among the sources, with its status in words', () => {
    expect(inline('It is lawful [[mica-61-1]].')).toBe(`It is lawful ${link}.`);
    expect(block('[[mica-61-1]]')).toBe(`<p>${link}</p>\n`);
    expect(link).toContain('href="/sources/#mica-61-1"');
  });

  test('has its label and status escaped', () => {
    const html = inline('[[reading-x]]');
    expect(html).toContain('Our reading: &lt;x&gt; &amp; &quot;y&quot;<small>Reading &lt;1&gt;</small>');
  });

  test('of an unknown source throws, wherever it stands', () => {
    const why = 'cites [[nowhere-1]], which is not in content/sources.yaml';
    for (const read of [block, inline, parts, typeset, cited]) {
      expect(() => read('It is so [[mica-61-1]] [[nowhere-1]].')).toThrow(why);
    }
    for (const text of ['- a [[nowhere-1]]', '*a [[nowhere-1]]*', '[a [[nowhere-1]] b](https://a.example)']) {
      expect(() => block(text), text).toThrow(why);
    }
  });

  test('is only what looks like an id between two pairs of brackets', () => {
    for (const text of ['[[Mica]]', '[[mica 61]]', '[mica-61-1]', '[[mica-61-1]', '[[]]']) {
      expect(inline(text), text).toBe(text);
      expect(cited(text), text).toEqual([]);
    }
    expect(cited('`[[mica-61-1]]`'), 'code is not read').toEqual([]);
  });
});

test('what a text cites is listed in order, also in lists and beside markup', () => {
  expect(cited('None.')).toEqual([]);
  expect(cited('A [[reading-x]].\n\n- **b** [[mica-61-1]]\n- c [[reading-x]]')).toEqual([
    'reading-x',
    'mica-61-1',
    'reading-x',
  ]);
});

test('HTML is text', () => {
  expect(inline('<b>bold</b>')).toBe('&lt;b&gt;bold&lt;/b&gt;');
  expect(block('<script>alert(1)</script>')).toBe('<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n');
  expect(block('<div onclick="x">\n\ny\n\n</div>')).not.toContain('<div');
  expect(parts('a <b>c</b> & d')).toEqual(['a <b>c</b> & d']);
});

test('an address that would run code is not linked', () => {
  expect(inline('[a](javascript:alert(1))')).not.toContain('<a');
  expect(inline('[a](https://a.example/)')).toBe('<a href="https://a.example/">a</a>');
});

test('quotes and apostrophes become typographic', () => {
  const text = `"It's not ours," says the firm's 'friend'.`;
  const set = '“It’s not ours,” says the firm’s ‘friend’.';
  expect(typeset(text)).toBe(set);
  expect(inline(text)).toBe(set);
  expect(parts(text).join('')).toBe(set);
  expect(block(text)).toBe(`<p>${set}</p>\n`);
});

describe('typesetting', () => {
  test.for([
    'The word "client", as in [[mica-61-1]], isn\'t "ours" [[reading-x]].',
    '[[mica-61-1]]',
    'From 5 % to {most}... or -- at last --- (c) none',
    '',
  ])('changes nothing the second time: %s', (text) => {
    expect(typeset(typeset(text))).toBe(typeset(text));
  });

  test('leaves citations as they were', () => {
    expect(typeset('The "word" [[mica-61-1]] [[reading-x]].')).toBe('The “word” [[mica-61-1]] [[reading-x]].');
  });

  test('leaves the places of values as they were', () => {
    expect(typeset('At most {n} of "{name}"')).toBe('At most {n} of “{name}”');
  });
});

describe('parts', () => {
  test('are words and citations in their order', () => {
    expect(parts('One [[mica-61-1]] two [[reading-x]]')).toEqual([
      'One ',
      { cite: 'mica-61-1' },
      ' two ',
      { cite: 'reading-x' },
    ]);
    expect(parts('')).toEqual([]);
  });

  test('read a line break as a space and an escaped sign as itself', () => {
    expect(parts('one\ntwo').join('')).toBe('one two');
    expect(parts('2 \\* 3').join('')).toBe('2 * 3');
  });

  test.for([
    'an *emphasis*',
    'a **strong** word',
    'some `code`',
    'a [link](https://a.example)',
    '![i](i.png)',
    'a  \nb',
  ])('refuse markup: %j', (text) => {
    expect(() => parts(text)).toThrow('holds markup');
    expect(() => typeset(text)).toThrow('holds markup');
  });
});

describe('filling in', () => {
  test('puts values in their places, each as often as it is named', () => {
    expect(fill('{a} and {b}, {a} again', { a: 'one', b: 2 })).toBe('one and 2, one again');
    expect(fill('{n} left', { n: 0 })).toBe('0 left');
    expect(fill('{n} left', { n: '' })).toBe(' left');
  });

  test('leaves a place without a value as it is', () => {
    expect(fill('{a} and {b}', { b: 'two' })).toBe('{a} and two');
    expect(fill('{ a } {} a', { a: 'one' })).toBe('{ a } {} a');
  });

  test('does not fill in what a value brings along', () => {
    expect(fill('{a}{b}', { a: '{b}', b: '$&' })).toBe('{b}$&');
  });
});

describe('a term', () => {
  const terms = new Map([
    ['client', 'client'],
    ['close links', 'close-links'],
  ]);
  const { withTerms } = createRenderer({ language: DEFAULT_LANGUAGE, citations, terms });
  const button = (id: string, words: string) =>
    `<button type="button" class="term" popovertarget="term-${id}">${words}</button>`;

  test('is a button where it is used first, and words after that', () => {
    expect(withTerms('A client asks the client.')).toEqual({
      html: `<p>A ${button('client', 'client')} asks the client.</p>\n`,
      terms: ['client'],
    });
  });

  test('is held together with the punctuation behind it, since a line can break after a button', () => {
    expect(withTerms('Firms with close links, and (the client).').html).toBe(
      `<p>Firms with <span class="held">${button('close-links', 'close links')},</span> and (the <span class="held">${button('client', 'client')}).</span></p>\n`,
    );
  });
});
