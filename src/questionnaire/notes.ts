/** What the person adds for the print and the files. It lives as long as the page does, and is in no link. */
import { type Accessor, createSignal } from 'solid-js';
import type { About, Collecting } from '../record/record.ts';

/** Fields that stand at the head of a record. */
export type Particulars = Omit<About, 'date'>;

export interface Notes {
  readonly about: Accessor<Particulars>;
  setAbout(field: keyof Particulars, value: string): void;
  /** Owner and date of one record to collect. */
  collecting(record: string): Collecting;
  setCollecting(record: string, field: 'owner' | 'date', value: string): void;
  /** Drops what is about one client. */
  forNextClient(): void;
  clear(): void;
}

const NOTHING: Particulars = { firm: '', client: '', preparedBy: '', remarks: '' };

/** Makes empty notes. */
export function createNotes(): Notes {
  const [about, setAbout] = createSignal<Particulars>(NOTHING);
  const [rows, setRows] = createSignal<Readonly<Record<string, Collecting>>>({});
  const collecting = (record: string) => rows()[record] ?? { record, owner: '', date: '' };
  return {
    about,
    setAbout: (field, value) => setAbout((given) => ({ ...given, [field]: value })),
    collecting,
    setCollecting: (record, field, value) =>
      setRows((given) => ({ ...given, [record]: { ...collecting(record), [field]: value } })),
    forNextClient: () => {
      setAbout(({ firm, preparedBy }) => ({ ...NOTHING, firm, preparedBy }));
      setRows({});
    },
    clear: () => {
      setAbout(NOTHING);
      setRows({});
    },
  };
}
