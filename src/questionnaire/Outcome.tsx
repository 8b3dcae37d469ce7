/** The outcome as a document: verdict, reasons, what to do, sources, answers. Also what is printed. */
import { type JSX, Show } from 'solid-js';
import { COLON, type Language, LOCALES, pathIn } from '../content/languages.ts';
import type { Part } from '../content/markdown.ts';
import type { RecordWords } from '../content/words.ts';
import type { Assessment } from '../decision/assess.ts';
import { decision, law } from '../decision/decision.ts';
import { encodeLink } from '../decision/link.ts';
import { remarksOf } from '../decision/remarks.ts';
import { stateOf } from '../law/places.ts';
import { outcomeSources, sourcesOfFinding } from '../law/sources.ts';
import { type OutcomeId, type QuestionId, VERDICT_IDS, WEIGHTS } from '../law/types.ts';
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
  const weights = () => WEIGHTS.filter((weight) => findings().some((finding) => finding.weight === weight));
  const remarks = () => remarksOf(law, props.outcome, props.assessment.answers).map((id) => text()?.remarks[id] ?? []);
  const mark = () => VERDICT_IDS.find((verdict) => verdict === props.outcome) ?? 'exit';
  /** The record's own address: also where it is printed from, since a frame in another page is cut where that ends. */
  const link = () => {
    const { answers, complete } = props.assessment;
    return `${location.origin}${pathIn(props.language, '/check/')}#${encodeLink(law, decision, answers, !complete)}`;
  };
  const place = () => props.assessment.answers.get('client-place')?.[0];

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
          <dd>{today(props.language)}</dd>
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
        <button type="button" class="print" onClick={() => (parent === window ? print() : open(link()))}>
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
          {weights().map((weight) => (
            <section class="reasons" data-weight={weight}>
              <h3>{props.words.weights[weight].name}</h3>
              <p class="about">{props.words.weights[weight].about}</p>
              {findings()
                .filter((finding) => finding.weight === weight)
                .map((finding) => (
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
      <Show when={place()}>
        {(code) => (
          <Section title={words().authority}>
            <Show when={props.words.authorities[stateOf(code()) ?? '']} fallback={<p>{words().authorityNone}</p>}>
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
        )}
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
          {[...sourcesOf(props)].map((id) => (
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
          <dd class="address">{link()}</dd>
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

const today = (language: Language): string =>
  new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'long' }).format();

/** Everything a record relies on, in the order in which it is first named. */
function sourcesOf({ words, outcome, assessment }: OutcomeProps): Set<string> {
  const text = words.outcomes[outcome];
  const remarks = remarksOf(law, outcome, assessment.answers).map((id) => text?.remarks[id] ?? []);
  const cited = (texts: readonly (readonly Part[])[] = []) =>
    texts.flat().flatMap((part) => (typeof part === 'string' ? [] : [part.cite]));
  return new Set([
    ...outcomeSources[outcome],
    ...cited(text?.meaning),
    ...cited(remarks),
    ...assessment.findings.flatMap(({ id }) => sourcesOfFinding(id)),
    ...[text?.next, text?.keep, text?.again, words.stillApplies.lead, words.stillApplies.items].flatMap(cited),
  ]);
}
