/** What readers call questions and options, in a language, now or in an earlier revision. */
import { readFolder, readYaml } from '../content/files.ts';
import type { Language } from '../content/languages.ts';
import { findingsSchema, questionSchema } from '../content/schemas.ts';
import type { Law } from '../law/types.ts';

/** The name of a question, of an option (`question: option`) or of a finding; the id where nothing names it. */
export type NameOf = (id: string) => string;

/**
 * Reads the names of questions, options and findings.
 * @param folder a project; one whose words the schemas no longer know, or do not know yet, names nothing
 */
export async function namesIn(folder: string, language: Language, law: Law): Promise<ReadonlyMap<string, string>> {
  const ids = law.questions.map(({ id }) => id);
  const content = `content/${language}`;
  const [questions, findings] = await Promise.all([
    readFolder(folder, `${content}/questions`, ids, questionSchema).catch(() => []),
    readYaml(folder, `${content}/findings.yaml`, findingsSchema).catch(() => ({})),
  ]);
  return new Map([
    ...questions.flatMap(({ id, data }) => [
      [id, data.title] as const,
      ...Object.entries(data.options).map(
        ([option, { label }]) => [`${id}: ${option}`, `${data.short}, ${label}`] as const,
      ),
    ]),
    ...Object.entries(findings).map(([id, { title }]) => [id, title] as const),
  ]);
}
