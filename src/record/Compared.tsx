/** Two links side by side: outcomes, the answers that differ, and where they part. */
import { type JSX, Show } from 'solid-js';
import { fill } from '../content/fill.ts';
import { COLON, type Language, pathIn } from '../content/languages.ts';
import type { VerifyTexts } from '../content/verify-words.ts';
import type { Assessment } from '../decision/assess.ts';
import { decision, law } from '../decision/decision.ts';
import { encodeLink } from '../decision/link.ts';
import type { SentLink } from '../decision/sent-link.ts';
import type { QuestionId } from '../law/types.ts';
import { compare } from './comparison.ts';
import type { Names } from './names.ts';

/** A link that was given, and what its answers give today. */
export interface Side extends Omit<SentLink, 'problem'> {
  readonly problem: SentLink['problem'] | 'empty';
  /** The code alone, without the address. */
  readonly code: string;
  /** Whether all of it was read as it was written. */
  readonly sound: boolean;
  readonly assessment: Assessment;
}

export interface ComparedProps {
  readonly first: Side;
  readonly second: Side;
  readonly names: Names;
  readonly words: VerifyTexts['compare']['result'];
  readonly language: Language;
}

const nothingIn = ({ problem }: Side) => problem === 'empty' || problem === 'unreadable';

export function Compared(props: ComparedProps): JSX.Element {
  const sides = () => [
    { name: props.words.first, side: props.first },
    { name: props.words.second, side: props.second },
  ];
  const broken = () => nothingIn(props.first) || nothingIn(props.second);
  const colon = () => COLON[props.language];
  return (
    <section class="checked" data-compared={broken() ? 'no' : 'yes'}>
      <h2 tabIndex={-1}>{broken() ? props.words.problemTitle : props.words.title}</h2>
      {sides().map(({ name, side }) => (
        <Show when={side.problem}>
          {(problem) => (
            <p class="notice" data-problem={problem()}>
              <strong>
                {name}
                {colon()}
              </strong>{' '}
              {props.words[problem()]}
            </p>
          )}
        </Show>
      ))}
      <Show when={!broken()}>
        <Table {...props} />
      </Show>
    </section>
  );
}

function Table(props: ComparedProps): JSX.Element {
  const { words: texts } = props.names;
  const sides = () => [props.first, props.second] as const;
  const found = compare(law, props.first.assessment, props.second.assessment);
  const titleOf = (outcome: string | null) => texts.outcomes[outcome ?? '']?.title ?? texts.rules.unknownOutcome;
  const shortOf = (question: string) => props.names.labels.short(question);
  const madeElsewhere = () => sides().some(({ rules }) => rules !== null && rules !== law.version);
  const answer = (question: QuestionId, options: readonly string[] | null, { assessment }: Side) =>
    options
      ? props.names.labels.options(question, options).join('; ')
      : assessment.next === question
        ? props.words.noAnswer
        : props.words.notAsked;

  /** A row of both sides under a heading of its own, which stays above them however narrow the page. */
  const Row = (row: { title: string; cell: (side: Side, index: 0 | 1) => JSX.Element; mark?: string }): JSX.Element => (
    <tbody data-row={row.mark}>
      <tr>
        <th colspan="2" scope="rowgroup">
          {row.title}
        </th>
      </tr>
      <tr>
        <td>{row.cell(props.first, 0)}</td>
        <td>{row.cell(props.second, 1)}</td>
      </tr>
    </tbody>
  );

  return (
    <>
      <p data-parts={found.differences[0]?.question}>
        {found.differences[0]
          ? fill(props.words.partAt, { question: shortOf(found.differences[0].question) })
          : props.words.same}{' '}
        {fill(props.words.today, { now: law.version })}
      </p>
      <table class="compared">
        <caption class="visually-hidden">{props.words.title}</caption>
        <thead>
          <tr>
            <th scope="col">{props.words.first}</th>
            <th scope="col">{props.words.second}</th>
          </tr>
        </thead>
        <Row
          title={texts.words.kicker}
          mark="outcome"
          cell={({ assessment }) => (
            <Show
              when={assessment.outcome}
              fallback={fill(props.words.noOutcome, { question: shortOf(assessment.next ?? '') })}
            >
              {(outcome) => (
                <>
                  <strong data-outcome={outcome()}>{titleOf(outcome())}</strong>{' '}
                  {assessment.complete ? '' : texts.words.incomplete}
                </>
              )}
            </Show>
          )}
        />
        <Show when={madeElsewhere()}>
          <Row
            title={props.words.made}
            mark="made"
            cell={({ rules, outcome }) =>
              rules === null ? '–' : fill(props.words.madeUnder, { before: rules, outcome: titleOf(outcome) })
            }
          />
        </Show>
        <Show when={found.findings.first.length + found.findings.second.length > 0}>
          <Row
            title={props.words.findings}
            mark="findings"
            cell={(_, index) => {
              const ids = index === 0 ? found.findings.first : found.findings.second;
              return ids.length === 0 ? (
                props.words.none
              ) : (
                <ul>
                  {ids.map((id) => (
                    <li>{texts.findings[id]?.title}</li>
                  ))}
                </ul>
              );
            }}
          />
        </Show>
        {found.differences.map(({ question, first, second }, index) => (
          <Row
            title={index === 0 ? `${shortOf(question)} (${props.words.partHere})` : shortOf(question)}
            mark={question}
            cell={(side, at) => answer(question, at === 0 ? first : second, side)}
          />
        ))}
        <tfoot>
          <tr>
            {sides().map(({ answers, concluded }) => (
              <td>
                <a href={`${pathIn(props.language, '/check/')}#${encodeLink(law, decision, answers, concluded)}`}>
                  {props.words.open}
                </a>
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
      <Show when={found.differences.length > 0}>
        <p>{fill(props.words.sameCount, { count: found.same })}</p>
      </Show>
      <Show when={sides().every(({ sound }) => sound)}>
        <p class="about">{props.words.address}</p>
      </Show>
    </>
  );
}
