import { expect } from '@playwright/test';
import { test } from '#tests/support/site.ts';
import { translate } from '#tests/support/translator.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

test('訳された「伝える文を作る」でも、文は打ったとおりに出て、ボタンは指で押せる', async ({ page }) => {
  await page.goto('/contact/message?topic=delivery', { waitUntil: 'networkidle' });
  await translate(page);
  const made = page.locator('[data-message]');
  const before = await made.innerText();
  await page.getByLabel('商品').pressSequentially('KETTLE');
  await expect(made).toContainText('KETTLE');
  expect((await made.innerText()).replace(/：\s*KETTLE\s*/, '：').length).toBeLessThanOrEqual(before.length);
  await page.getByRole('button', { name: 'コピーする' }).locator('font').first().click();
  await expect(page.getByText('コピーしました').first()).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('KETTLE');
  await page.getByRole('button', { name: 'メール・フォーム' }).locator('font').first().click();
  await expect(page.getByRole('button', { name: 'メール・フォーム' })).toHaveAttribute('aria-pressed', 'true');
  await page.getByLabel('用件', { exact: true }).selectOption({ index: 3 });
  const labels = () => page.locator('.composer-field .composer-label').allInnerTexts();
  const translated = await labels();
  await page.goto(
    page.url().replace('topic=delivery', `topic=${await page.getByLabel('用件', { exact: true }).inputValue()}`),
  );
  await expect.poll(labels).toEqual(translated);
});

test('機械の画面の言葉・番号・送る文は、訳されない', async ({ page }) => {
  for (const path of [
    '/konbini/lawson',
    '/guides/checkout/order',
    '/contact/message',
    '/pay/counter-lawson?stage=counter&chain=lawson',
  ]) {
    await page.goto(path, { waitUntil: 'networkidle' });
    await translate(page);
    await expect(page.locator('.label font, .number font, [data-message] font, .message-text font')).toHaveCount(0);
    await expect(page.locator('h1 font').first()).toBeAttached();
  }
});

test('案内がブラウザーで描いた結果でも、画面の言葉は訳されない', async ({ page }) => {
  await page.goto('/pay/chain?stage=counter', { waitUntil: 'networkidle' });
  await translate(page);
  await page
    .getByRole('main')
    .getByRole('link', { name: /^ローソン/ })
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Loppi');
  await expect(page.locator('main .label').first()).toHaveAttribute('translate', 'no');
  await expect(page.locator('.label font')).toHaveCount(0);
});
