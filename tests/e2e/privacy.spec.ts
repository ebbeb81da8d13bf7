import { expect, type Page } from '@playwright/test';
import { cachedOnDevice, keptInTab, keptOnDevice } from '#lib/words/index.ts';
import { openBox, optionsOf } from '#tests/support/search-box.ts';
import { test } from '#tests/support/site.ts';
import { choose, tick, type } from '#tests/support/wizard.ts';

test.use({ serviceWorkers: 'allow' });
test.setTimeout(90_000);

const sum = '合計の金額（円）';

/** Everything that the browser keeps of the site for longer than the tab. */
function keptIn(page: Page) {
  return page.evaluate(async () => ({
    stored: { ...localStorage } as Record<string, string>,
    other: { session: { ...sessionStorage }, cookie: document.cookie, bases: await indexedDB.databases() },
    caches: await caches.keys(),
  }));
}

test('お使いの端末に残すものは、個人情報のページに書いたものだけ', async ({ page, context }) => {
  await page.goto('/privacy');
  await page.getByLabel('さがした言葉を名前なしで送る').check();
  await page.goto('/guides/account/change-email', { waitUntil: 'networkidle' });
  await page.getByRole('tab').first().click();
  await openBox(page);
  await page.keyboard.type('返金');
  await expect(optionsOf(page).first()).toBeVisible({ timeout: 20_000 });
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/search\?/);
  await page.goto('/accessibility');
  await page.getByLabel('「/」だけで検索の欄へ移る').uncheck();
  await page.goto('/pay/total?stage=may', { waitUntil: 'networkidle' });
  await type(page, sum, '748001');
  await choose(page, 'ほかの条件も確かめる');
  await choose(page, '通常配送');
  await tick(page, 'どれもない');
  await page.goto('/pay/came?stage=deadline', { waitUntil: 'networkidle' });
  const yesterday = new Date(Date.now() - 20 * 60 * 60 * 1000).toISOString().slice(0, 10);
  await type(page, '日付', yesterday);
  await expect(page.locator('.due-day')).toBeVisible();
  await page.goto('/contact/find', { waitUntil: 'networkidle' });
  await choose(page, '買う人');
  await expect.poll(() => page.evaluate(() => localStorage.getItem('madoguchi.contact'))).not.toBeNull();
  await page.goto('/konbini/lawson');
  await page.getByRole('button', { name: '店頭カードを開く' }).click();
  await page.getByLabel('用意する現金').fill('4980');
  await page.getByRole('button', { name: 'この端末に控える' }).click();
  await page.getByRole('button', { name: 'はじめる' }).click();
  await page.goto('/contact/message', { waitUntil: 'networkidle' });
  await page.getByLabel('書いたことを、この端末に残す').check();
  await page.goto('/guides/account/change-email');
  const form = page.locator('form.feedback');
  await form.getByRole('button', { name: 'はい' }).click();
  await expect(form.getByText('「はい」を受け取りました')).toBeVisible();
  // The service worker comes when a page has been open for a while.
  await expect
    .poll(async () => (await keptIn(page)).caches.sort(), { timeout: 40_000 })
    .toEqual(Object.keys(cachedOnDevice).sort());
  await context.setOffline(true);
  await form.getByRole('button', { name: 'いいえ', exact: true }).click();
  await expect(form.getByText('いまは送れません')).toBeVisible();

  const { stored, other, caches } = await keptIn(page);
  expect(Object.keys(stored).sort()).toEqual(Object.keys(keptOnDevice).sort());
  expect(caches.sort()).toEqual(Object.keys(cachedOnDevice).sort());
  expect(Object.keys(other.session)).toEqual(Object.keys(keptInTab));
  // The copy of what could not be sent, for when no page is open.
  expect(other.cookie).toBe('');
  for (const { name } of other.bases) expect(name).toBe('madoguchi.unsent');
  const { 'madoguchi.payments': payments, ...unasked } = stored;
  expect(payments).toContain('4980');
  expect(JSON.stringify(unasked)).not.toMatch(new RegExp(`748001|${yesterday}|4980`));

  await context.setOffline(false);
  await page.goto('/privacy');
  const told = page.locator('h2#device ~ ul').first().getByRole('listitem');
  await expect(told).toHaveText([...Object.values(keptOnDevice), ...Object.values(cachedOnDevice)]);
  await expect(page.locator('h3#tab + ul').getByRole('listitem')).toHaveText(Object.values(keptInTab));
});
