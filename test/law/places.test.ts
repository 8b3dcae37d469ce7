import { expect, test } from 'vitest';
import { LANGUAGES } from '../../src/content/languages.ts';
import { PLACE_GROUPS, places, stateOf } from '../../src/law/places.ts';

const inGroup = (group: string) => Object.keys(places).filter((code) => places[code]?.group === group);

test('there are 249 assigned codes and XK', () => {
  expect(Object.keys(places)).toHaveLength(250);
  expect(PLACE_GROUPS.map((group) => inGroup(group).length)).toEqual([27, 7, 3, 213]);
});

test('every code has a name in every language', () => {
  for (const language of LANGUAGES) {
    const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
    expect(Object.keys(places).filter((code) => names.of(code) === undefined)).toEqual([]);
  }
});

test('a place in the Union or the EEA has the authority of its state, any other has none', () => {
  expect([stateOf('FR'), stateOf('RE'), stateOf('AX'), stateOf('NO')]).toEqual(['FR', 'FR', 'FI', 'NO']);
  expect([stateOf('CH'), stateOf('PF'), stateOf('unsure'), stateOf('toString')]).toEqual([null, null, null, null]);
});
