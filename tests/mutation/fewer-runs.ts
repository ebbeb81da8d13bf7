import fc from 'fast-check';

// Each mutant runs the properties again: few examples, the same ones every time, and none sought that are smaller.
fc.configureGlobal({ numRuns: 15, seed: 1, endOnFailure: true });
