/** What the page and the worker both know. */

/** The worker's address below the site. It stands beside the pages, so that it may answer for all of them. */
export const WORKER = '/offline.js';

/** Stands in the page for the number of megabytes until the build knows it. */
export const MEGABYTES = `{${WORKER}}`;

/** The place where a copy of the site is stored: others on the same host may have theirs. */
export const cacheOf = (scope: string): string => `who-asked-first ${scope}`;

/** What the worker tells while it stores. */
export interface Stored {
  readonly stored: number;
  readonly of: number;
}

/** One file as the worker's library wants it. */
export interface Kept {
  /** The address by which pages ask for it. */
  readonly url: string;
  /** Null where the address itself changes with the file. */
  readonly revision: string | null;
  /** What the file has to be, so that a copy is never made of two builds. */
  readonly integrity: string;
}
