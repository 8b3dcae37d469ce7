/** A person with whatever browser: answers questions by clicks, or by keyboard alone. */
import { type Answered, movedOn, optionsOf, questionOn } from '../browser/visit.ts';
import type { Page, View } from './engine.ts';

const CONTINUE = 'form:not([hidden]) button[type="submit"]';

/** Waits until every island of the page answers. */
export const alive = (view: View): Promise<void> =>
  view.waitForFunction(
    () => document.readyState === 'complete' && document.querySelector('.check[data-alive]') && location.href,
  );

/** Chooses in a list; the lists that browsers open for it are out of their own reach. */
export const choose = (view: View, selector: string, value: string): Promise<void> =>
  view.evaluate(
    ([wanted = '', chosen = '']) => {
      const list = document.querySelector<HTMLSelectElement>(wanted);
      if (!list) throw new Error(`no list ${wanted}`);
      list.value = chosen;
      for (const type of ['input', 'change']) list.dispatchEvent(new Event(type, { bubbles: true }));
    },
    [selector, value],
  );

/** Answers the question on the page by clicks, and waits for what comes next. */
export async function answerByClicks(view: View, question: string, options: readonly string[]): Promise<void> {
  const listed = await view.evaluate((id) => document.querySelector(`select[name="${id}"]`) !== null, question);
  if (listed) await choose(view, `select[name="${question}"]`, options[0] ?? '');
  else for (const option of options) await view.click(`label[for="${question}-${option}"]`);
  await view.click(CONTINUE);
  await movedOn(view, question);
}

/** Answers by clicks until the outcome, or until a question. */
export async function answerAllByClicks(view: View, answers: Answered, until?: string): Promise<void> {
  for (let open = await questionOn(view); open !== null && open !== until; open = await questionOn(view)) {
    await answerByClicks(view, open, optionsOf(answers, open));
  }
}

/** What has the focus. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    return {
      name: element?.getAttribute('name') ?? '',
      value: element instanceof HTMLInputElement || element instanceof HTMLSelectElement ? element.value : '',
      kind: element instanceof HTMLSelectElement ? 'list' : (element?.getAttribute('type') ?? ''),
    };
  });
type Focused = Awaited<ReturnType<typeof focused>>;

/** Presses a key until what has the focus is as wanted. */
async function pressUntil(page: Page, key: 'Tab' | 'ArrowDown', wanted: (now: Focused) => boolean): Promise<Focused> {
  for (let presses = 0; presses < 80; presses++) {
    const now = await focused(page);
    if (wanted(now)) return now;
    await page.press(key);
  }
  throw new Error(`${key} did not lead there`);
}

/** Answers by keys until the outcome: Tab to the field, Space, arrows or typing, Tab to Continue, Enter. */
export async function answerAllByKeys(page: Page, answers: Answered): Promise<void> {
  for (let open = await questionOn(page); open !== null; open = await questionOn(page)) {
    await answerByKeys(page, open, optionsOf(answers, open));
    await movedOn(page, open);
  }
}

async function answerByKeys(page: Page, question: string, options: readonly string[]): Promise<void> {
  const { kind } = await pressUntil(page, 'Tab', ({ name }) => name === question);
  if (kind === 'list') {
    await page.type(await nameOf(page, question, options[0] ?? ''));
    await page.waitForFunction(
      ([id, wanted]) => document.querySelector<HTMLSelectElement>(`select[name="${id}"]`)?.value === wanted,
      [question, options[0]],
    );
  } else if (kind === 'radio') {
    await page.press('Space');
    await pressUntil(page, 'ArrowDown', ({ value }) => value === options[0]);
  } else {
    for (let now = await focused(page); now.name === question; now = await focused(page)) {
      if (options.includes(now.value)) await page.press('Space');
      await page.press('Tab');
    }
  }
  await pressUntil(page, 'Tab', ({ kind: now }) => now === 'submit');
  await page.press('Enter');
}

/** What one types for an entry of a list. */
const nameOf = (page: Page, question: string, value: string): Promise<string> =>
  page.evaluate(
    ([id, wanted]) =>
      document.querySelector(`select[name="${id}"] option[value="${wanted}"]`)?.textContent?.trim() ?? '',
    [question, value],
  );
