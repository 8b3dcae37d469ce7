/** What was found out about a record or a link. */
import { type JSX, Show } from 'solid-js';
import { fill } from '../content/fill.ts';
import { COLON, type Language, pathIn } from '../content/languages.ts';
import type { VerdictKey, VerifyTexts } from '../content/verify-words.ts';
import { decision, law } from '../decision/decision.ts';
import { encodeLink } from '../decision/link.ts';
import type { Names } from './names.ts';
import type { Recheck } from './recheck.ts';
import type { Verification } from './verification.ts';

export interface CheckedProps {
  readonly verification: Verification;
  readonly names: Names;
  readonly words: VerifyTexts['verify']['result'];
  readonly language: Language;
}

/** Verdicts by which one can go on as before, and those that leave a question. All others are warnings. */
const CALM: readonly VerdictKey[] = [
  'unaltered',
  'otherRules',
  'linkWhole',
  'linkBare',
  'linkOutdated',
  'referenceFits',
  'referenceOtherRules',
  'referenceBare',
];

/** What a file says is shown as it stands, but no more of it than a true record could say. */
const LONGEST = 90;
const MOST = 20;
const short = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
const few = (texts: readonly string[]) => {
  const different = [...new Set(texts)];
  return [...different.slice(0, MOST).map(short), ...(different.length > MOST ? ['…'] : [])];
};

export function Checked(props: CheckedProps): JSX.Element {
  const found = () => props.verification;
  const says = () => props.words.verdicts[found().verdict];
  const values = () => ({
    stated: short(found().stated),
    computed: found().computed,
    before: short(found().rules ?? ''),
    now: law.version,
  });
  return (
    <section class="checked" data-verdict={found().verdict}>
      <div class={CALM.includes(found().verdict) ? 'notice' : 'decisive'}>
        <h2 tabIndex={-1}>{says().title}</h2>
        <p>{fill(says().text, values())}</p>
      </div>
      <Show when={found().otherLink}>
        <p class="notice" data-other-link="">
          {props.words.otherLink}
        </p>
      </Show>
      <Show when={found().recheck}>
        {(recheck) => (
          <>
            <h3>{fill(props.words.today, values())}</h3>
            <Today of={props} recheck={recheck()} />
          </>
        )}
      </Show>
      <Show when={found().answers.size > 0}>
        <h3>{found().recheck ? props.names.words.words.answers : props.words.kept}</h3>
        <dl class="answers">
          {[...found().answers].map(([question, options]) => (
            <div data-answer={question}>
              <dt>{props.names.labels.short(question)}</dt>
              <dd>
                <ul>
                  {props.names.labels.options(question, options).map((label) => (
                    <li>{label}</li>
                  ))}
                </ul>
              </dd>
            </div>
          ))}
        </dl>
        <p>
          <a
            href={`${pathIn(props.language, '/check/')}#${encodeLink(law, decision, found().answers, found().concluded)}`}
          >
            {props.words.open}
          </a>
        </p>
      </Show>
    </section>
  );
}

/** What has become of the outcome, and why. */
function Today(props: { readonly of: CheckedProps; readonly recheck: Recheck }): JSX.Element {
  const names = () => props.of.names;
  const rules = () => names().words.rules;
  const titleOf = (outcome: string | null) => names().words.outcomes[outcome ?? '']?.title ?? rules().unknownOutcome;
  const outcomeNow = () => {
    const { now, sameOutcome } = props.recheck;
    const { rules: named, outcome } = props.of.verification;
    if (now.outcome === null) return null;
    // What an altered record says of its outcome counts for nothing.
    if (named === null || props.of.verification.verdict === 'altered')
      return fill(props.of.words.todayOutcome, { outcome: titleOf(now.outcome) });
    return sameOutcome
      ? fill(rules().same, { outcome: titleOf(outcome) })
      : fill(rules().differs, { before: titleOf(outcome), now: titleOf(now.outcome) });
  };
  const Findings = (list: { readonly title: string; readonly ids: readonly string[]; readonly mark: string }) => (
    <Show when={list.ids.length > 0}>
      <p>
        {list.title}
        {COLON[props.of.language]}
      </p>
      <ul data-findings={list.mark}>
        {few(list.ids.map((id) => names().words.findings[id]?.title ?? id)).map((title) => (
          <li>{title}</li>
        ))}
      </ul>
    </Show>
  );
  return (
    <>
      <Show when={outcomeNow()}>{(text) => <p data-same={String(props.recheck.sameOutcome)}>{text()}</p>}</Show>
      <Show when={props.recheck.newQuestion}>
        {(question) => (
          <p data-new-question={question()}>
            {fill(rules().newQuestion, { question: names().labels.short(question()) })}
          </p>
        )}
      </Show>
      <Findings title={props.of.words.came} ids={props.recheck.came} mark="came" />
      <Findings title={props.of.words.went} ids={props.recheck.went} mark="went" />
      <Show when={props.recheck.withoutEffect.length > 0}>
        <p data-without-effect="">
          {fill(rules().withoutEffect, {
            questions: few(props.recheck.withoutEffect.map((question) => names().labels.short(question))).join(', '),
          })}
        </p>
      </Show>
    </>
  );
}
