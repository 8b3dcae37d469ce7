/**
 * A case as an island: first a prediction, then the questions of the check beside the facts, then the result.
 *
 * What is used after the first answer, or where the page stands in a frame, in a set or where progress is kept, comes
 * with `later.ts`.
 */
import { createSignal, type JSX, onMount, Show } from 'solid-js';
import { OUTCOME_IDS } from '../../law/types.ts';
import type { Place } from '../../questionnaire/load.ts';
import { Questionnaire, type QuestionnaireProps } from '../../questionnaire/Questionnaire.tsx';
import { readFactsAgain } from './facts.ts';
import { createPractice, type PracticeGiven } from './practice.ts';

type Later = typeof import('./later.ts');
type Parts = ReturnType<Later['createParts']>;

export interface PracticeProps extends Omit<QuestionnaireProps, 'place'>, PracticeGiven {
  /** The fields of the prediction, as the server wrote them. */
  readonly prediction?: JSX.Element;
}

export function Practice(props: PracticeProps) {
  // What an island is given never changes, so that it may be read at once.
  const { language, case: of, cases, text } = props;
  const practice = createPractice({ language, case: of, cases, text });
  const { phase, predicted } = practice;
  const [alive, setAlive] = createSignal(false);
  const [parts, setParts] = createSignal<Parts>();
  let form!: HTMLFormElement;
  let work!: HTMLDivElement;
  const later = () => import('./later.ts');

  const place: Place = {
    begin: (restore) => {
      setAlive(true);
      if (phase() === 'predict') document.title = `${props.product}`;
      if (parent !== window) void later().then(({ meetParent }) => meetParent(practice, restore));
    },
    instead: async () => {
      const [{ createParts }, words] = await Promise.all([
        later(),
        import('../../questionnaire/words.ts').then(({ loadWords }) => loadWords[language]()),
      ]);
      const made = createParts(practice, words, work);
      setParts(() => made);
      return made;
    },
  };
  const questionnaire: QuestionnaireProps = { ...props, place };

  const chosen = (selector: string) => form.querySelector<HTMLInputElement | HTMLSelectElement>(selector)?.value ?? '';

  function onSubmit(event: SubmitEvent): void {
    event.preventDefault();
    const outcome = chosen('select');
    practice.setPredicted({
      outcome: OUTCOME_IDS.find((id) => id === outcome) ?? null,
      deciding: chosen('[name="deciding"]:checked') || null,
    });
    if (!form.querySelector<HTMLElement>('[data-feedback]')?.hidden)
      practice.setFeedback(chosen('[name="feedback"]:checked') === 'step' ? 'step' : 'end');
    practice.setPhase('answer');
    practice.onPredicted?.();
    const heading = work.querySelector<HTMLElement>('[data-question]:not([hidden]) h1');
    heading?.focus({ preventScroll: true });
    if (work.getBoundingClientRect().top < 0) work.scrollIntoView();
  }

  onMount(() => work.addEventListener('click', readFactsAgain));

  return (
    <div class="work" ref={work} data-phase={phase()}>
      <Show when={parts()}>
        {(made) => {
          const { Notes } = made();
          return <Notes />;
        }}
      </Show>
      <form class="prediction" ref={form} hidden={phase() !== 'predict'} onSubmit={onSubmit}>
        {props.prediction}
        <div class="buttons">
          <button type="submit" disabled={!alive()}>
            {text.begin}
          </button>
        </div>
        <p class="about" hidden={alive()}>
          {text.loading}
        </p>
      </form>
      <div class="check-frame" hidden={phase() !== 'answer'}>
        <Questionnaire {...questionnaire} />
      </div>
      <Show when={phase() === 'over' && parts()}>
        {(made) => {
          const { Final } = made();
          return <Final />;
        }}
      </Show>
      <p class="again" hidden={phase() === 'predict' && predicted().outcome === null}>
        <button type="button" class="secondary" data-facts>
          {text.readAgain}
        </button>
      </p>
    </div>
  );
}
