/** Reading and checking files of `content/`. Every error names the file. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'astro/zod';
import { JSON_SCHEMA, load } from 'js-yaml';

export class ContentError extends Error {
  constructor(file: string, why: string) {
    super(`${file}: ${why}`);
    this.name = 'ContentError';
  }
}

export interface Page<Data> {
  readonly id: string;
  /** Path below the project, for messages. */
  readonly file: string;
  readonly data: Data;
  readonly body: string;
}

/** Runs a check and puts the file's name before whatever it throws. */
export function inFile<T>(file: string, check: () => T): T {
  try {
    return check();
  } catch (error) {
    if (error instanceof ContentError) throw error;
    throw new ContentError(file, error instanceof Error ? error.message : String(error));
  }
}

/** Reads a YAML file against a schema. */
export async function readYaml<Schema extends z.ZodType>(
  root: string,
  file: string,
  schema: Schema,
): Promise<z.infer<Schema>> {
  return parse(file, await readText(root, file), schema);
}

/** Reads a markdown file against a schema. */
export const readPage = async <Schema extends z.ZodType>(
  root: string,
  file: string,
  schema: Schema,
): Promise<Page<z.infer<Schema>>> => pageOf(file, await readText(root, file), schema);

/** Reads the text of a markdown file: front matter between two lines `---`, then the body. */
export function pageOf<Schema extends z.ZodType>(file: string, text: string, schema: Schema): Page<z.infer<Schema>> {
  const found = /^---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]*)$/.exec(text);
  if (!found) throw new ContentError(file, 'does not begin with front matter between two lines ---');
  const [, front = '', body = ''] = found;
  if (body.trim() === '') throw new ContentError(file, 'has no text below the front matter');
  return { id: file.replace(/^.*\//, '').replace(/\.md$/, ''), file, data: parse(file, front, schema), body };
}

/** Reads a folder that must hold exactly one markdown file for each id. */
export async function readFolder<Schema extends z.ZodType>(
  root: string,
  folder: string,
  ids: readonly string[],
  schema: Schema,
): Promise<Page<z.infer<Schema>>[]> {
  const names = await readdir(join(root, folder)).catch(() => []);
  const surplus = names.find((name) => !ids.some((id) => name === `${id}.md`));
  if (surplus) throw new ContentError(`${folder}/${surplus}`, 'belongs to nothing in src/law');
  return Promise.all(ids.map((id) => readPage(root, `${folder}/${id}.md`, schema)));
}

/** Reads a file's text. */
export const readText = (root: string, file: string): Promise<string> =>
  readFile(join(root, file), 'utf8').catch(() => {
    throw new ContentError(file, 'is missing');
  });

function parse<Schema extends z.ZodType>(file: string, text: string, schema: Schema): z.infer<Schema> {
  // The plain schema: dates stay text.
  const yaml = inFile(file, () => load(text, { schema: JSON_SCHEMA }));
  const result = schema.safeParse(yaml);
  if (result.success) return result.data;
  const why = result.error.issues.map(({ path, message }) => `${path.join('.') || 'file'}: ${message}`);
  throw new ContentError(file, why.join('; '));
}
