/** Saves a record as a file. Nothing is sent: the file is made in the browser. */
import { writeCsv } from './csv.ts';
import { documentOf } from './document.ts';
import { gather, type RecordInput } from './input.ts';
import { writeRecord } from './record.ts';
import { writeText } from './text.ts';

/** `json` the record · `text` for an e-mail · `word` a document · `csv` the records to collect */
export type FileKind = 'json' | 'text' | 'word' | 'csv';

const ENDINGS: Readonly<Record<FileKind, string>> = { json: 'json', text: 'txt', word: 'docx', csv: 'csv' };

const WRITERS: Readonly<Record<FileKind, (input: RecordInput) => Promise<Blob>>> = {
  json: async (input) => blob(writeRecord(gather(input).file), 'application/json'),
  text: async (input) => blob(writeText(documentOf(input)), 'text/plain;charset=utf-8'),
  // A library of 230 kB: loaded when the first Word document is asked for.
  word: async (input) => (await import('./word.ts')).writeWord(documentOf(input)),
  csv: async (input) => blob(writeCsv(input), 'text/csv;charset=utf-8'),
};

const blob = (text: string, type: string): Blob => new Blob([text], { type });

/**
 * Makes a file of a record.
 * @returns its name, with the first characters of the reference code, and its content
 * @throws RangeError where the answers reach no outcome; an error of the network where a part cannot be loaded
 */
export async function fileOf(kind: FileKind, input: RecordInput): Promise<{ name: string; content: Blob }> {
  const [start] = gather(input).file.reference.split('-');
  return { name: `${input.record.files.name}-${start}.${ENDINGS[kind]}`, content: await WRITERS[kind](input) };
}

/** How long a browser may take to read the file after the click. */
const KEPT = 60_000;

/** Makes a file of a record and starts its download. Throws as `fileOf` does. */
export async function saveAs(kind: FileKind, input: RecordInput): Promise<void> {
  const { name, content } = await fileOf(kind, input);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT);
}
