import { describe, expect, test } from 'vitest';
import cases from '../../content/cases.json' with { type: 'json' };
import { decision, law } from '../../src/decision/decision.ts';
import { encodeLink } from '../../src/decision/link.ts';
import { MAX_LENGTH } from '../../src/record/read.ts';
import type { AssessmentPart } from '../../src/record/record.ts';
import { referenceOf } from '../../src/record/record.ts';
import { verifyLink, verifyRecord } from '../../src/record/verification.ts';
import { answersOfCase, linkOfCase, otherLaw, partOfCase, recordOf } from './samples.ts';

const ofRecord = (text: string) => verifyRecord(law, decision, text);
const ofLink = (link: string, reference = '') => verifyLink(law, decision, link, reference);
const part = partOfCase('california');
const reference = referenceOf(part);

describe('a record', () => {
  test.for(cases.map(({ id }) => id))('%s is unaltered, and today gives the same', (id) => {
    const found = ofRecord(recordOf(partOfCase(id), { link: `https://a.example/check/#${linkOfCase(id)}` }));
    expect(found).toMatchObject({ verdict: 'unaltered', otherLink: false, answers: answersOfCase(id) });
    expect(found.recheck).toMatchObject({ sameRules: true, sameOutcome: true, came: [], went: [], withoutEffect: [] });
    expect(found.stated).toBe(found.computed);
  });

  const changes: [what: string, change: Partial<AssessmentPart>][] = [
    ['the rules', { rules: '0.9.0' }],
    ['an answer', { answers: { ...part.answers, 'first-move': 'firm' } }],
    ['an answer taken away', { answers: Object.fromEntries(Object.entries(part.answers).slice(1)) }],
    ['an answer that no table knows', { answers: { ...part.answers, colour: 'red' } }],
    ['the conclusion', { concluded: true }],
    ['the outcome', { outcome: 'available' }],
    ['whether it is complete', { complete: false }],
    ['the findings', { findings: part.findings.slice(1) }],
    ['the weight of a finding', { findings: part.findings.map((finding) => ({ ...finding, weight: 'notes' })) }],
  ];
  test.for(changes)('with another code than its content gives is altered: %s', ([, change]) => {
    const found = ofRecord(recordOf({ ...part, ...change }, { reference }));
    expect(found).toMatchObject({ verdict: 'altered', stated: reference });
    expect(found.computed).not.toBe(reference);
  });
  test.for(changes.filter(([what]) => what !== 'the rules'))(
    'whose code was computed anew is not of these rules: %s',
    ([, change]) => {
      const changed = { ...part, ...change };
      const found = ofRecord(recordOf(changed));
      expect(found).toMatchObject({ verdict: 'foreign', stated: referenceOf(changed) });
    },
  );

  test('of other rules is unaltered, and compared with today', () => {
    const old = partOfCase('california', otherLaw);
    expect(ofRecord(recordOf(old))).toMatchObject({ verdict: 'otherRules', rules: '0.9.0' });
    const { recheck } = ofRecord(
      recordOf({
        ...old,
        outcome: 'gone',
        answers: { ...old.answers, colour: 'red' },
        findings: [{ id: 'gone', weight: 'notes', question: 'colour', options: ['red'] }, ...old.findings.slice(1)],
      }),
    );
    expect(recheck).toMatchObject({
      sameRules: false,
      sameOutcome: false,
      went: ['gone'],
      came: [old.findings[0]?.id],
      withoutEffect: ['colour'],
    });
    const { 'how-found': _, ...fewer } = old.answers;
    expect(ofRecord(recordOf({ ...old, answers: fewer })).recheck?.newQuestion).toBe('how-found');
  });
  test('that calls its rules something else is not of these rules', () => {
    expect(ofRecord(recordOf({ ...part, rules: 'mine' })).verdict).toBe('foreign');
  });

  test('with a link to other answers is told, by the link', () => {
    const linked = (link: string) => ofRecord(recordOf(part, { link })).otherLink;
    expect(linked(linkOfCase('california'))).toBe(false);
    expect(linked(linkOfCase('disclaimer'))).toBe(true);
    expect(linked('https://a.example/')).toBe(true);
    expect(linked(linkOfCase('california').slice(0, -1))).toBe(true);
  });

  test.for<[text: string, verdict: string]>([
    ['', 'notJson'],
    ['{', 'notJson'],
    ['null', 'notARecord'],
    ['[]', 'notARecord'],
    ['{"format":"something"}', 'notARecord'],
    ['{"format":"who-asked-first/record-2"}', 'newerFormat'],
    ['{"format":"who-asked-first/record-1"}', 'incomplete'],
    ['{"format":"who-asked-first/record-1","assessment":{"__proto__":1}}', 'incomplete'],
    [' '.repeat(MAX_LENGTH + 1), 'tooLarge'],
    ['['.repeat(MAX_LENGTH - 1), 'notJson'],
  ])('%j is %s', ([text, verdict]) => {
    expect(ofRecord(text)).toMatchObject({ verdict, recheck: null });
  });
  test('that is incomplete keeps the answers that make sense', () => {
    const { outcome: _, ...rest } = part;
    const text = JSON.stringify({ ...JSON.parse(recordOf(part)), assessment: rest });
    expect(ofRecord(text)).toMatchObject({ verdict: 'incomplete', answers: answersOfCase('california') });
  });
});

