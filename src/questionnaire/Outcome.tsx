/** The outcome as a document: verdict, reasons, what to do, sources, answers. Also what is printed. */
import { type JSX, Show } from 'solid-js';
import { dateIn, today } from '../content/dates.ts';
import { COLON, type Language } from '../content/languages.ts';
import type { RecordWords } from '../content/words.ts';
import type { Assessment } from '../decision/assess.ts';
import { law } from '../decision/decision.ts';
import type { OutcomeId, QuestionId } from '../law/types.ts';
import { authorityOf, byWeight, markOf, remarksIn, sourcesOf } from '../record/outcome.ts';
import { AnswerList } from './AnswerList.tsx';
import { Cite, List, Paragraphs } from './Prose.tsx';
import { Reason } from './Reason.tsx';
import { VerdictShape } from './VerdictShape.tsx';

export interface OutcomeProps {
  readonly language: Language;
  readonly words: RecordWords;
  readonly outcome: OutcomeId;
  readonly assessment: Assessment;
  /** The question to go on with after an early conclusion. */
  readonly goOn: QuestionId | null;
  /** Where the questions stand. */
  readonly root: ParentNode;
  readonly onChange: (question: QuestionId) => void;
}

export function Outcome(props: OutcomeProps) {
  const words = () => props.words.words;
  const text = () => props.words.outcomes[props.outcome];
  const findings = () => props.assessment.findings;
  const remarks = () => remarksIn(props.words, props.outcome, props.assessment.answers);
  const mark = () => markOf(props.outcome);
  const authority = () => authorityOf(props.words, props.assessment.answers);

  return (
    <article class="outcome" data-outcome={props.outcome}>
      <header class="verdict" data-mark={mark()}>
        <VerdictShape mark={mark()} />
        <p class="kicker">
          {words().kicker}
          {COLON[props.language]} <strong>{props.words.marks[mark()]}</strong>
        </p>
        <h1 tabIndex={-1}>{text()?.title}</h1>
        <p class="sentence">{text()?.verdict}</p>
        <dl class="record">
          <dt>{words().date}</dt>
          <dd>{dateIn(props.language, today())}</dd>
          <dt>{words().rules}</dt>
          <dd>{law.version}</dd>
        </dl>
        <Show when={!props.assessment.complete}>
          <p class="notice">
            {words().incomplete}{' '}
            <Show when={props.goOn}>
              {(next) => (
                <button type="button" class="link" onClick={() => props.onChange(next())}>
                  {words().goOn}
                </button>
              )}
            </Show>
          </p>
        </Show>
        <button type="button" class="print" onClick={() => print()}>
          {words().print}
        </button>
      </header>

      <Section title={words().meaning}>
        <Paragraphs texts={text()?.meaning} words={props.words} language={props.language} />
        <Show when={remarks().length > 0}>
          <h3>{words().remarks}</h3>
          <List texts={remarks()} words={props.words} language={props.language} />
        </Show>
      </Section>

      <Section title={words().why}>
        <Show when={findings().length > 0} fallback={<p>{words().whyNone}</p>}>
          {byWeight(findings()).map(({ weight, findings }) => (
            <section class="reasons" data-weight={weight}>
              <h3>{props.words.weights[weight].name}</h3>
              <p class="about">{props.words.weights[weight].about}</p>
              {findings.map((finding) => (
                <Reason finding={finding} words={props.words} language={props.language} root={props.root} />
              ))}
            </section>
          ))}
        </Show>
      </Section>

      <Section title={words().next}>
        <List texts={text()?.next} words={props.words} language={props.language} />
      </Section>
      <Section title={words().keep}>
        <List texts={text()?.keep} words={props.words} language={props.language} />
      </Section>
      <Section title={props.words.stillApplies.title}>
        <Paragraphs texts={props.words.stillApplies.lead} words={props.words} language={props.language} />
        <List texts={props.words.stillApplies.items} words={props.words} language={props.language} />
      </Section>
      <Show when={authority() !== undefined}>
        <Section title={words().authority}>
          <Show when={authority()} fallback={<p>{words().authorityNone}</p>}>
            {(authority) => (
              <>
                <p>
                  {words().authorityAbout} <strong>{authority().name}</strong>
                  <Show when={authority().native !== authority().name}> ({authority().native})</Show>,{' '}
                  <a href={authority().website}>{authority().website.replace('https://', '')}</a>.
                  <Show when={authority().also}> {authority().also}.</Show>
                </p>
                <p class="about">{authority().status}</p>
              </>
            )}
          </Show>
        </Section>
      </Show>
      <Section title={words().again}>
        <List texts={text()?.again} words={props.words} language={props.language} />
      </Section>
      <Section title={words().answers}>
        <AnswerList
          words={props.words}
          answers={props.assessment.answers}
          root={props.root}
          onChange={(question) => props.onChange(question)}
        />
      </Section>
      <Section title={words().sources}>
        <ol class="sources">
          {[...sourcesOf(props.words, props.outcome, props.assessment)].map((id) => (
            <li>
              <Cite id={id} words={props.words} language={props.language} />{' '}
              <Show when={props.words.sources[id]?.link}>
                {(link) => (
                  <a class="official" href={link()}>
                    {words().official}
                  </a>
                )}
              </Show>
            </li>
          ))}
        </ol>
      </Section>
      <Section title={words().record}>
        <dl class="record">
          <dt>{words().link}</dt>
          <dd class="address">{location.href}</dd>
        </dl>
        <p>{words().advice}</p>
      </Section>
    </article>
  );
}

function Section(props: { readonly title: string; readonly children: JSX.Element }) {
  return (
    <section>
      <h2>{props.title}</h2>
      {props.children}
    </section>
  );
}
