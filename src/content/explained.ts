/** What the texts take for granted must be explained: the terms they rest on, and every abbreviation they use. */
import { citingTexts } from './checks.ts';
import { ContentError } from './files.ts';
import type { AuthorityRows, LanguageContent, SourcesFile } from './model.ts';
import { termKey } from './terms.ts';

/** The terms that need an entry in every language. Others can be added. */
const REQUIRED_TERMS = [
  'reverse-solicitation',
  'own-exclusive-initiative',
  'third-country-firm',
  'established-or-situated',
  'solicitation',
  'crypto-asset-service-provider',
  'crypto-asset',
  'crypto-asset-service',
  'authorisation',
  'competent-authority',
  'close-links',
  'asset-referenced-token',
  'e-money-token',
  'white-paper',
  'custody',
  'reception-and-transmission',
];

/** Abbreviations that readers know, in any language: no entry explains them. */
const EVERYDAY = 'API BY CC CRM DAO EU EUR ICT MIT NFT OPCVM PDF SEPA UCITS UE'.split(' ');

const ABBREVIATION = /(?<![\p{L}\p{N}])\p{Lu}{2,}s?(?![\p{L}\p{N}])/gu;
const ROMAN_NUMBER = /^[IVX]+$/;

/**
 * A term without an entry: one of those that are required, or an abbreviation that is neither a word of the glossary,
 * nor an authority's, nor a document's.
 * @throws ContentError that names the file
 */
export function checkExplained(content: LanguageContent, { documents }: SourcesFile, authorities: AuthorityRows): void {
  const { language, glossary, questions, outcomes, findings, guide, changes, about, stillApplies } = content;
  const folder = `content/${language}`;
  const missing = REQUIRED_TERMS.filter((id) => !glossary[id]);
  if (missing.length > 0) throw new ContentError(`${folder}/glossary.yaml`, `terms: missing ${missing.join(', ')}`);
  const known = new Set(
    [
      ...EVERYDAY,
      ...Object.values(glossary).flatMap(({ term, also }) => [term, ...also]),
      ...Object.values(authorities).map(({ abbreviation }) => abbreviation),
      ...Object.values(documents).map(({ short }) => short[language]),
    ].map(termKey),
  );
  const texts = [
    ...[...questions.values(), ...outcomes.values(), ...guide, about, stillApplies],
    { file: `${folder}/findings.yaml`, data: findings },
    { file: `${folder}/changes.yaml`, data: changes },
    { file: `${folder}/glossary.yaml`, data: glossary },
  ];
  for (const { file, ...text } of texts) {
    const unexplained = citingTexts(text)
      .flatMap((words) => words.match(ABBREVIATION) ?? [])
      .find((word) => !known.has(termKey(word)) && !ROMAN_NUMBER.test(word));
    if (unexplained) throw new ContentError(file, `uses "${unexplained}", which no entry of the glossary explains`);
  }
}
