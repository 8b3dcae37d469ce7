declare module 'markdown-it-container' {
  const container: (md: import('markdown-it').MarkdownIt, name: string, options: object) => void;
  export default container;
}
declare module 'virtual:words/*' {
  const words: import('./content/words.ts').RecordWords;
  export default words;
}
declare module 'virtual:record/*' {
  const words: import('./content/record-module.ts').RecordModule;
  export default words;
}
declare module 'virtual:questions/*' {
  const words: import('./content/record-module.ts').QuestionsModule;
  export default words;
}

/** The folder that the site stands in on its host: nothing, or a path without a slash at its end. Set by the build. */
declare const SITE_FOLDER: string | undefined;
declare module 'virtual:proof' {
  const proof: import('./proof/plugin.ts').ProofOfBuild;
  export default proof;
}
