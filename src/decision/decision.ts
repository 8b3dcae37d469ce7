/** The decision of this product's own table, ready to use. */
import { law } from '../law/law.ts';
import { createDecision } from './machine.ts';

export { law };
export const decision = createDecision(law);
