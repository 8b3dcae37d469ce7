/**
 * The check: one question at a time, or the outcome. The only island of the site's questionnaire.
 *
 * What stands here is what the first question needs. Everything that is used after an answer (the address, the list of
 * answers, the notice of a decisive answer, the outcome) comes with `later.ts` once something was chosen.
 */
import { createEffect, createSignal, type JSX, onCleanup, onMount, Show, untrack } from 'solid-js';
import type { InterfaceWords } from '../content/interface.ts';
import type { Language } from '../content/languages.ts';
import { law } from '../decision/decision.ts';
import type { DecisionEvent } from '../decision/machine.ts';
import type { QuestionId } from '../law/types.ts';
import type { Arrival } from './address.ts';
import { fillIn, followError, headingOf, keepAlone, missingIn, readChoice, showQuestion } from './form.ts';
import { hasDraft, type Place, useLater } from './load.ts';
import { useDecision } from './use-decision.ts';

export interface QuestionnaireProps {
  readonly language: Language;
  readonly words: Pick<
    InterfaceWords['check'],
    'continue' | 'back' | 'startAgain' | 'startAgainAbout' | 'loading' | 'paper' | 'failed' | 'wait'
  >;
  /** The end of every page title. */
  readonly product: string;
  /** The form on paper. */
  readonly paper: string;
  /** Every question, as the server wrote it. */
  readonly children?: JSX.Element;
  /** Every explanation, as the server wrote it. */
  readonly explanations?: JSX.Element;
  readonly place?: Place;
}

const ALL = law.questions.map(({ id }) => id);
const [FIRST = 'firm-seat'] = ALL;

