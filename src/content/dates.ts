/** Days: as files hold them (`2026-11-22`) and as people read them. */
import { type Language, LOCALES } from './languages.ts';

/** A day in the words of a language; a text that is no day as it stands. */
export function dateIn(language: Language, date: string): string {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(date) : Number.NaN;
  if (Number.isNaN(time)) return date;
  const words = new Intl.DateTimeFormat(LOCALES[language], { dateStyle: 'long', timeZone: 'UTC' }).format(time);
  // In French the first of a month is an ordinal, which Intl does not know.
  return language === 'fr' ? words.replace(/^1 /, '1er ') : words;
}

/** Today where the person is, not in Greenwich. */
export function today(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}
