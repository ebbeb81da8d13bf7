import { defineConfig } from '@playwright/test';
import { findBrowser } from '#lib/commands/browser.ts';
import { operatorToken } from '#tests/support/operator.ts';

// Another checkout on the same machine may test at the same time.
const port = Number(process.env.E2E_PORT ?? 3210);
const browser = findBrowser();

export default defineConfig({
  testDir: 'e2e',
  outputDir: '../.cache/test-results',
  fullyParallel: true,
  workers: 2,
  forbidOnly: process.env.CI === 'true',
  // A briefly busy machine must not fail a change; a real fault fails again.
  retries: process.env.CI === 'true' ? 2 : 0,
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME === undefined ? 'list' : [['line'], ['json']],
  use: {
    baseURL: `http://localhost:${port}`,
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
    viewport: { width: 390, height: 844 },
    // What the service worker keeps quietly is measured by its own specs, which allow it.
    serviceWorkers: 'block',
    launchOptions: {
      ...(browser && { executablePath: browser.path }),
      args: [...(browser?.args ?? [])],
    },
  },
  // The command that operators use, so that tests see what is served.
  webServer: {
    command: 'node lib/commands/run.mjs start',
    cwd: '..',
    env: { PORT: String(port), OPERATOR_TOKEN: operatorToken, DATA_DIR: `.cache/test-data-${port}` },
    url: `http://localhost:${port}/api/health`,
    timeout: 600_000,
    reuseExistingServer: false,
  },
});
