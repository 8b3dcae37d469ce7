/** What a walk asks of a browser engine: the little that all of them do, in one form. */
import { setTimeout as wait } from 'node:timers/promises';

/** A page, or a frame in one. */
export interface View {
  /** Runs a function in the page, and gives what it returns. */
  evaluate<R>(run: () => R): Promise<Awaited<R>>;
  evaluate<R, A>(run: (given: A) => R, given: A): Promise<Awaited<R>>;
  /** Waits until a function gives something true in the page, which may be another one by then. */
  waitForFunction<A>(run: (given: A) => unknown, given: A): Promise<void>;
  waitForFunction(run: () => unknown): Promise<void>;
  /** Clicks the first element that a selector finds, where a person would. */
  click(selector: string): Promise<void>;
}

/** The one window of an engine. */
export interface Page extends View {
  /** Goes to an address, and waits until it has loaded. */
  go(address: string): Promise<void>;
  /** Presses keys, one after the other, on what has the focus. */
  press(...keys: readonly Key[]): Promise<void>;
  /** Types a text into what has the focus. */
  type(text: string): Promise<void>;
  /** The frame that a function finds in the page. */
  frame(find: () => Element | null | undefined): Promise<View>;
  /** The text on paper, and how many pages of A4 it takes where the driver can print. */
  printed(): Promise<{ readonly text: string; readonly pages: number | null }>;
  /** What the console, the policy and failed scripts said since this was last asked. */
  trouble(): Promise<readonly string[]>;
}

export type Key = 'Tab' | 'Space' | 'Enter' | 'ArrowDown';

export interface Engine {
  /** Its name and version. */
  readonly name: string;
  readonly page: Page;
  close(): Promise<void>;
}

/** What all engines do alike once one can run a function in a page. */
type Evaluate = <R, A>(run: (given: A) => R, given: A) => Promise<Awaited<R>>;

/** How long a page may take for whatever is waited for, in milliseconds. */
export const LONGEST = 20_000;

/**
 * A view of a page of which one can be asked to run functions.
 * @param click clicks an element that is there
 */
export function createView(run: Evaluate, click: (selector: string) => Promise<void>): View {
  const evaluate = <R, A>(given: (given: A) => R, argument?: A) => run(given, argument as A);
  const waitForFunction = async <A>(condition: (given: A) => unknown, argument?: A): Promise<void> => {
    let last: unknown = 'it never held';
    for (const end = Date.now() + LONGEST; Date.now() < end; await wait(50)) {
      try {
        if (await evaluate(condition, argument)) return;
      } catch (error) {
        // The page was left while it was asked: the next one is.
        last = error;
      }
    }
    throw new Error(`waited in vain for ${condition} (${JSON.stringify(argument)}): ${last}`);
  };
  return {
    evaluate,
    waitForFunction,
    click: async (selector) => {
      await waitForFunction((wanted) => document.querySelector(wanted) !== null, selector);
      await click(selector);
    },
  };
}

/** Says what is missing, and how it is installed. */
export const missing = (what: string, packages: string, variable: string): Error =>
  new Error(`${what} is missing (Debian: apt-get install ${packages}), or set ${variable} to where it is.`);

/** Runs in a page: tells the console what the policy forbade. */
export const tellViolations = (): void => {
  addEventListener('securitypolicyviolation', (event) =>
    console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`),
  );
};

/** Runs in a page: turns the rules for paper on and those for screens off, and reads what shows. */
export function asPrinted(): string {
  const turn = (rules: CSSRuleList): void => {
    for (const rule of rules) {
      if (rule instanceof CSSMediaRule)
        rule.media.mediaText = rule.media.mediaText.replace(/\bscreen\b/g, 'not all').replace(/\bprint\b/g, 'all');
      if (rule instanceof CSSGroupingRule) turn(rule.cssRules);
    }
  };
  for (const sheet of document.styleSheets) turn(sheet.cssRules);
  dispatchEvent(new Event('beforeprint'));
  return document.body.innerText;
}
