/** The answers given, each with a way to change it. Their words stand in the page. */
import { Show } from 'solid-js';
import { fill } from '../content/fill.ts';
import type { RecordWords } from '../content/words.ts';
import type { Answers } from '../decision/answers.ts';
import type { QuestionId } from '../law/types.ts';
import { labelsIn } from './labels.ts';

export interface AnswerListProps {
  readonly words: RecordWords;
  readonly answers: Answers;
  /** Where the questions stand. */
  readonly root: ParentNode;
  readonly onChange: (question: QuestionId) => void;
  /** The question at hand, which needs no link to itself. */
  readonly current?: QuestionId | null;
}

export function AnswerList(props: AnswerListProps) {
  const labels = () => labelsIn(props.root, props.words);
  return (
    <dl class="answers">
      {[...props.answers].map(([question, options]) => (
        <div data-answer={question}>
          <dt>{labels().short(question)}</dt>
          <dd>
            <ul>
              {labels()
                .options(question, options)
                .map((label) => (
                  <li>{label}</li>
                ))}
            </ul>
            <Show when={props.current !== question}>
              <button
                type="button"
                class="link"
                aria-label={fill(props.words.check.changeOf, { question: labels().short(question) })}
                onClick={() => props.onChange(question)}
              >
                {props.words.check.change}
              </button>
            </Show>
          </dd>
        </div>
      ))}
    </dl>
  );
}
