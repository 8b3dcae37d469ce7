/** Our page of the check beside the same in SurveyJS: alternating, on one machine, in one run. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DIST } from '../browser/built.ts';
import { openChromium } from '../browser/chromium.ts';
import { middle, share } from './figures.ts';
import { serve } from './serve.ts';
import { buildSurvey } from './survey/build.ts';
import { type Load, load, type Subject, type Walk, walk } from './visits.ts';

const LOADS = 5;
const WALKS = 3;

export interface PageFigures {
  /** Bytes as sent, gzip, until the first question answers. */
  readonly bytes: Readonly<Record<'script' | 'stylesheet' | 'document' | 'font' | 'all', number>>;
  /** The same over the whole way to the outcome. */
  readonly bytesToOutcome: PageFigures['bytes'];
  readonly firstPaint: number;
  readonly usable: number;
  readonly step: { readonly work: Spread; readonly painted: Spread };
  readonly heap: { readonly first: number; readonly last: number };
}

interface Spread {
  readonly median: number;
  readonly p95: number;
}

/** Measures both pages. The site has to be built. */
export async function comparePages(): Promise<{ ours: PageFigures; surveyjs: PageFigures }> {
  const folder = await mkdtemp(join(tmpdir(), 'survey-'));
  await buildSurvey(folder);
  const [own, survey] = [await serve(DIST, true), await serve(folder, false)];
  const browser = await openChromium();
  const subjects: readonly [Subject, Subject] = [
    {
      served: own,
      path: '/check/',
      question: 'form:not([hidden]) [data-question]:not([hidden])',
      attribute: 'data-question',
      proceed: '.check button[type="submit"]',
      choose: async (page, question, options) => {
        const select = page.locator(`select#${question}`);
        if ((await select.count()) > 0) await select.selectOption(options[0] ?? '');
        else for (const option of options) await page.locator(`label[for="${question}-${option}"]`).click();
      },
    },
    {
      served: survey,
      path: '/',
      question: '.sd-question',
      attribute: 'data-name',
      proceed: '.sd-navigation__next-btn, .sd-navigation__complete-btn',
      choose: async (page, _, options) => {
        const select = page.locator('.sd-question select');
        if ((await select.count()) > 0) await select.selectOption(options[0] ?? '');
        else
          for (const option of options)
            await page
              .locator('.sd-question label')
              .filter({ has: page.locator(`input[value="${option}"]`) })
              .click();
      },
    },
  ];
  try {
    const loads: [Load[], Load[]] = [[], []];
    const walks: [Walk[], Walk[]] = [[], []];
    for (let round = 0; round < LOADS; round++)
      for (const at of [0, 1] as const) loads[at].push(await load(browser, subjects[at]));
    for (let round = 0; round < WALKS; round++)
      for (const at of [0, 1] as const) walks[at].push(await walk(browser, subjects[at]));
    return { ours: figuresOf(loads[0], walks[0]), surveyjs: figuresOf(loads[1], walks[1]) };
  } finally {
    await browser.close();
    own.close();
    survey.close();
    await rm(folder, { recursive: true });
  }
}

function figuresOf(loads: readonly Load[], walks: readonly Walk[]): PageFigures {
  const spread = (figures: readonly number[]): Spread => ({ median: middle(figures), p95: share(figures, 0.95) });
  return {
    bytes: kindsOf(loads[0]?.bytes ?? {}),
    bytesToOutcome: kindsOf(walks[0]?.bytes ?? {}),
    firstPaint: middle(loads.map(({ painted }) => painted)),
    usable: middle(loads.map(({ usable }) => usable)),
    step: {
      work: spread(walks.flatMap(({ work }) => work)),
      painted: spread(walks.flatMap(({ painted }) => painted)),
    },
    heap: {
      first: middle(walks.map(({ heapFirst }) => heapFirst)),
      last: middle(walks.map(({ heapLast }) => heapLast)),
    },
  };
}

function kindsOf(bytes: Readonly<Record<string, number>>): PageFigures['bytes'] {
  const { script = 0, stylesheet = 0, document = 0, font = 0 } = bytes;
  return { script, stylesheet, document, font, all: Object.values(bytes).reduce((sum, one) => sum + one, 0) };
}
