/** `npm run fuzz`: the tests that try what was damaged or made to do harm, with a million inputs each; for a night. */
import { defineConfig, mergeConfig } from 'vitest/config';
import base from './vitest.config.ts';

process.env['RUNS'] ??= '1000000';

const { projects: _, ...shared } = base.test ?? {};

export default mergeConfig(
  { ...base, test: shared },
  defineConfig({
    test: {
      include: [
        'test/content/front-matter.test.ts',
        'test/decision/link.test.ts',
        'test/embed/*.test.ts',
        'test/record/{hostile,record}.test.ts',
        'test/training/set.test.ts',
      ],
      testTimeout: 0,
      maxWorkers: 2,
      server: { deps: { inline: ['@xstate/solid', 'solid-js'] } },
    },
  }),
);
