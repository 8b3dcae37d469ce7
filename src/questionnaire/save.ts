/** Saves the outcome on the page as a file. The writers come when the first file is asked for. */
import { today } from '../content/dates.ts';
import { pathIn } from '../content/languages.ts';
import { law } from '../decision/decision.ts';
import { evidenceOf } from '../decision/evidence.ts';
import type { FileKind } from '../record/save.ts';
import { addressOf } from './address.ts';
import { labelsIn } from './labels.ts';
import type { ExtrasProps } from './outcome-props.ts';

/**
 * The files that an outcome can be saved as.
 * @throws an error of the network where a writer cannot be loaded
 */
export async function save(kind: FileKind, { of, record }: ExtrasProps): Promise<void> {
  const { saveAs } = await import('../record/save.ts');
  const { answers, complete } = of.assessment;
  await saveAs(kind, {
    language: of.language,
    words: of.words,
    record,
    labels: labelsIn(of.root, of.words),
    answers,
    concluded: !complete,
    about: { ...of.notes.about(), date: today() },
    collecting: evidenceOf(law, answers).map((id) => of.notes.collecting(id)),
    link: addressOf(of.language, of.assessment),
    verify: location.origin + pathIn(of.language, '/verify/'),
  });
}
