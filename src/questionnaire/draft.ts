/**
 * The draft: a link code kept in the browser's storage under one key, only if the person asks for it. A check that
 * stands in a frame of another page keeps nothing.
 */

import { today } from '../content/dates.ts';

/** The one key. The island looks for it before it loads this module. */
export const DRAFT_KEY = 'who-asked-first';

export interface Draft {
  /** What stands after `#` in a link. */
  readonly code: string;
  /** When it was kept, as `2026-11-22`. */
  readonly date: string;
}

/** The draft that is kept; null for none, for one that cannot be read, and where the browser forbids to look. */
export function readDraft(): Draft | null {
  try {
    const [date = '', code = ''] = (localStorage.getItem(DRAFT_KEY) ?? '').split(' ');
    return Number.isNaN(Date.parse(date)) || code === '' ? null : { date, code };
  } catch {
    return null;
  }
}

/** Whether a draft can be kept here at all. */
export const mayKeep = (): boolean => parent === window;

/**
 * Keeps a draft.
 * @returns false where the browser forbids it
 */
export function keepDraft(code: string): boolean {
  try {
    localStorage.setItem(DRAFT_KEY, `${today()} ${code}`);
    return true;
  } catch {
    return false;
  }
}

/** Brings a kept draft up to date; where none is kept, nothing is. */
export function refreshDraft(code: string): void {
  if (mayKeep() && readDraft()) keepDraft(code);
}

/** Deletes the draft. */
export function deleteDraft(): void {
  try {
    localStorage.removeItem(DRAFT_KEY);
  } catch {
    // Nothing can be kept where this fails.
  }
}