describe('a link', () => {
  test('is whole, and says its rules and its outcome', () => {
    for (const { id, outcome } of cases) {
      const found = ofLink(linkOfCase(id));
      expect(found).toMatchObject({ verdict: 'linkWhole', rules: law.version, outcome, answers: answersOfCase(id) });
      expect(found.recheck).toMatchObject({ sameOutcome: true, newQuestion: null });
    }
  });
  test('of other rules is compared with today', () => {
    const found = ofLink(linkOfCase('california', otherLaw));
    expect(found).toMatchObject({ verdict: 'linkWhole', rules: '0.9.0' });
    expect(found.recheck).toMatchObject({ sameRules: false, sameOutcome: true });
  });
  test('is read as it comes out of a message', () => {
    const link = linkOfCase('california');
    for (const text of [
      `https://a.example/check/#${link}`,
      `  <https://a.example/fr/check/#${link}>.`,
      `« https://a.example/check/#${link} »`,
      `${link.slice(0, 20)}\r\n  ${link.slice(20)}`,
      link.replaceAll('~', '%7E'),
    ]) {
      expect(ofLink(text), text).toMatchObject({ verdict: 'linkWhole', answers: answersOfCase('california') });
    }
  });
  test('that was cut or changed says so, and is not assessed', () => {
    const link = linkOfCase('california');
    for (const text of [link.slice(0, -1), link.slice(0, 20), link.replace('unavailable', 'available'), `${link}x`]) {
      expect(ofLink(text), text).toMatchObject({ verdict: 'linkDamaged', recheck: null });
    }
  });
  test.for([
    ['', 'empty'],
    ['  ', 'empty'],
    ['https://a.example/', 'linkUnreadable'],
    ['#', 'linkUnreadable'],
    ['.'.repeat(1_000_000), 'linkUnreadable'],
  ])('%.20s is told: %s', ([text = '', verdict]) => {
    expect(ofLink(text)).toMatchObject({ verdict, recheck: null });
  });
  test('without rules and outcome is assessed', () => {
    const found = ofLink(encodeLink(law, decision, answersOfCase('california'), false));
    expect(found).toMatchObject({ verdict: 'linkBare', rules: null });
    expect(found.recheck?.now.outcome).toBe('unavailable');
  });
});

describe('a reference code', () => {
  const link = linkOfCase('california');
  const bare = encodeLink(law, decision, answersOfCase('california'), false);
  const other = referenceOf(partOfCase('disclaimer'));

  test('fits its own link and no other', () => {
    const codes = new Map(cases.map(({ id }) => [referenceOf(partOfCase(id)), id]));
    for (const [code, id] of codes) {
      expect(ofLink(linkOfCase(id), code)).toMatchObject({ verdict: 'referenceFits', stated: code, computed: code });
      expect(ofLink(link, code).verdict).toBe(code === reference ? 'referenceFits' : 'referenceDiffers');
    }
  });
  test('is read however it is written', () => {
    for (const text of [
      reference.toUpperCase(),
      reference.replaceAll('-', ' '),
      reference.replaceAll('-', ''),
      reference.replaceAll('-', '‑'),
      `Reference: ${reference}.`,
    ]) {
      expect(ofLink(link, text), text).toMatchObject({ verdict: 'referenceFits', stated: reference });
    }
  });
  test.for([reference.slice(1), `${reference}a`, `0${reference}`, 'nonsense', reference.replace(/^./, 'g')])(
    '%s is none',
    (text) => {
      expect(ofLink(link, text)).toMatchObject({ verdict: 'notAReference' });
    },
  );
  test('fits where the answers are right, whatever became of the rest of the link', () => {
    expect(ofLink(bare, reference).verdict).toBe('referenceFits');
    expect(ofLink(link.slice(0, -1), reference).verdict).toBe('referenceFits');
  });
  test('cannot be told of other rules, of a bare link, of a damaged link', () => {
    const old = referenceOf(partOfCase('california', otherLaw));
    expect(ofLink(linkOfCase('california', otherLaw), old).verdict).toBe('referenceOtherRules');
    expect(ofLink(bare, other).verdict).toBe('referenceBare');
    expect(ofLink(link.slice(0, -1), other).verdict).toBe('referenceDamaged');
  });
  test('needs a link, and an outcome', () => {
    expect(ofLink('', reference).verdict).toBe('referenceAlone');
    const begun = encodeLink(law, decision, new Map([...answersOfCase('california')].slice(0, 3)), false);
    expect(ofLink(begun, reference).verdict).toBe('referenceNoOutcome');
  });
});
