/**
 * The rules version: part of every link, record and machine answer.
 *
 * - Patch (1.0.x): sources of a row change; no assessment gives another outcome or another finding.
 * - Minor (1.x.0): an option, question, finding or remark is added; every old link still gives the same outcome.
 * - Major (x.0.0): some assessment gives another outcome, another finding or another weight than before, or an id goes.
 *
 * Wording in `content/` never raises it. `test/law/golden.test.ts` fails when the rules in plain words
 * changed and this did not.
 */
export const RULES_VERSION = '1.0.1';
