import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [
    {
      // With "development" the Markdown parsers carry assertions that end them on text which they can read.
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
    setupFiles: ['tests/support/fail-on-console.ts'],
    reporters: ['default'],
    // A property compiles some hundred articles, on a slow machine too.
    testTimeout: 60_000,
  },
});
