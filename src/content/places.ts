/** The places of the table by their names in a language. */
import { PLACE_GROUPS, type PlaceGroup } from '../law/places.ts';
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

/** The groups of places that a question knows, each with the names of its places and the first to stand for all. */
export const groupedPlaces = (language: Language, row: QuestionRow) =>
  PLACE_GROUPS.flatMap((group) => {
    const members = placesIn(language, row, group);
    const [first] = members;
    return first ? [{ option: first[0], group, names: members.map(([, name]) => name) }] : [];
  });
