/**
 * What an outcome offers beyond the verdict. It comes as a module of its own, with its words, once there is an outcome;
 * each part stands where the outcome has a place for it.
 */
export { partOf, referenceOf } from '../record/record.ts';
export { Decided } from './Decided.tsx';
export { Evidence } from './Evidence.tsx';
export { FindOut } from './FindOut.tsx';
export { Keep } from './Keep.tsx';
