import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test';
import type { Browser as Installed } from '#lib/commands/browser.ts';

/** How many times slower than this machine the simulated phone is. */
export const slowdown = 6;

/** Opens a browser, gives its phones to `use`, and closes it. */
export async function withBrowser<Result>(
  { path, args }: Installed,
  use: (browser: Browser) => Promise<Result>,
): Promise<Result> {
  const browser = await chromium.launch({ executablePath: path, args: [...args] });
  try {
    return await use(browser);
  } finally {
    await browser.close();
  }
}

/** A phone that was never here. */
export function newPhone(browser: Browser): Promise<BrowserContext> {
  return browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'ja-JP', hasTouch: true, isMobile: true });
}

/** A page of a phone with the slow processor. */
export async function slowPage(phone: BrowserContext): Promise<Page> {
  const page = await phone.newPage();
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  return page;
}

/** Milliseconds from the start of a navigation to the largest text on the screen, which is the question and its answer. */
export async function openedIn(page: Page, address: string): Promise<number> {
  await page.goto(address, { waitUntil: 'load' });
  return largestPaint(page);
}

/** The same from a page that is open, as by a tap on a link: the process and its letters are there already. */
export async function tappedTo(page: Page, address: string): Promise<number> {
  const loaded = page.waitForEvent('load');
  await page.evaluate((to) => {
    location.href = to;
  }, address);
  await loaded;
  return largestPaint(page);
}

/** Milliseconds from the first key in the search field of a page that was just opened to the first answer. */
export async function searchedIn(page: Page, address: string, text: string): Promise<number> {
  await page.goto(address, { waitUntil: 'load' });
  const field = page.locator('main [data-search] input');
  await field.tap();
  const typed = Date.now();
  await page.keyboard.insertText(text);
  await page.getByRole('option').first().waitFor({ timeout: 60_000 });
  return Date.now() - typed;
}

function largestPaint(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let largest = 0;
        new PerformanceObserver((list) => {
          for (const { startTime } of list.getEntries()) largest = startTime;
        }).observe({ type: 'largest-contentful-paint', buffered: true });
        // What a flow's script draws comes after the page is loaded.
        setTimeout(() => resolve(largest), 1500);
      }),
  );
}
