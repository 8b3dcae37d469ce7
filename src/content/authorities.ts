/** How an authority is named: in the language of the reader, and beside that by its own name. */
import type { Language } from './languages.ts';

/** Its own names, but for one that it is already called by in this language. */
export const ownNames = (
  { name, native }: { name: Readonly<Record<Language, string>>; native: readonly string[] },
  language: Language,
): string[] => native.filter((own) => own !== name[language]);
