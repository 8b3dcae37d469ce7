/** The sections of a document that say what the outcome is, what follows from it, and what it was taken from. */
import { dateIn } from '../content/dates.ts';
import { fill } from '../content/fill.ts';
import type { Block, Inline, Line, SectionId } from './blocks.ts';
import type { Gathered } from './input.ts';
import { type Draft, labelled, lineOf, link, list, paragraph, paragraphs } from './lines.ts';
import { authorityOf, markOf, remarksIn, sourcesOf } from './outcome.ts';

/** The verdict with its particulars, and the sections. */
export function assessmentSections(gathered: Gathered): {
  head: Block[];
  sections: Partial<Record<SectionId, Draft>>;
} {
  const { words, outcome, assessment } = gathered;
  const { words: titles } = words;
  const text = words.outcomes[outcome];
  const remarks = remarksIn(words, outcome, assessment.answers);
  return {
    head: headOf(gathered),
    sections: {
      meaning: {
        title: titles.meaning,
        blocks: [
          ...paragraphs(words, text?.meaning),
          ...(remarks.length > 0 ? [{ kind: 'subheading', level: 1, text: titles.remarks } as const] : []),
          ...list(words, remarks),
        ],
      },
      next: { title: titles.next, blocks: list(words, text?.next) },
      keep: { title: titles.keep, blocks: list(words, text?.keep) },
      evidence: collectSection(gathered),
      'still-applies': {
        title: words.stillApplies.title,
        blocks: [...paragraphs(words, words.stillApplies.lead), ...list(words, words.stillApplies.items)],
      },
      authority: { title: titles.authority, blocks: authorityBlocks(gathered) },
      again: { title: titles.again, blocks: list(words, text?.again) },
      answers: answersSection(gathered),
      sources: sourcesSection(gathered),
      record: recordSection(gathered),
    },
  };
}

function headOf({ language, words, record, outcome, assessment, about, file }: Gathered): Block[] {
  const { words: titles } = words;
  const { keep } = record;
  const rows: [string, string][] = [
    [titles.date, dateIn(language, about.date)],
    [titles.rules, file.assessment.rules],
    [keep.reference, file.reference],
    [keep.firm, about.firm],
    [keep.client, about.client],
    [keep.preparedBy, about.preparedBy],
    [keep.remarks, about.remarks],
  ];
  return [
    labelled(language, titles.kicker, { kind: 'strong', text: words.marks[markOf(outcome)] }),
    paragraph(words.outcomes[outcome]?.verdict ?? ''),
    ...(assessment.complete ? [] : [paragraph(titles.incomplete)]),
    {
      kind: 'pairs',
      rows: rows
        .filter(([, value]) => value !== '')
        .map(([label, value]) => ({ label, value: value.split('\n').map((line) => [line]) })),
    },
  ];
}

function collectSection({ language, words, record, evidence, collecting }: Gathered): Draft {
  const { evidence: titles, records } = record;
  const rows = evidence.map((id): Line[][] => {
    const filled = collecting.find((row) => row.record === id);
    return [
      [[{ kind: 'strong', text: records[id].record }], [fill(titles.who, { who: records[id].who })]],
      [lineOf(words, records[id].why)],
      [[filled?.owner ?? '']],
      [[dateIn(language, filled?.date ?? '')]],
    ];
  });
  if (rows.length === 0) return { title: titles.title, blocks: [] };
  const head = [titles.record, titles.why, titles.owner, titles.date];
  return {
    title: titles.title,
    blocks: [paragraph(titles.lead), { kind: 'table', head, widths: [31, 39, 16, 14], rows }],
  };
}

function authorityBlocks({ words, assessment }: Gathered): Block[] {
  const authority = authorityOf(words, assessment.answers);
  const { words: titles } = words;
  if (authority === undefined) return [];
  if (authority === null) return [paragraph(titles.authorityNone)];
  const { name, native, website, also, status } = authority;
  const line: Inline[] = [`${titles.authorityAbout} `, { kind: 'strong', text: name }];
  line.push(native === name ? ', ' : ` (${native}), `, link(website), also ? `. ${also}.` : '.');
  return [paragraph(...line), paragraph(status)];
}

function answersSection({ words, record, labels, assessment }: Gathered): Draft {
  const rows = [...assessment.answers].map(([question, options]): Line[][] => [
    [[labels.short(question)]],
    labels.options(question, options).map((label) => [label]),
  ]);
  const head = [record.files.question, record.files.answer];
  return { title: words.words.answers, blocks: [{ kind: 'table', head, widths: [34, 66], rows }] };
}

function sourcesSection({ words, record, outcome, assessment }: Gathered): Draft {
  const ids = [...sourcesOf(words, outcome, assessment, record.records)];
  const items = ids.map((id) => {
    const source = words.sources[id];
    const name = `${source?.label ?? id} (${words.statuses[source?.status ?? 'reading']})`;
    return { line: source?.link ? [`${name} `, link(source.link)] : [name] };
  });
  return { title: words.words.sources, blocks: [{ kind: 'list', ordered: true, items }] };
}

function recordSection({ language, words, record, file, verify }: Gathered): Draft {
  return {
    title: words.words.record,
    blocks: [
      labelled(language, words.words.link, link(file.link)),
      ...(verify === undefined ? [] : [labelled(language, record.keep.verify, link(verify))]),
      paragraph(record.keep.referenceAbout),
      paragraph(words.words.advice),
    ],
  };
}
