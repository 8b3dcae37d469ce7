/** Loading what is used after an answer, and whether there is anything to go on from. */
import type { Language } from '../content/languages.ts';

export type Later = Awaited<ReturnType<typeof importLater>>;

/** Loads `later.ts`, the words of findings and outcomes, and makes room for notes. */
export const importLater = async (language: Language) => {
  const [later, words] = await Promise.all([
    import('./later.ts'),
    import('./words.ts').then(({ loadWords }) => loadWords[language]()),
  ]);
  return { ...later, words, notes: later.createNotes() };
};

/** Whether answers may have been kept on this device. */
export const hasDraft = (): boolean => {
  try {
    return parent === window && localStorage.length > 0;
  } catch {
    return false;
  }
};
