declare module 'virtual:words/*' {
  const words: import('./content/words.ts').RecordWords;
  export default words;
}
