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
import { compare, type Pair } from './comparison.ts';
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

export interface ComparedProps extends Pair<Side> {
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
  const { words: texts, labels } = props.names;
  const pair: Pair<Side> = props;
  const sides = [pair.first, pair.second];
  const found = compare(law, pair.first.assessment, pair.second.assessment);
  const titleOf = (outcome: string | null) => texts.outcomes[outcome ?? '']?.title ?? texts.rules.unknownOutcome;
  const answerTo = (question: QuestionId, side: Side) =>
    labels.options(question, side.answers.get(question) ?? []).join(' + ');
  const some = ({ first, second }: Pair<readonly string[]>) => first.length + second.length > 0;

  /** Both sides under a heading of their own, which stays above them however narrow the page. */
  const Row = (row: { title: string; mark: string; cell: (side: Side, key: keyof Pair<Side>) => JSX.Element }) => (
    <tbody data-row={row.mark}>
      <tr>
        <th colspan="2" scope="rowgroup">
          {row.title}
        </th>
      </tr>
      <tr>
        <td>{row.cell(pair.first, 'first')}</td>
        <td>{row.cell(pair.second, 'second')}</td>
      </tr>
    </tbody>
  );
  const list = (items: readonly string[]): JSX.Element =>
    items.length === 0 ? (
      props.words.none
    ) : (
      <ul>
        {items.map((item) => (
          <li>{item}</li>
        ))}
      </ul>
    );
  const outcomeOf = ({ outcome, complete, next }: Assessment): JSX.Element =>
    outcome === null ? (
      fill(props.words.noOutcome, { question: labels.short(next ?? '') })
    ) : (
      <>
        <strong data-outcome={outcome}>{titleOf(outcome)}</strong> {complete ? '' : texts.words.incomplete}
      </>
    );

  return (
    <>
      <p data-parts={found.partsAt ?? 'nowhere'}>
        {found.partsAt ? fill(props.words.partAt, { question: labels.short(found.partsAt) }) : props.words.same}{' '}
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
        <Row title={texts.words.kicker} mark="outcome" cell={({ assessment }) => outcomeOf(assessment)} />
        <Show when={sides.some(({ rules }) => rules !== null && rules !== law.version)}>
          <Row
            title={props.words.made}
            mark="made"
            cell={({ rules, outcome }) =>
              rules === null
                ? props.words.madeUnknown
                : fill(props.words.madeUnder, { before: rules, outcome: titleOf(outcome) })
            }
          />
        </Show>
        {found.different.map((question) => (
          <Row
            title={labels.short(question) + (question === found.partsAt ? ` (${props.words.partHere})` : '')}
            mark={question}
            cell={(side) => answerTo(question, side)}
          />
        ))}
        <Show when={some(found.answered)}>
          <Row
            title={props.words.answered}
            mark="answered"
            cell={(side, key) =>
              list(
                found.answered[key].map(
                  (question) => `${labels.short(question)}${COLON[props.language]} ${answerTo(question, side)}`,
                ),
              )
            }
          />
        </Show>
        <Show when={some(found.findings)}>
          <Row
            title={props.words.findings}
            mark="findings"
            cell={(_, key) => list(found.findings[key].map((id) => texts.findings[id]?.title ?? id))}
          />
        </Show>
        <tfoot>
          <tr>
            {sides.map(({ answers, concluded }) => (
              <td>
                <a href={`${pathIn(props.language, '/check/')}#${encodeLink(law, decision, answers, concluded)}`}>
                  {props.words.open}
                </a>
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
      <Show when={found.partsAt}>
        <p>{fill(props.words.sameCount, { count: found.same })}</p>
      </Show>
      <Show when={sides.every(({ sound }) => sound)}>
        <p class="about">{props.words.address}</p>
      </Show>
    </>
  );
}
