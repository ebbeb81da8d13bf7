import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

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
    include: ['tests/**/*.test.{ts,tsx}'],
    environment: 'node',
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
