/** What has to be said before the question: an address that could not be read, an answer that decides. */
import { Show } from 'solid-js';
import type { Language } from '../content/languages.ts';
import type { RecordWords } from '../content/words.ts';
import type { Assessment } from '../decision/assess.ts';
import type { DecodedLink } from '../decision/link.ts';
import type { QuestionId } from '../law/types.ts';
import { SourcesOf } from './Prose.tsx';

export interface NoticesProps {
  readonly words: RecordWords;
  readonly language: Language;
  readonly problem: DecodedLink['problem'];
  readonly here: Assessment;
  readonly question: QuestionId | null;
  readonly onConclude: () => void;
}

const MESSAGES = { unreadable: 'linkUnreadable', damaged: 'linkDamaged', outdated: 'linkOutdated' } as const;

export function Notices(props: NoticesProps) {
  const words = () => props.words.check;
  const barring = () => (props.question ? props.here.findings.filter(({ weight }) => weight === 'bars') : []);
  /** Those that the answer just given raised. */
  const decisive = () => barring().filter(({ question }) => question === props.here.path.at(-1));
  const seeOutcome = (style: string) => (
    <button type="button" class={style} onClick={() => props.onConclude()}>
      {words().seeOutcome}
    </button>
  );
  return (
    <>
      <Show when={props.problem}>
        {(problem) => (
          <p class="notice" role="status">
            {words()[MESSAGES[problem()]]}
          </p>
        )}
      </Show>
      <Show when={barring().length > 0 && decisive().length === 0}>
        <p class="notice">
          {words().decided} {seeOutcome('link')}
        </p>
      </Show>
      <Show when={decisive().length > 0}>
        <section class="decisive">
          <h2 tabIndex={-1}>{words().decisiveTitle}</h2>
          {decisive().map(({ id }) => (
            <p>
              <strong>{props.words.findings[id]?.title}.</strong> {props.words.findings[id]?.means}{' '}
              <SourcesOf finding={id} words={props.words} language={props.language} />
            </p>
          ))}
          <p>{words().decisiveAbout}</p>
          {seeOutcome('secondary')}
        </section>
      </Show>
    </>
  );
}
