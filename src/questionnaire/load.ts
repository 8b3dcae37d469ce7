/** Loading what is used after an answer, and whether there is anything to go on from. */
import type { Language } from '../content/languages.ts';

export type Address = Pick<typeof import('./later.ts'), 'readAddress' | 'writeAddress' | 'forgetHistory' | 'hashOf'>;

/** Where the answers stand instead of in the address: for a check that stands in a frame, or beside a training case. */
export interface Place {
  /** Called once the check answers; `restore` takes over what `readAddress` says. */
  begin(restore: () => void): void;
  /** What comes in place of the address, and of other parts. */
  instead(address: Address): Promise<Partial<typeof import('./later.ts')>>;
}

export type Later = Awaited<ReturnType<typeof importLater>>;

/** Loads `later.ts`, the words of findings and outcomes, and makes room for notes. */
export const importLater = async (language: Language, place: Place | undefined) => {
  const [later, words] = await Promise.all([
    import('./later.ts'),
    import('./words.ts').then(({ loadWords }) => loadWords[language]()),
  ]);
  return { ...later, words, notes: later.createNotes(), ...(await place?.instead(later)) };
};

/** Whether answers may have been kept on this device. */
export const hasDraft = (): boolean => {
  try {
    return parent === window && localStorage.length > 0;
  } catch {
    return false;
  }
};
