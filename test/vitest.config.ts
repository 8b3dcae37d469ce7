/** How the tests run: one project for what needs no browser, one for the built site in a real one. */
import { fileURLToPath } from 'node:url';
import solid from 'vite-plugin-solid';
import { defineConfig } from 'vitest/config';
import { wordsPlugin } from '../src/content/virtual.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
// Solid's browser build, once: without these conditions Node loads the server's, where effects never run again.
const conditions = ['module', 'browser', 'development'];

export default defineConfig({
  root,
  plugins: [wordsPlugin(root), solid({ ssr: false })],
  resolve: { conditions, dedupe: ['solid-js'] },
  ssr: { resolve: { conditions } },
  test: {
    environment: 'node',
    maxWorkers: 2,
    // What a browser does by and by may take longer than the second that is usual, where both processors are busy.
    expect: { poll: { timeout: 15_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'units',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['**/node_modules/**', 'test/{browser,engines,lighthouse,servers}/**'],
          testTimeout: 240_000,
          setupFiles: ['test/seed.ts'],
          // A process for each file would load its tools anew, and open a browser.
          isolate: false,
          server: { deps: { inline: ['@xstate/solid', 'solid-js'] } },
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          isolate: false,
          globalSetup: ['test/browser/setup.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        // Needs nginx and Apache, and a site that is built: npm run test:servers.
        extends: true,
        test: { name: 'servers', include: ['test/servers/**/*.test.ts'], testTimeout: 60_000 },
      },
      {
        // Needs Firefox and WebKitGTK: npm run test:engines. Of Puppeteer it takes the build for Node.
        extends: false,
        root,
        plugins: [wordsPlugin(root)],
        test: {
          name: 'engines',
          include: ['test/engines/**/*.test.ts'],
          globalSetup: ['test/browser/setup.ts'],
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
      {
        // Installs Lighthouse where a normal install does without it: npm run test:lighthouse.
        extends: true,
        test: {
          name: 'lighthouse',
          include: ['test/lighthouse/*.test.ts'],
          globalSetup: ['test/lighthouse/setup.ts'],
          testTimeout: 120_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
