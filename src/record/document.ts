/** The outcome as a document: the same sections in the same order as on the page, for whatever writes them to a file. */
import { COLON } from '../content/languages.ts';
import { assessmentSections } from './assessment-sections.ts';
import { type RecordDocument, SECTION_IDS } from './blocks.ts';
import { findingSections } from './finding-sections.ts';
import { gather, type RecordInput } from './input.ts';

/**
 * Composes the document of an outcome; everything in it follows from the answers.
 * @throws RangeError where the answers reach no outcome
 */
export function documentOf(input: RecordInput): RecordDocument {
  const gathered = gather(input);
  const { language, words, record, outcome, file } = gathered;
  const { head, sections } = assessmentSections(gathered);
  const all = { ...sections, ...findingSections(gathered) };
  return {
    language,
    product: record.product,
    subject: record.law,
    reference: file.reference,
    title: words.outcomes[outcome]?.title ?? outcome,
    head,
    sections: SECTION_IDS.flatMap((id) => {
      const section = all[id];
      return section && section.blocks.length > 0 ? [{ id, ...section }] : [];
    }),
    preparedBy: gathered.about.preparedBy,
    pageLabel: record.files.page,
    colon: COLON[language],
  };
}
