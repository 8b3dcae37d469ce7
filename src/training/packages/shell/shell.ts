/**
 * The script of a course's first page: shows the list of cases and one case in a frame, and tells the platform how the
 * learner stands after every step.
 */
import { isFromPractice, type Start } from '../../messages.ts';
import { overlap } from '../../score.ts';
import type { Course, CourseCase } from '../course.ts';
import { createCmi5 } from './cmi5.ts';
import { uuid } from './formats.ts';
import type { Answered, Platform } from './platform.ts';
import { createRecorder } from './recorder.ts';
import { createScorm } from './scorm.ts';
import { joined, NOTHING, nextCase, standingOf, type Works, withWork } from './standing.ts';
import { readKept, writeKept } from './suspend.ts';
import { focusOn, frameFor, noFrame, onClick, show } from './view.ts';

/** Written by the build into the same page. */
const course: Course = JSON.parse(document.getElementById('course')?.textContent ?? '');
const ids = course.cases.map(({ id }) => id);
const began = Date.now();

const PLATFORMS: Readonly<Record<Course['standard'], () => Platform>> = {
  scorm12: () => createScorm('1.2', course.questions),
  scorm2004: () => createScorm('2004', course.questions),
  cmi5: () => createCmi5(location.search, course),
};
const platform = PLATFORMS[course.standard]();

interface State {
  works: Works;
  passMark: number;
  current: CourseCase | null;
  /** How the current case was opened: to go on, from nothing, or to look at. */
  opened: 'on' | 'afresh' | 'look';
  recorded: boolean | null;
  lookOnly: boolean;
  lost: boolean;
  left: boolean;
}
const state: State = {
  works: new Map(),
  passMark: course.passMark,
  current: null,
  opened: 'on',
  recorded: null,
  lookOnly: false,
  lost: false,
  left: false,
};
let frame: HTMLIFrameElement | null = null;
let last = '';

const standing = () => standingOf(ids, state.works, state.passMark);
const workOn = (id: string) => state.works.get(id) ?? { percent: null, open: false, code: '', predicted: NOTHING };

const recorder = createRecorder(
  platform,
  () => ({
    ...standing(),
    data: writeKept(course, state.works),
    at: last,
    seconds: (Date.now() - began) / 1000,
  }),
  (session) => {
    const kept = readKept(course, session.data);
    state.works = joined(kept.works, state.works);
    state.lost = kept.lost;
    state.recorded = true;
    state.lookOnly = !session.recorded;
    state.passMark = session.passMark ?? course.passMark;
    render();
  },
  (recorded) => {
    state.recorded = recorded;
    render();
  },
);

function render(): void {
  const { current } = state;
  const work = current ? workOn(current.id) : null;
  show(course, { ...state, standing: standing(), ended: work !== null && work.percent !== null && !work.open });
}

function open(id: string, afresh = false): void {
  const found = course.cases.find((one) => one.id === id);
  if (!found) return;
  const { percent, open: begun, code } = workOn(id);
  state.current = found;
  last = id;
  state.opened = afresh ? 'afresh' : percent !== null && !begun && code !== '' ? 'look' : 'on';
  if (afresh) state.works = withWork(state.works, id, { percent, open: true, code: '', predicted: NOTHING });
  frame = frameFor(found, found.title);
  render();
  focusOn('case-title');
}

function close(): void {
  state.current = null;
  frame = null;
  noFrame();
  render();
  focusOn('list-title');
}

function next(): void {
  const id = nextCase(ids, state.works);
  if (id !== null) open(id);
}

async function leave(): Promise<void> {
  state.left = true;
  state.current = null;
  noFrame();
  const recorded = await recorder.leave();
  render();
  focusOn('left');
  if (recorded && platform.returnTo) location.assign(platform.returnTo);
}

/** Lets the discussion be read, which stands in the case's own page. */
function discuss(): void {
  frame?.contentDocument?.documentElement.setAttribute('data-ended', '');
}

/** What the practice page in the frame says. */
function onMessage({ data, source, origin }: MessageEvent<unknown>): void {
  if (!frame || source !== frame.contentWindow || origin !== location.origin || !isFromPractice(data)) return;
  if (data.type === 'ready') {
    const found = course.cases.find(({ id }) => id === data.case);
    if (!found) return;
    if (found !== state.current) {
      // A link inside the frame led to another case.
      state.current = found;
      state.opened = 'on';
      last = found.id;
      render();
    }
    const { code, predicted } = workOn(found.id);
    const review = state.opened === 'look';
    const start: Start = { to: 'waf-practice', type: 'start', code, predicted, feedback: course.feedback, review };
    frame.contentWindow?.postMessage(start, location.origin);
    if (review) discuss();
    return;
  }
  // What is only looked at changes nothing, and a case that was left says nothing more.
  if (data.case !== state.current?.id || state.opened === 'look') return;
  const { percent } = workOn(data.case);
  const { code, predicted } = data;
  if (data.type === 'progress') {
    state.works = withWork(state.works, data.case, { percent, open: true, code, predicted });
    render();
    void recorder.save();
    return;
  }
  discuss();
  const best = Math.max(percent ?? 0, Math.round(data.percent));
  state.works = withWork(state.works, data.case, { percent: best, open: false, code, predicted });
  render();
  const at = new Date();
  void recorder.save(
    data.questions.map(({ question, given, model, mark, seconds }): Answered => {
      const share = mark === 'right' || mark === 'accepted' ? 1 : mark === 'partly' ? overlap(model, given ?? []) : 0;
      return { uuid: uuid(), at, case: data.case, question, given, model, mark, share, seconds };
    }),
  );
}

addEventListener('message', onMessage);
addEventListener('pagehide', () => void recorder.leave());
for (const { id } of course.cases) {
  document.querySelector(`#case-${CSS.escape(id)} a`)?.addEventListener('click', (event) => {
    event.preventDefault();
    open(id);
  });
}
onClick('go-on', next);
onClick('next', next);
onClick('redo', () => state.current && open(state.current.id, true));
onClick('all', close);
onClick('leave', () => void leave());
onClick('again', () => void (state.left ? leave() : recorder.save()));
render();
void recorder.connect();
