/** Lighthouse on one page, in a browser that is open. */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** Where `setup.ts` installs it. */
export const TOOL = fileURLToPath(new URL('../../node_modules/.lighthouse', import.meta.url));

export const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
export type Category = (typeof CATEGORIES)[number];

/** What of a report is read. */
interface Report {
  readonly runtimeError?: { readonly message: string };
  readonly categories: Readonly<
    Record<Category, { readonly score: number | null; readonly auditRefs: readonly { id: string; weight: number }[] }>
  >;
  readonly audits: Readonly<Record<string, { readonly title: string; readonly score: number | null }>>;
}

export interface Figures {
  /** From 0 to 100. */
  readonly scores: Readonly<Record<Category, number>>;
  /** The audits that cost points, by their ids. */
  readonly failed: Readonly<Record<Category, readonly string[]>>;
}

/**
 * Measures a page as on a telephone.
 * @param address the page
 * @param port where the browser lets itself be watched
 * @param skipped audits that cannot work there
 */
export async function measure(address: string, port: number, skipped: readonly string[] = []): Promise<Figures> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      ...[
        `${TOOL}/node_modules/lighthouse/cli/index.js`,
        address,
        `--port=${port}`,
        '--output=json',
        '--quiet',
        '--disable-full-page-screenshot',
      ],
      `--only-categories=${CATEGORIES.join(',')}`,
      ...skipped.map((audit) => `--skip-audits=${audit}`),
    ],
    { maxBuffer: 1e9, env: { ...process.env, NODE_OPTIONS: '' } },
  );
  const { runtimeError, categories, audits }: Report = JSON.parse(stdout);
  if (runtimeError) throw new Error(runtimeError.message);
  const each = <Value>(value: (category: Category) => Value) =>
    Object.fromEntries(CATEGORIES.map((category) => [category, value(category)])) as Record<Category, Value>;
  return {
    scores: each((category) => Math.round((categories[category].score ?? 0) * 100)),
    failed: each((category) =>
      categories[category].auditRefs
        .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
        .map(({ id }) => id),
    ),
  };
}
