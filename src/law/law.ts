/** The whole decision table. Imports nothing from outside this folder. */
import { client } from './client.ts';
import { initiative } from './initiative.ts';
import { marketing } from './marketing.ts';
import { verdicts } from './outcomes.ts';
import { request } from './request.ts';
import { scope } from './scope.ts';
import type { Law } from './types.ts';
import { RULES_VERSION } from './version.ts';

export const law: Law = {
  version: RULES_VERSION,
  questions: [...scope, ...client, ...initiative, ...marketing, ...request],
  verdicts,
};
