/** The tests that mutants are tried on: those of the law and the decision, with few runs, the fastest first. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

process.env['RUNS'] ??= '60';
process.env['SEARCH_RUNS'] ??= '40';

export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: ['test/law/**/*.test.ts', 'test/decision/**/*.test.ts'],
    // The properties are about the rules, not the code; what they find in a table, its text in plain words shows too.
    exclude: ['test/decision/properties.test.ts'],
    setupFiles: ['test/mutation/setup.ts'],
    testTimeout: 20_000,
    fileParallelism: false,
  },
});
