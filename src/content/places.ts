/** The places of the table by their names in a language. */
import type { PlaceGroup } from '../law/places.ts';
import type { QuestionRow } from '../law/types.ts';
import type { Language } from './languages.ts';

/** The places of a group as [code, name], sorted by name. */
export function placesIn(language: Language, row: QuestionRow, group: PlaceGroup): [code: string, name: string][] {
  const names = new Intl.DisplayNames(language, { type: 'region' });
  return Object.entries(row.options)
    .filter(([, option]) => option.group === group)
    .map(([code]): [string, string] => [code, names.of(code) ?? code])
    .sort(([, a], [, b]) => a.localeCompare(b, language));
}
