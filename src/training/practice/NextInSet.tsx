/** The way on in a set: its next case, or back to the set. What was reached goes along in the address. */
import { type Language, pathIn } from '../../content/languages.ts';
import type { PracticeWords } from '../../content/training-words.ts';
import { withMark, writeSetAddress } from '../set-address.ts';
import type { InSet } from './arrival.ts';

export interface NextInSetProps {
  readonly of: InSet;
  readonly text: PracticeWords;
  readonly language: Language;
  readonly percent: number;
}

export function NextInSet(props: NextInSetProps) {
  const at = () => props.of.at + 1;
  const next = () => props.of.cases[at()];
  const marks = () => withMark(props.of.marks, props.of.at, props.percent);
  const href = () => {
    const id = next();
    const { code } = props.of;
    return id === undefined
      ? pathIn(props.language, '/training/class/') + writeSetAddress({ code, marks: marks() })
      : pathIn(props.language, `/training/${id}/`) + writeSetAddress({ view: 'set', code, at: at(), marks: marks() });
  };
  return (
    <p class="onward">
      {next() === undefined ? `${props.text.lastInSet} ` : ''}
      <a class="button" href={href()}>
        {next() === undefined ? props.text.againSet : props.text.nextInSet}
      </a>
    </p>
  );
}
