import { defineConfig } from 'vitest/config';
import base from '../vitest.config.ts';
import { rooms } from './rooms.mjs';

const room = rooms[process.env.MUTATION_ROOM ?? ''];

/** The unit tests of one room, run again for each mutant of it. */
export default defineConfig({
  ...base,
  test: {
    ...base.test,
    include: [...(room?.tests ?? [])],
    setupFiles: ['tests/support/fail-on-console.ts', 'tests/mutation/fewer-runs.ts'],
    runner: 'tests/mutation/warm-runner.ts',
    testTimeout: 300_000,
    update: false,
  },
});
