/**
 * What an outcome offers beyond the verdict. It comes as a module of its own, with its words, once there is an outcome;
 * each part stands where the outcome has a place for it.
 */
import type { RecordModule } from '../content/record-module.ts';
import type { OutcomeProps } from './Outcome.tsx';

export { partOf, referenceOf } from '../record/record.ts';
export { Decided } from './Decided.tsx';
export { Evidence } from './Evidence.tsx';
export { FindOut } from './FindOut.tsx';
export { Keep } from './Keep.tsx';

export interface ExtrasProps {
  /** The outcome it belongs to. */
  readonly of: OutcomeProps;
  readonly record: RecordModule;
}
