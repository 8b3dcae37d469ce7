/** What the first page of a course shows: fills the elements that `page.ts` wrote, and makes none but the frame. */
import { fill } from '../../../content/fill.ts';
import type { Course, CourseCase } from '../course.ts';
import { nextCase, type Standing, type Works } from './standing.ts';

/** An element by its id. */
function part(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`no element ${id}`);
  return found;
}

export interface Shown {
  readonly works: Works;
  readonly standing: Standing;
  readonly passMark: number;
  readonly current: CourseCase | null;
  /** Whether the current case is done, and was not begun again. */
  readonly ended: boolean;
  /** Null as long as nothing was asked of the platform. */
  readonly recorded: boolean | null;
  /** Whether the platform wants no results. */
  readonly lookOnly: boolean;
  /** Whether some of what was kept did not fit. */
  readonly lost: boolean;
  readonly left: boolean;
}

const percent = (value: number, language: string): string =>
  value.toLocaleString(language, { maximumFractionDigits: 2 });

/** Writes all that changes. */
export function show(course: Course, shown: Shown): void {
  const { words, cases, language } = course;
  const { works, standing, current, ended } = shown;
  const write = (id: string, text: string) => {
    const element = part(id);
    // A live region would be read again.
    if (element.textContent !== text) element.textContent = text;
    element.hidden = text === '';
  };
  const mean = standing.mean === null ? '' : percent(standing.mean, language);
  const { done, of } = standing;
  const values = { done, of, mean, mark: percent(shown.passMark, language) };

  for (const { id } of cases) {
    const work = works.get(id);
    const score = work?.percent ?? null;
    const state = [
      score === null ? '' : fill(words.stateDone, { percent: score }),
      work?.open ? words.stateOpen : score === null ? words.stateNew : '',
    ];
    write(`state-${id}`, state.filter((one) => one !== '').join(', '));
  }
  write('rule', fill(words.rule, values));
  write('progress', fill(standing.mean === null ? words.progressNone : words.progress, values));
  write('result', standing.passed === null ? '' : fill(standing.passed ? words.passed : words.failed, values));

  const next = cases.find(
    ({ id }) =>
      id ===
      nextCase(
        cases.map((one) => one.id),
        works,
      ),
  );
  write('go-on', next ? fill(works.size === 0 ? words.start : words.goOn, { title: next.title }) : '');
  write('score', ended && current ? fill(words.score, { percent: works.get(current.id)?.percent ?? 0 }) : '');
  part('next').hidden = !ended || !next;
  part('redo').hidden = !ended;

  const place = current ? { number: cases.indexOf(current) + 1, of: cases.length, title: current.title } : null;
  if (place) write('case-title', fill(words.case, place));
  part('list').hidden = current !== null || shown.left;
  part('case').hidden = current === null || shown.left;
  part('all').hidden = current === null || shown.left;
  part('leave').hidden = shown.left && shown.recorded === true;
  write('left', shown.left ? (shown.recorded ? words.left : words.leftUnrecorded) : '');
  write('lost', shown.lost ? words.lost : '');
  const trouble = shown.recorded === false && !shown.lookOnly;
  const kept = shown.recorded === null ? '' : trouble ? words.notRecorded : words.recorded;
  write('recording', shown.lookOnly ? words.lookOnly : kept);
  part('recording').dataset['trouble'] = String(trouble);
  part('again').hidden = !trouble;
  document.title = place && !shown.left ? `${fill(words.case, place)} · ${words.courseTitle}` : words.courseTitle;
}

/** Puts a case into a frame of its own: a frame that changes its address would add to the platform's history. */
export function frameFor({ href }: CourseCase, title: string): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.title = title;
  frame.src = href;
  part('frame').replaceChildren(frame);
  return frame;
}

/** Takes the case away. */
export const noFrame = (): void => part('frame').replaceChildren();

/** Moves the focus to what is new. */
export const focusOn = (id: 'case-title' | 'list-title' | 'left'): void => part(id).focus();

export const onClick = (id: string, act: () => void): void => part(id).addEventListener('click', act);
