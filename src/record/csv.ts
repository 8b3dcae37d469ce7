/** The records to collect as a table for a spreadsheet: RFC 4180, with a mark at the start by which Excel knows UTF-8. */
import type { Part } from '../content/markdown.ts';
import { gather, type RecordInput } from './input.ts';

const UTF8_MARK = '\uFEFF';

/**
 * Writes the records to collect, one a row.
 * @throws RangeError where the answers reach no outcome
 */
export function writeCsv(input: RecordInput): string {
  const { words, record, evidence, collecting } = gather(input);
  const { evidence: titles, records } = record;
  const plain = (parts: readonly Part[]) =>
    parts.map((part) => (typeof part === 'string' ? part : `[${words.sources[part.cite]?.label ?? part.cite}]`));
  const rows = evidence.map((id) => {
    const filled = collecting.find((row) => row.record === id);
    const { record: name, why, who } = records[id];
    return [name, plain(why).join(''), who, filled?.owner ?? '', filled?.date ?? ''];
  });
  const head = [titles.record, titles.why, titles.usually, titles.owner, titles.date];
  return UTF8_MARK + [head, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

/** A cell in quotes. One that a spreadsheet would take for a formula gets an apostrophe in front, which shows as text. */
export const cell = (text: string): string => {
  const harmless = /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text;
  return `"${harmless.replaceAll('"', '""')}"`;
};
