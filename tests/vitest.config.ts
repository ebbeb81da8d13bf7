import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/**
 * Rooms that hold processes, servers, stores or what is built: their tests change the environment, so each of their files
 * has a process to itself. All others only compute, and share the modules that a process has read: reading them anew for
 * each file took two thirds of the time.
 */
const apart = [
  'tests/architecture/**',
  'tests/bench/**',
  'tests/support/**',
  'tests/lib/{api,assets,commands,feedback,hearing,insights,mcp,next-contract,server,site}/**',
];
const every = 'tests/**/*.test.{ts,tsx}';

export default defineConfig({
  plugins: [
    {
      // The "development" condition enables assertions in the Markdown parsers that fail on valid text.
      name: 'parsers-as-served',
      configResolved: ({ ssr }) => {
        if (ssr.resolve !== undefined) ssr.resolve.conditions = ['node'];
      },
    },
  ],
  test: {
    root: fileURLToPath(new URL('..', import.meta.url)),
    projects: [
      {
        extends: true,
        test: { name: 'computing', include: [every], exclude: ['**/node_modules/**', ...apart], isolate: false },
      },
      {
        extends: true,
        test: { name: 'apart', include: apart.map((folder) => folder.replace(/\*\*$/, every.slice('tests/'.length))) },
      },
    ],
    environment: 'node',
    // Where files share a process, what one has put in place must not reach the next.
    unstubEnvs: true,
    unstubGlobals: true,
    // The default leaves one processor idle, which on two is half of the machine.
    maxWorkers: '100%',
    setupFiles: ['tests/support/fail-on-console.ts'],
    reporters: ['default'],
    // A test that reaches no assertion cannot fail.
    expect: { requireAssertions: true },
    // A property test compiles some hundred articles, also on slow machines.
    testTimeout: 60_000,
  },
});
