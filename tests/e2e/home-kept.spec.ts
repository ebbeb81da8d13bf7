import { expect } from '@playwright/test';
import { test } from '#tests/support/site.ts';

const payments = [
  { id: 'b', chain: 'seven-eleven', number: '1', due: { by: 'printed', day: '2026-11-28' }, done: false },
  { id: 'a', chain: 'lawson', number: '20614275839', due: { by: 'printed', day: '2026-11-25' }, done: false },
  { id: 'c', chain: 'lawson', number: '3', due: { by: 'printed', day: '2026-11-24' }, done: true },
].map((each) => ({ ...each, keptOn: '2026-11-23' }));

test.beforeEach(({ page }) => page.clock.install({ time: new Date('2026-11-23T23:50:00+09:00') }));

test('控えたお支払いがあれば、はじめのページのいちばん上に、急ぐものから出て、押すとカードが開く', async ({ page }) => {
  await page.addInitScript(
    (text) => localStorage.setItem('madoguchi.payments', text),
    JSON.stringify({ version: 2, payments }),
  );
  await page.goto('/', { waitUntil: 'networkidle' });
  const link = page.getByRole('region', { name: 'この端末に控えたお支払い' }).getByRole('link');
  await expect(link).toContainText('ローソン・あと2日・続きから');
  await expect(link).toContainText('ほかに1件');
  const shifts = await page.evaluate(() => performance.getEntriesByType('layout-shift').length);
  expect(shifts).toBe(0);
  await page.clock.runFor(12 * 60_000);
  await expect(link).toContainText('ローソン・あと1日・続きから');
  await link.click();
  await expect(page).toHaveURL('/konbini/lawson#card-lawson');
  await expect(page.getByRole('dialog')).toContainText('2061 4275 839');
});

test('控えたものがなければ、場所も取らず、スクリプトも読まない', async ({ page }) => {
  const scripts: string[] = [];
  page.on('request', (request) => scripts.push(request.url()));
  await page.goto('/', { waitUntil: 'networkidle' });
  await expect(page.locator('.kept-place')).toBeHidden();
  expect(scripts.filter((each) => each.includes('/assets/kept-'))).toEqual([]);
});
