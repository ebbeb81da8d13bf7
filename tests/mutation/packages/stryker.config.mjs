// @ts-check
import { rooms } from '../rooms.mjs';

const name = process.env.MUTATION_ROOM ?? '';
const room = rooms[name];
if (room === undefined)
  throw new Error(`MUTATION_ROOM must be one of ${Object.keys(rooms).join(' / ')}, not "${name}".`);

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  mutate: [...room.mutate, '!**/index.ts', '!**/client.ts'],
  ignorePatterns: ['.next', '.cache', '.data', 'tests/e2e', 'test-results', 'tests/*/packages/node_modules'],
  plugins: [new URL('warm-plugin.mjs', import.meta.url).href],
  testRunner: 'warm-vitest',
  vitest: { configFile: 'tests/mutation/vitest.config.ts', related: false },
  coverageAnalysis: 'perTest',
  concurrency: 1,
  // All mutants run within what Stryker takes for the dry run.
  dryRunTimeoutMinutes: 600,
  tempDirName: '.cache/mutation/sandboxes',
  reporters: ['json', 'html'],
  jsonReporter: { fileName: `.cache/mutation/${name}.json` },
  htmlReporter: { fileName: `.cache/mutation/${name}.html` },
};
