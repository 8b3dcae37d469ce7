/** What has to be said before the question: what became of a link or a draft, an answer that decides. */
import { Show } from 'solid-js';
import { dateIn } from '../content/dates.ts';
import { fill } from '../content/fill.ts';
import type { Language } from '../content/languages.ts';
import type { RecordWords } from '../content/words.ts';
import type { Assessment } from '../decision/assess.ts';
import type { QuestionId } from '../law/types.ts';
import type { Arrival } from './address.ts';
import { type Draft, deleteDraft, mayKeep, readDraft } from './draft.ts';
import { SourcesOf } from './Prose.tsx';
import { RulesChange } from './RulesChange.tsx';

export interface NoticesProps {
  readonly words: RecordWords;
  readonly language: Language;
  /** The answers that came by the address; null once the person has gone on from there. */
  readonly arrival: Arrival | null;
  /** Whether there is no answer yet. */
  readonly isNew: boolean;
  readonly here: Assessment;
  readonly question: QuestionId | null;
  /** Where the questions stand. */
  readonly root: ParentNode;
  readonly onConclude: () => void;
  /** Takes over the answers of a link code. */
  readonly onRead: (code: string) => void;
}

const MESSAGES = { unreadable: 'linkUnreadable', damaged: 'linkDamaged', outdated: 'linkOutdated' } as const;

export function Notices(props: NoticesProps) {
  const words = () => props.words.check;
  /** Where nothing of a damaged link was left, there is nothing to go through. */
  const problem = () =>
    props.arrival?.problem === 'damaged' && props.arrival.answers.size === 0 ? 'unreadable' : props.arrival?.problem;
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
      <Show when={props.isNew && mayKeep() && readDraft()}>
        {(draft) => <DraftOffer words={props.words} language={props.language} draft={draft()} onRead={props.onRead} />}
      </Show>
      <Show when={problem()}>
        {(known) => (
          <p class="notice" role="status">
            {words()[MESSAGES[known()]]}
          </p>
        )}
      </Show>
      <Show when={props.arrival}>
        {(arrival) => (
          <RulesChange words={props.words} language={props.language} arrival={arrival()} root={props.root} />
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

function DraftOffer(props: Pick<NoticesProps, 'words' | 'language' | 'onRead'> & { readonly draft: Draft }) {
  let offer!: HTMLParagraphElement;
  const words = () => props.words.draft;
  const remove = () => {
    deleteDraft();
    offer.textContent = words().deleted;
    offer.focus();
  };
  return (
    <p class="notice" role="status" tabIndex={-1} ref={offer}>
      {fill(words().found, { date: dateIn(props.language, props.draft.date) })}{' '}
      <button type="button" class="link" onClick={() => props.onRead(props.draft.code)}>
        {words().goOn}
      </button>{' '}
      <button type="button" class="link" onClick={remove}>
        {words().delete}
      </button>
    </p>
  );
}
