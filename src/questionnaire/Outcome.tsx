/** The outcome as a document: verdict, reasons, what to do, sources, answers. Also what is printed. */
import { type JSX, Show } from 'solid-js';
import type { Language } from '../content/languages.ts';
import { pathIn } from '../content/languages.ts';
import type { Part } from '../content/markdown.ts';
import type { RecordWords } from '../content/words.ts';
import type { Assessment } from '../decision/assess.ts';
import { law } from '../decision/decision.ts';
import type { Finding } from '../decision/findings.ts';
import { remarksOf } from '../decision/remarks.ts';
import { stateOf } from '../law/places.ts';
import { outcomeSources, sourcesOfFinding } from '../law/sources.ts';
import { type OutcomeId, type QuestionId, VERDICT_IDS, WEIGHTS } from '../law/types.ts';
import { AnswerList } from './AnswerList.tsx';
import { labelsOf, shortNameOf } from './form.ts';
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
  const remarks = () => remarksOf(law, props.outcome, props.assessment.answers);
  const mark = () => VERDICT_IDS.find((verdict) => verdict === props.outcome) ?? 'exit';
  const place = () => props.assessment.answers.get('client-place')?.[0];
  const today = new Intl.DateTimeFormat(props.language === 'en' ? 'en-GB' : props.language, {
    dateStyle: 'long',
  }).format();

  const Words = (given: { parts: readonly Part[] }) => (
    {given.parts.map((part) => (typeof part === 'string' ? part : <Cite {...cite(part.cite)} />))}
  );
  const cite = (id: string) => ({ id, words: props.words, language: props.language });
  const List = (given: { items: readonly (readonly Part[])[] | undefined }) => (
    <ul>
      {given.items.map((item) => (
          <li>
            <Words parts={item} />
          </li>
        ))}
    </ul>
  );

  /** Everything this record relies on, in the order in which it is first named. */
  const sources = () => {
    const cited = (items: readonly (readonly Part[])[] | undefined) =>
      (items ?? []).flat().flatMap((part) => (typeof part === 'string' ? [] : [part.cite]));
    return new Set([
      ...outcomeSources[props.outcome],
      ...cited(text()?.meaning),
      ...remarks().flatMap((id) => cited([text()?.remarks[id] ?? []])),
      ...findings().flatMap(({ id }) => sourcesOfFinding(id)),
      ...cited(text()?.next),
      ...cited(text()?.keep),
      ...cited(text()?.again),
      ...cited(props.words.stillApplies.lead),
      ...cited(props.words.stillApplies.items),
    ]);
  };

  return (
    <article class="outcome" data-outcome={props.outcome}>
      <header class="verdict" data-mark={mark()}>
        <VerdictShape mark={mark()} />
        <p class="kicker">
          {words().kicker}: <strong>{props.words.marks[mark()]}</strong>
        </p>
        <h1 tabIndex={-1}>{text()?.title}</h1>
        <p class="sentence">{text()?.verdict}</p>
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
        {text()?.meaning?.map((paragraph) => (
            <p>
              <Words parts={paragraph} />
            </p>
          ))}
        <Show when={remarks().length > 0}>
          <h3>{words().remarks}</h3>
          <List items={remarks().map((id) => text()?.remarks[id] ?? [])} />
        </Show>
      </Section>

      <Section title={words().why}>
        <Show when={findings().length > 0} fallback={<p>{words().whyNone}</p>}>
          {WEIGHTS.filter((weight) => findings().some((finding) => finding.weight === weight)).map((weight) => (
              <section class="reasons" data-weight={weight}>
                <h3>{props.words.weights[weight].name}</h3>
                <p class="about">{props.words.weights[weight].about}</p>
                {findings().filter((finding) => finding.weight === weight).map((finding) => <Reason finding={finding} outcome={props} />)}
              </section>
            ))}
        </Show>
      </Section>

      <Section title={words().next}>
        <List items={text()?.next} />
      </Section>
      <Section title={words().keep}>
        <List items={text()?.keep} />
      </Section>
      <Section title={props.words.stillApplies.title}>
        {props.words.stillApplies.lead.map((paragraph) => (
            <p>
              <Words parts={paragraph} />
            </p>
          ))}
        <List items={props.words.stillApplies.items} />
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
        <List items={text()?.again} />
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
          {[...sources()].map((id) => (
              <li>
                <Cite {...cite(id)} />
                <Show when={props.words.sources[id]?.link}>
                  {(link) => (
                    <a class="address" href={link()}>
                      {link()}
                    </a>
                  )}
                </Show>
              </li>
            ))}
        </ol>
      </Section>
      <Section title={words().record}>
        <dl class="record">
          <dt>{words().date}</dt>
          <dd>{today}</dd>
          <dt>{words().rules}</dt>
          <dd>{law.version}</dd>
          <dt>{words().link}</dt>
          <dd class="address">{location.href}</dd>
        </dl>
        <p>{words().advice}</p>
      </Section>
    </article>
  );
}

function Section(props: { title: string; children: JSX.Element }) {
  return (
    <section>
      <h2>{props.title}</h2>
      {props.children}
    </section>
  );
}

/** One finding: what was found, what it means, what to do, and what it rests on. */
function Reason(props: { finding: Finding; outcome: OutcomeProps }) {
  const text = () => props.outcome.words.findings[props.finding.id];
  const words = () => props.outcome.words.words;
  const sources = () => sourcesOfFinding(props.finding.id);
  return (
    <article class="reason" data-finding={props.finding.id}>
      <h4>{text()?.title}</h4>
      <p>{text()?.means}</p>
      <p>
        <strong>{words().whatToDo}:</strong> {text()?.do}
      </p>
      <p class="about">
        {words().raisedBy}: {shortNameOf(props.outcome.root, props.finding.question)},{' '}
        {labelsOf(props.outcome.root, props.finding.question, props.finding.options).join('; ')}
      </p>
      <Show when={sources().length > 0}>
        <p class="about">
          {words().sources}:{' '}
          {sources().map((id) => <Cite id={id} words={props.outcome.words} language={props.outcome.language} />)}
        </p>
      </Show>
    </article>
  );
}

/** A source as it is cited, with its status, linked to its entry. */
function Cite(props: { id: string; words: RecordWords; language: Language }) {
  const source = () => props.words.sources[props.id];
  return (
    <a class="cite" href={pathIn(props.language, `/sources/#${props.id}`)} data-status={source()?.status}>
      {source()?.label}
      <small>{props.words.statuses[source()?.status ?? 'reading']}</small>
    </a>
  );
}
