import { describe, expect, test } from 'vitest';
import cases from '../../content/cases.json' with { type: 'json' };
import { type Answers, readAnswers } from '../../src/decision/answers.ts';
import { decision, law } from '../../src/decision/decision.ts';
import { checkOf } from '../../src/decision/digits.ts';
import { encodeLink } from '../../src/decision/link.ts';
import { codeIn, decodeSentLink, encodeSentLink } from '../../src/decision/sent-link.ts';

/** A case, its link code, and the link as it is sent. Made in each test: a fault in the making is that test's. */
function made(): { readonly answers: Answers; readonly code: string; readonly sent: string } {
  const given = readAnswers(law, cases.find(({ id }) => id === 'california')?.answers ?? {});
  if ('problem' in given) throw new Error(given.problem.question);
  const { answers } = given;
  return {
    answers,
    code: encodeLink(law, decision, answers, false),
    sent: encodeSentLink(law, decision, answers, false),
  };
}
/** A text that is made of them. */
type Text = readonly [how: string, of: (one: ReturnType<typeof made>) => string];

const decode = (text: string) => decodeSentLink(law, decision, text);

/** The parts joined as a whole link has them, with the check that belongs to them. */
const whole = (...parts: readonly string[]) => {
  const text = parts.join('~');
  return `${text}~${checkOf([...text].map((character) => character.codePointAt(0) ?? 0))}`;
};

test('a link holds the code, the rules and the outcome, and reads back to them', () => {
  const { answers, code, sent } = made();
  expect(sent).toBe(whole(code, law.version, 'unavailable'));
  expect(decode(sent)).toEqual({
    answers,
    concluded: false,
    ignored: [],
    problem: null,
    rules: law.version,
    outcome: 'unavailable',
  });
});

test('without an outcome it is the code alone, which states neither', () => {
  const { answers, code } = made();
  const some = new Map([...answers].slice(0, 3));
  expect(encodeSentLink(law, decision, some, false)).toBe(encodeLink(law, decision, some, false));
  expect(decode(code)).toMatchObject({ problem: null, rules: null, outcome: null });
});

describe('damaged, and nothing that it states is believed', () => {
  test.for<Text>([
    ['cut', ({ sent }) => sent.slice(0, -1)],
    ['longer', ({ sent }) => `${sent}A`],
    ['without its check', ({ code }) => `${code}~${law.version}~unavailable`],
    ['with another outcome', ({ code, sent }) => `${code}~${law.version}~available~${sent.slice(-3)}`],
    ['whole, but these answers do not give that', ({ code }) => whole(code, law.version, 'available')],
    ['with an outcome that these rules do not know', ({ code }) => whole(code, law.version, 'perhaps')],
    ['with more', ({ code }) => whole(code, law.version, 'unavailable', 'more')],
    ['with more after its check', ({ sent }) => `${sent}~more`],
    ['of two parts', ({ code }) => `${code}~${law.version}`],
    ['of a version of two numbers', ({ code }) => whole(code, '1.0', 'unavailable')],
    ['of a version with a letter', ({ code }) => whole(code, 'v1.0.0', 'unavailable')],
    ['of a version of four numbers', ({ code }) => whole(code, '1.0.0.0', 'unavailable')],
  ])('%s', ([, of]) => {
    const one = made();
    expect(decode(of(one))).toMatchObject({ answers: one.answers, problem: 'damaged', rules: null, outcome: null });
  });

  test('what is wrong with the code itself is said first', () => {
    expect(decode(whole('2.AAAA', law.version, 'unavailable')).problem).toBe('unreadable');
  });
});

test('made under other rules, it may state another outcome, also one that is not known any more', () => {
  const { code } = made();
  expect(decode(whole(code, '12.34.56', 'available'))).toMatchObject({
    problem: null,
    rules: '12.34.56',
    outcome: 'available',
  });
  expect(decode(whole(code, '0.9.0', 'perhaps'))).toMatchObject({ problem: null, rules: '0.9.0', outcome: null });
});

describe('as it comes out of a message', () => {
  test.for<Text>([
    ['alone', ({ sent }) => `https://law.example/check/#${sent}`],
    ['over two lines', ({ sent }) => `  https://law.example/check/#${sent.slice(0, 9)}\n  ${sent.slice(9)} `],
    ['with %7e', ({ sent }) => `https://law.example/check/#${sent.replaceAll('~', '%7e')}`],
    ['with %7E, in angle brackets', ({ sent }) => `https://law.example/check/#${sent.replaceAll('~', '%7E')}>`],
    ...['.', ',', ')', '»', '”.', '!?', ']}', "'"].map(
      (mark): Text => [`before ${mark}`, ({ sent }) => `https://law.example/check/#${sent}${mark}`],
    ),
  ])('%s', ([, of]) => {
    const one = made();
    expect(codeIn(of(one))).toBe(one.sent);
  });

  test('an address of an endless length is none', () => {
    expect(codeIn('a'.repeat(5_000))).toBe('a'.repeat(5_000));
    expect(codeIn('a'.repeat(5_001))).toBe('');
  });
});
