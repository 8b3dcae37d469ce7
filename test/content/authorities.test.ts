import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { ownNames } from '../../src/content/authorities.ts';
import { readContent } from '../../src/content/read.ts';
import { recordWords } from '../../src/content/words.ts';

const content = await readContent(fileURLToPath(new URL('../..', import.meta.url)));
const rows = Object.entries(content.authorities);

describe('an authority is named in the language of the reader', () => {
  test('its French name is its English one only where it is French itself', () => {
    expect(rows).toHaveLength(30);
    expect(rows.filter(([, { name }]) => name.en === name.fr).map(([state]) => state)).toEqual(['FR', 'LU']);
  });

  test('no French name has an English word in it', () => {
    const english = /\b(?:Authority|Bank|Agency|Supervis|Exchange|Markets?|of|the)\b/;
    expect(rows.filter(([, { name }]) => english.test(name.fr)).map(([state]) => state)).toEqual([]);
  });

  test('and beside that by its own names, none of them twice', () => {
    const own = (state: string, language: 'en' | 'fr') => {
      const row = content.authorities[state];
      return row ? ownNames(row, language) : null;
    };
    expect(own('FR', 'fr')).toEqual([]);
    expect(own('BE', 'fr')).toEqual(['Autoriteit voor Financiële Diensten en Markten']);
    expect(own('BE', 'en')).toHaveLength(2);
    expect(own('MT', 'en')).toEqual([]);
    expect(own('MT', 'fr')).toEqual(['Malta Financial Services Authority']);
  });

  test('in the words of the outcome too', () => {
    expect(recordWords(content, 'fr').authorities['IE']).toMatchObject({
      name: 'Banque centrale d’Irlande',
      native: 'Central Bank of Ireland / Banc Ceannais na hÉireann',
    });
    expect(recordWords(content, 'en').authorities['FR']).toMatchObject({ native: null });
  });
});
