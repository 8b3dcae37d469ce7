/** The same random answers for each mutant, and no search for a smaller failure: one is enough. */
import fc from 'fast-check';

fc.configureGlobal({ seed: 61, endOnFailure: true });
