/** Links in the address of the pages that read them: `#first&second`, which browsers do not send. */

/** The codes in the address; a jump within the page (a skip link) holds none. */
export const codesInAddress = (): string[] =>
  location.hash.startsWith('#1.') ? location.hash.slice(1).split('&') : [];

/** Writes codes into the address, without a new entry in the history. */
export function writeCodes(codes: readonly string[]): void {
  history.replaceState(null, '', `#${codes.join('&')}`);
  keepInOtherLanguages();
}

/** The same page in another language shows the same. */
export function keepInOtherLanguages(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-language-switch]')) link.hash = location.hash;
}
