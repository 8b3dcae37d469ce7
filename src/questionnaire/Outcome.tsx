/** The outcome as a document: verdict, reasons, what to do, sources, answers. Also what is printed. */
import { createSignal, onMount, Show } from 'solid-js';
import { dateIn, today } from '../content/dates.ts';
import { COLON, type Language } from '../content/languages.ts';
import { decision, law } from '../decision/decision.ts';
import { VERDICT_IDS } from '../law/types.ts';
import { authorityOf, byWeight, markOf, remarksIn, sourcesOf } from '../record/outcome.ts';
import { AnswerList } from './AnswerList.tsx';
import { addressOf, sentCode } from './address.ts';
import { DraftKeeper } from './DraftKeeper.tsx';
import type { OutcomeProps } from './outcome-props.ts';
import { Cite, List, Paragraphs } from './Prose.tsx';
import { Reason } from './Reason.tsx';
import { Section } from './Section.tsx';
import { VerdictShape } from './VerdictShape.tsx';
import { loadRecordWords } from './words.ts';

/** Fields that stand in the record once they are filled in. */
const FIELDS = ['firm', 'client', 'preparedBy', 'remarks'] as const;

const importExtras = async (language: Language) => {
  const [extras, record] = await Promise.all([import('./Extras.tsx'), loadRecordWords[language]()]);
  return { ...extras, record };
};

export function Outcome(props: OutcomeProps) {
  const words = () => props.words.words;
  const text = () => props.words.outcomes[props.outcome];
  const findings = () => props.assessment.findings;
  const remarks = () => remarksIn(props.words, props.outcome, props.assessment.answers);
  const mark = () => markOf(props.outcome);
  const authority = () => authorityOf(props.words, props.assessment.answers);
  const sent = () => sentCode({ answers: props.assessment.answers, concluded: !props.assessment.complete });
  const link = () => addressOf(props.language, props.assessment);

  const [extras, setExtras] = createSignal<Awaited<ReturnType<typeof importExtras>>>();
  const [failed, setFailed] = createSignal(false);
  onMount(() =>
    importExtras(props.language).then(
      (parts) => setExtras(() => parts),
      () => setFailed(true),
    ),
  );
  const reference = () => {
    const { answers, complete } = props.assessment;
    const part = extras()?.partOf(law, decision, answers, !complete);
    return part && extras()?.referenceOf(part);
  };

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

      <Show when={failed()}>
        <p class="notice">{props.failed}</p>
      </Show>
      <Show when={VERDICT_IDS.slice(0, -1).some((id) => id === props.outcome) && extras()}>
        {(parts) => {
          const { Decided, FindOut } = parts();
          return (
            <>
              <Decided of={props} record={parts().record} />
              <FindOut of={props} record={parts().record} />
            </>
          );
        }}
      </Show>

      <Section title={words().next}>
        <List texts={text()?.next} words={props.words} language={props.language} />
      </Section>
      <Section title={words().keep}>
        <List texts={text()?.keep} words={props.words} language={props.language} />
      </Section>
      <Show when={extras()}>
        {(parts) => {
          const { Evidence } = parts();
          return <Evidence of={props} record={parts().record} />;
        }}
      </Show>
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
                  <Show when={authority().native}> ({authority().native})</Show>,{' '}
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
          <dd class="address">{link()}</dd>
          <Show when={reference()}>
            {(code) => (
              <>
                <dt>{extras()?.record.keep.reference}</dt>
                <dd data-reference={code()}>{code()}</dd>
              </>
            )}
          </Show>
          <Show when={extras()}>
            {(parts) =>
              FIELDS.map((field) => (
                <Show when={props.notes.about()[field]}>
                  <dt class="printed">{parts().record.keep[field]}</dt>
                  <dd class="printed">{props.notes.about()[field]}</dd>
                </Show>
              ))
            }
          </Show>
        </dl>
        <p>{words().advice}</p>
        <DraftKeeper words={props.words} code={sent} />
      </Section>
      <Show when={extras()}>
        {(parts) => {
          const { Keep } = parts();
          return <Keep of={props} record={parts().record} link={link()} />;
        }}
      </Show>
    </article>
  );
}