export function Questionnaire(props: QuestionnaireProps) {
  const { actor, context, here, whole, question, outcome } = useDecision();
  const [alive, setAlive] = createSignal(false);
  const { later, failed, load } = useLater(props.language, props.place);
  const [arrival, setArrival] = createSignal<Arrival | null>(null);
  let root!: HTMLDivElement;
  /** How often somebody went to another address, or another entry of the history. */
  let moves = 0;

  onMount(async () => {
    root.addEventListener('click', followError);
    addEventListener('popstate', onHistory);
    onCleanup(() => removeEventListener('popstate', onHistory));
    // A choice made before the script arrived is still in the form. Only an address with answers replaces it.
    if (location.hash || history.state || hasDraft()) {
      await load();
      restore();
    }
    setAlive(true);
    props.place?.begin((makeReady) => load().then(() => restore(makeReady)));
  });

  createEffect(() => {
    const current = question();
    const name = current ? headingOf(root, current)?.textContent : later()?.words.outcomes[outcome() ?? '']?.title;
    if (alive() && name) document.title = `${name} · ${props.product}`;
  });
  // The outcome's heading may arrive later than the step that led to it.
  createEffect(() => later() && untrack(outcome) && focusHeading());

  /** Shows what the actor says, in the fields of the questions whose answers may have changed. */
  function arrange(changed: readonly QuestionId[] = ALL): void {
    showQuestion(root, question(), here().path.length + 1);
    fillIn(root, changed, context().answers);
  }

  /** A step of the person: the actor moves, the page follows, the new heading takes the focus, the address keeps it. */
  async function step(event: DecisionEvent): Promise<void> {
    setArrival(null);
    actor.send(event);
    const at = question();
    arrange(event.type === 'restore' ? ALL : at ? [at] : []);
    focusHeading();
    const [kept, before] = [context(), moves];
    const parts = await load();
    // Who went elsewhere while it loaded is there now.
    if (moves === before) parts?.writeAddress(kept, at, 'new');
  }

  function focusHeading(): void {
    const current = question();
    const heading = root.querySelector<HTMLElement>('.decisive h2') ?? (current ? headingOf(root, current) : null);
    (heading ?? root.querySelector<HTMLElement>('.outcome h1'))?.focus({ preventScroll: true });
    const { top } = root.getBoundingClientRect();
    if (top < 0 || top > innerHeight / 2) root.scrollIntoView();
  }

  /** Takes over what the address says. */
  function restore(makeReady?: () => void): void {
    makeReady?.();
    const address = later()?.readAddress(context().answers);
    if (address) takeOver(address);
  }

  function takeOver(address: Arrival): void {
    const { answers, concluded, open } = address;
    const before = context().answers;
    actor.send({ type: 'restore', answers, concluded, open });
    setArrival(address);
    later()?.writeAddress(context(), question(), 'same');
    // Where nothing is taken over, a choice that somebody just made stays.
    arrange(before.size + answers.size > 0 ? ALL : []);
  }

  async function onHistory(): Promise<void> {
    moves++;
    const parts = await load();
    if (parts?.isJump()) parts.writeAddress(context(), question(), 'same');
    else {
      restore();
      focusHeading();
    }
  }

  function onSubmit(event: SubmitEvent): void {
    event.preventDefault();
    const current = question() ?? FIRST;
    const options = readChoice(root, current);
    if (options.length > 0) void step({ type: 'answer', question: current, options });
    else missingIn(root, current, true);
  }

  async function startAgain(): Promise<void> {
    const parts = later();
    await parts?.forgetHistory();
    parts?.deleteDraft();
    parts?.notes.clear();
    actor.send({ type: 'restore', answers: new Map(), concluded: false, open: null });
    setArrival(null);
    arrange();
    focusHeading();
  }

  const change = (id: QuestionId) => void step({ type: 'open', question: id });
  const conclude = () => void step({ type: 'conclude' });

  return (
    <div class="check" ref={root} data-alive={alive() ? '' : undefined}>
      <div class="check-main">
        <Show when={later()}>
          {(parts) => {
            const { Notices } = parts();
            return (
              <Notices
                words={parts().words}
                language={props.language}
                arrival={arrival()}
                isNew={context().answers.size === 0}
                root={root}
                onRead={(code) => {
                  takeOver(parts().readCode(code));
                  focusHeading();
                }}
                here={here()}
                question={question()}
                onConclude={conclude}
              />
            );
          }}
        </Show>
        <form
          novalidate
          hidden={outcome() !== null}
          onSubmit={onSubmit}
          onChange={(event) => {
            keepAlone(root, event);
            void load();
          }}
        >
          {props.children}
          <div class="buttons">
            <button type="submit" disabled={!alive()}>
              {props.words.continue}
            </button>
            <Show when={here().path.at(-1)}>
              {(previous) => (
                <button type="button" class="secondary" onClick={() => change(previous())}>
                  {props.words.back}
                </button>
              )}
            </Show>
          </div>
        </form>
        <div hidden={outcome() !== null}>{props.explanations}</div>
        <Show when={outcome()}>
          {(reached) => (
            <Show when={later()} fallback={<p role="status">{failed() ? props.words.failed : props.words.wait}</p>}>
              {(parts) => {
                const { Outcome } = parts();
                return (
                  <Outcome
                    words={parts().words}
                    language={props.language}
                    outcome={reached()}
                    assessment={here()}
                    goOn={whole().next}
                    root={root}
                    onChange={change}
                    notes={parts().notes}
                    failed={props.words.failed}
                    onNextClient={(answers) => void step({ type: 'restore', answers, concluded: false, open: null })}
                  />
                );
              }}
            </Show>
          )}
        </Show>
      </div>
      <aside class="check-side">
        <Show when={question() && whole().answers.size > 0 && later()}>
          {(parts) => {
            const { AnswerList, DraftKeeper } = parts();
            return (
              <section>
                <h2>{parts().words.check.answers}</h2>
                <AnswerList
                  words={parts().words}
                  answers={whole().answers}
                  root={root}
                  onChange={change}
                  current={question()}
                />
                <DraftKeeper words={parts().words} code={() => parts().sentCode(context())} />
              </section>
            );
          }}
        </Show>
        <p>
          <button type="button" class="link" disabled={!alive()} onClick={startAgain}>
            {props.words.startAgain}
          </button>{' '}
          <small>{props.words.startAgainAbout}</small>
        </p>
        <p class="either">
          <span hidden={alive()}>{props.words.loading} </span>
          <a href={props.paper}>{props.words.paper}</a>
        </p>
      </aside>
    </div>
  );
}
