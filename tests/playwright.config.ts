import { defineConfig } from '@playwright/test';
import { findBrowser } from '#lib/commands/browser.ts';

const port = 3210;
const browser = findBrowser();

export default defineConfig({
  testDir: 'e2e',
  outputDir: '../.cache/test-results',
  fullyParallel: true,
  workers: 2,
  forbidOnly: process.env.CI === 'true',
  // A machine that is busy for a moment must not stop a change; a fault shows itself again.
  retries: process.env.CI === 'true' ? 2 : 0,
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME === undefined ? 'list' : [['line'], ['json']],
  use: {
    baseURL: `http://localhost:${port}`,
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
    viewport: { width: 390, height: 844 },
    launchOptions: {
      ...(browser && { executablePath: browser.path }),
      args: [...(browser?.args ?? [])],
    },
  },
  // The very command that operators use, so that what is tested is what is served.
  webServer: {
    command: 'node lib/commands/run.mjs start',
    cwd: '..',
    env: { PORT: String(port) },
    url: `http://localhost:${port}/api/health`,
    timeout: 240_000,
    reuseExistingServer: false,
  },
});
