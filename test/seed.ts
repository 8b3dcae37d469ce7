/** The same random input in each run, so that a failure comes from a change; `npm run fuzz` draws input of its own. */
import fc from 'fast-check';

fc.configureGlobal({ seed: 61 });
