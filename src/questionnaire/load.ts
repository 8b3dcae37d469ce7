/** Loading what is used after an answer, and whether there is anything to go on from. */
import { createSignal } from 'solid-js';
import type { Language } from '../content/languages.ts';

export type Address = Pick<typeof import('./later.ts'), 'readAddress' | 'writeAddress' | 'forgetHistory' | 'hashOf'>;

/** Where the answers stand instead of in the address: for a check that stands in a frame, or beside a training case. */
export interface Place {
  /** Called once the check answers; `restore` loads the rest, makes ready, and takes over what `readAddress` says. */
  begin(restore: (makeReady?: () => void) => void): void;
  /** What comes in place of the address, and of other parts. */
  instead(address: Address): Promise<Partial<typeof import('./later.ts')>>;
}

export type Later = Awaited<ReturnType<typeof importLater>>;

/** Loads `later.ts`, the words of findings and outcomes, and makes room for notes. */
const importLater = async (language: Language, place: Place | undefined) => {
  const [later, words] = await Promise.all([
    import('./later.ts'),
    import('./words.ts').then(({ loadWords }) => loadWords[language]()),
  ]);
  return { ...later, words, notes: later.createNotes(), ...(await place?.instead(later)) };
};

/** What comes later, once it is there; whether it failed to come; and a call that loads it, once. */
export function useLater(language: Language, place: Place | undefined) {
  const [later, setLater] = createSignal<Later>();
  const [failed, setFailed] = createSignal(false);
  let loading: Promise<Later | undefined> | undefined;
  const load = (): Promise<Later | undefined> => {
    loading ??= importLater(language, place).then(
      (parts) => setLater(() => parts),
      () => {
        setFailed(true);
        return undefined;
      },
    );
    return loading;
  };
  return { later, failed, load };
}

/** Whether answers may have been kept on this device. */
export const hasDraft = (): boolean => {
  try {
    return parent === window && localStorage.length > 0;
  } catch {
    return false;
  }
};
