import { expect, type Page, type Response, test } from '@playwright/test';
import { findBrowser } from '#lib/commands/browser.ts';
import { tapOn } from '#tests/support/tab.ts';

const budget = 30 * 1024;
/** Longer than a pointer has to rest. */
const rested = 150;

test('指しておいたリンクは、見えないところで描き終わっていて、押すと替わるだけで済む', async ({ baseURL }) => {
  const browser = findBrowser();
  if (browser === undefined || baseURL === undefined) throw new Error('no browser');
  const { wasDrawnAhead } = await tapOn(browser, `${baseURL}/konbini`, '/konbini/lawson', {
    settling: 1500,
    rest: 2000,
    slowdown: 1,
  });
  expect(wasDrawnAhead).toBe(true);
});

test('指しておいたリンクのページは前もって1度だけ届き、描いてよい印はいつも1つのリンクにだけ付く', async ({ page }) => {
  const fetched = await watch(page, '/konbini');
  await rest(page, 'main a[href="/konbini/lawson"]');
  await expect(page.locator('a[data-ahead]')).toHaveAttribute('href', '/konbini/lawson');
  await rest(page, 'main a[href="/konbini/ministop"]');
  await expect(page.locator('a[data-ahead]')).toHaveAttribute('href', '/konbini/ministop');
  await rest(page, 'main a[href="/konbini/lawson"]');
  await expect(page.locator('a[data-ahead]')).toHaveAttribute('href', '/konbini/lawson');
  expect(fetched.map(pathOf)).toEqual(['/konbini/lawson', '/konbini/ministop']);
});

test('触っただけのリンクも届く。リンクを次々に指しても、1ページで30 KiBまで', async ({ page }) => {
  const fetched = await watch(page, '/guides');
  const links = page.locator('main a[href^="/guides/"]');
  for (let place = 0; place < 12; place += 1) {
    await links.nth(place).dispatchEvent('pointerdown');
    await page.waitForTimeout(rested);
  }
  expect(fetched.length).toBeGreaterThan(1);
  const sizes = fetched.map((answer) => Number(answer.headers()['content-length']));
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(budget);
});

test('よそのサイト、問いや言葉のあるアドレス、いまのページは、指しても何もしない', async ({ page }) => {
  const fetched = await watch(page, '/konbini/lawson');
  await page.evaluate(() => {
    for (const href of ['https://www.amazon.co.jp/', '/pay/chain?stage=counter', '/search?q=x', '#main']) {
      const link = document.createElement('a');
      link.href = href;
      link.dataset.tried = '';
      link.textContent = href;
      document.querySelector('main')?.prepend(link);
    }
  });
  for (const link of await page.locator('[data-tried]').all()) {
    await link.dispatchEvent('pointerover');
    await page.waitForTimeout(rested);
  }
  expect(fetched).toEqual([]);
  await expect(page.locator('a[data-ahead]')).toHaveCount(0);
});

test('通信を節約している人のところでは、何も前もって取らない', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
  });
  const fetched = await watch(page, '/konbini');
  await rest(page, 'main a[href="/konbini/lawson"]');
  expect(fetched).toEqual([]);
});

test('番をするスクリプトがないとき、流れの入口は取っておくだけで、重いスクリプトごと描いたりしない', async ({
  page,
}) => {
  const fetched = await watch(page, '/konbini/lawson');
  await rest(page, 'a[href="/pay"]');
  expect(fetched.map(pathOf)).toEqual(['/pay']);
  await expect(page.locator('a[data-ahead]')).toHaveCount(0);
});

test('見えないところで描かれているページは、人が見るまで、後で使うものを取りに行かない', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(document, 'prerendering', { value: true, configurable: true });
  });
  const scripts: string[] = [];
  page.on('request', (request) => scripts.push(pathOf(request)));
  await page.goto('/konbini/lawson', { waitUntil: 'networkidle' });
  expect(scripts.filter((path) => path.includes('/offline-'))).toEqual([]);
  const later = page.waitForRequest((request) => request.url().includes('/assets/offline-'));
  await page.evaluate(() => document.dispatchEvent(new Event('prerenderingchange')));
  await later;
});

/** Opens a page; the answers that it fetches ahead are added to the list. */
async function watch(page: Page, path: string): Promise<Response[]> {
  const loaded = page.waitForResponse((answer) => answer.url().includes('/assets/offline-'), { timeout: 5000 });
  await page.goto(path);
  // With data to save, the script is there and does nothing.
  await loaded;
  const fetched: Response[] = [];
  page.on('response', (answer) => {
    const type = answer.headers()['content-type'] ?? '';
    if (type.startsWith('text/html') && answer.request().resourceType() === 'fetch') fetched.push(answer);
  });
  await page.waitForTimeout(rested);
  return fetched;
}

async function rest(page: Page, link: string): Promise<void> {
  await page.locator(link).first().hover();
  await page.waitForTimeout(rested);
}

function pathOf(answer: { url(): string }): string {
  return new URL(answer.url()).pathname;
}
