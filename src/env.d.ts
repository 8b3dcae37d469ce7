declare module 'virtual:words/*' {
  const words: import('./content/words.ts').RecordWords;
  export default words;
}

/** The folder that the site stands in on its host: nothing, or a path without a slash at its end. Set by the build. */
declare const SITE_FOLDER: string | undefined;
