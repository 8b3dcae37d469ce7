/** What becomes of the answers in a frame: the host is told how far the person is, the outcome, and no more. */
import { assess } from '../decision/assess.ts';
import { decision, law } from '../decision/decision.ts';
import { type DecisionContext, NOTHING_YET } from '../decision/machine.ts';
import type { Address } from '../questionnaire/load.ts';
import { speak, warn } from './follow.ts';
import type { Message } from './protocol.ts';
import type { Stand } from './stand.ts';

/** A part of the frame, which its page was built with. */
function part<Kind extends HTMLElement>(selector: string, kind: new () => Kind): Kind {
  const found = document.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`no ${selector} in the frame`);
  return found;
}

/** What comes in place of the address. */
export function createAddress({ readAddress, hashOf }: Address, stand: Stand): Partial<Address> {
  const full = part('[data-full]', HTMLAnchorElement);
  const share = part('.share', HTMLElement);
  const box = part('.share input', HTMLInputElement);
  const named = part('[data-origin]', HTMLElement);
  let answers: Extract<Message, { type: 'answers' }> | undefined;

  // Sent at an outcome only, to a host that asks for it, once the person ticks the box that names it as the browser
  // does. For another outcome it has to be ticked again.
  stand.offer = () => {
    share.hidden = !answers || !stand.right.share;
    named.textContent = stand.host?.origin ?? '';
  };
  box.addEventListener('change', ({ isTrusted }) => {
    if (isTrusted && box.checked && !share.hidden && answers) stand.host?.say(answers);
  });

  /** Tells where the person stands: at a question, or at an outcome where `at` is null. */
  const tell = (context: DecisionContext, at: string | null): void => {
    stand.hash = full.hash = hashOf(context);
    answers = undefined;
    const row = law.questions.find(({ id }) => id === at);
    if (row) stand.host?.say({ type: 'step', stage: row.stage, position: context.path.size + 1 });
    else {
      const { outcome, complete, answers: given } = assess(law, decision, context.answers, context.concluded);
      if (outcome) stand.host?.say({ type: 'outcome', outcome, rules: law.version, complete });
      answers = { type: 'answers', answers: Object.fromEntries(given), link: full.href };
    }
    box.checked = false;
    stand.offer?.();
    speak(stand);
  };

  // A definition opens where its word is: the window of a frame is as high as the whole page.
  addEventListener('click', ({ target }) => {
    const word = target instanceof Element && target.closest('.term')?.getBoundingClientRect();
    if (word) document.documentElement.style.setProperty('--at', `${word.bottom + scrollY}px`);
  });

  return {
    readAddress(before) {
      const forget = () => history.replaceState(null, '', location.pathname);
      // What was answered while this was loading stays: a code to begin with has come too late.
      if (before.size > 0) forget();
      const read = readAddress(before);
      forget();
      if (!stand.start || !read.problem) return read;
      warn('start');
      return { ...read, answers: new Map(), problem: null };
    },
    writeAddress(context, at, entry) {
      tell(context, at);
      if (entry === 'new') stand.host?.say({ type: 'top' });
    },
    forgetHistory() {
      tell({ ...NOTHING_YET, path: new Set() }, law.questions[0]?.id ?? null);
      return Promise.resolve();
    },
  };
}
