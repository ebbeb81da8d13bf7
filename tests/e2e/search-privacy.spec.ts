import { test as base, expect, type Page } from '@playwright/test';
import {
  fieldOf,
  guide,
  holdBoxScript,
  keepRecent,
  openBox,
  optionsOf,
  requestsOf,
} from '#tests/support/search-box.ts';
import { test } from '#tests/support/site.ts';

const refusal = 'お使いの端末の外へ送りません';

/** Asserts that the number is in no request, not in the address and not on the device. */
async function expectKept(page: Page, requests: readonly string[]) {
  expect(requests.filter((url) => /q=|\d{3}/.test(new URL(url).search))).toEqual([]);
  expect(new URL(page.url()).search).toBe('');
  expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toMatch(/\d{4}/);
}

for (const text of [
  '12345678901 返金',
  '123-4567890-1234567 届かない',
  '1234.5678.901 エラー',
  '03ー1234ー5678 電話',
]) {
  test(`「${text}」は端末の中でさがし、どう決めても外へ出ない`, async ({ page }) => {
    const requests = requestsOf(page, /search\?/);
    const field = await openBox(page);
    await field.fill(text);
    await expect(optionsOf(page).first()).toBeVisible();
    await expect(page.locator('.search-popup')).toContainText(refusal);
    await expect(page.locator('[role=option][href^="/search"]')).toHaveCount(0);
    await page.keyboard.press('Enter');
    await expect(page.locator('.search-popup')).toContainText('番号を消して');
    await expect(optionsOf(page)).toHaveCount(0);
    await page.getByRole('search').getByRole('button', { name: 'さがす' }).click();
    await expect(page.locator('.search-popup')).toContainText(refusal);
    await expect(page.getByRole('search').getByRole('status')).toContainText(refusal);
    await expect(field).toHaveValue(text);
    await expectKept(page, requests);
  });
}

test('番号を消せば、そのままさがせる', async ({ page }) => {
  const field = await openBox(page);
  await field.fill('12345678901 返金');
  await page.keyboard.press('Enter');
  await field.fill('返金');
  await expect(optionsOf(page).last()).toContainText('「返金」の結果をすべて見る');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/search\?q=%E8%BF%94%E9%87%91$/);
});

test('番号といっしょにさがして結果を選んでも、番号は残らない', async ({ page }) => {
  const requests = requestsOf(page, /search\?/);
  const field = await openBox(page);
  await field.fill('12345678901 返金');
  await optionsOf(page).first().click();
  await expect(page).not.toHaveURL(new RegExp(`${guide}$`));
  await expectKept(page, requests);
});

test('前に残っていた番号は、出さず、次に残すときに消す', async ({ page }) => {
  await keepRecent(page, '1234.5678.901 エラー', '返金');
  const field = await openBox(page);
  await expect(optionsOf(page)).toHaveText(['返金']);
  await field.fill('ローソン');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/search\?/);
  expect(await page.evaluate(() => localStorage.getItem('madoguchi.recent'))).not.toContain('5678');
});

test('8888・桁数・金額・日付は、ふつうにさがせる', async ({ page }) => {
  const field = await openBox(page);
  for (const text of ['8888', 'ローソン 8888 13桁', '30万円', '48,200円 返金', '2026年11月21日']) {
    await field.fill(text);
    await expect(page.locator('.search-popup')).not.toContainText(refusal);
  }
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/search\?/);
});

base.describe('箱のスクリプトがまだ来ていないとき', () => {
  for (const way of ['Enter', 'さがす'] as const) {
    base(`番号らしいものは、${way}でも送らず、どうすればよいかを言う`, async ({ page }) => {
      await page.route('**/assets/search-box-*.js', () => {});
      const requests = requestsOf(page, /search\?/);
      await page.goto(guide);
      await fieldOf(page).fill('12345678901');
      if (way === 'Enter') await page.keyboard.press('Enter');
      else await page.getByRole('search').getByRole('button', { name: 'さがす' }).click();
      await expect(page.getByRole('alert')).toContainText(refusal);
      await expect(fieldOf(page)).toBeFocused();
      await expectKept(page, requests);
      await fieldOf(page).fill('返金');
      await expect(page.getByRole('alert')).toHaveCount(0);
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(/\/search\?q=/);
    });
  }

  base('箱が来たら、言うことは1か所にまとまる', async ({ page }) => {
    const deliver = await holdBoxScript(page);
    await page.goto(guide);
    await fieldOf(page).fill('12345678901');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('alert')).toContainText(refusal);
    deliver();
    await expect(fieldOf(page)).toHaveRole('combobox');
    await expect(page.getByRole('alert')).toHaveCount(0);
    await expect(page.locator('.search-popup:visible')).toContainText(refusal);
    await page.keyboard.press('Enter');
    await expect(page.locator('.search-popup:visible')).toHaveCount(1);
  });
});

base.describe('端末の中でさがせないとき', () => {
  for (const number of [
    '1234-5678-901',
    '12345678901',
    '1234.5678.901',
    '１２３４　５６７８　９０１',
    '090-1234-5678',
  ]) {
    base(`「${number}」を打つあいだ、5つめの数字からは何も送らない`, async ({ page }) => {
      await page.route('**/assets/search-*.json', (route) => route.abort());
      const requests = requestsOf(page, /\/api\/search/);
      const field = await openBox(page);
      for (let end = 1; end <= number.length; end += 1) {
        await field.fill(number.slice(0, end));
        await page.waitForTimeout(60);
      }
      await expect(page.locator('.search-popup')).toContainText(refusal);
      const sent = requests.map(
        (url) => new URL(url).searchParams.get('q')?.normalize('NFKC').replace(/\D/g, '') ?? '',
      );
      expect(sent.filter((digits) => digits.length > 4)).toEqual([]);
      await field.fill('返金');
      await expect(optionsOf(page).last()).toContainText('「返金」の結果をすべて見る');
      expect(requests.length).toBeGreaterThan(0);
    });
  }
});

test.describe('スクリプトがないとき', () => {
  test.use({ javaScriptEnabled: false });

  for (const path of [guide, '/', '/search']) {
    test(`${path} の欄で書くあいだ、番号を書かないようにと、長さの限りが見える`, async ({ page }) => {
      await page.goto(path);
      const form = path === guide ? page.locator('header [data-search]') : page.locator('main [data-search]');
      const note = form.locator('noscript > p');
      await expect(note).toBeHidden();
      await form.locator('input').focus();
      await expect(note).toBeVisible();
      await expect(note).toHaveText(/^お支払い番号・注文番号・電話番号は書かないでください。.*200文字まで/);
      const { scrollWidth, clientWidth } = await page.evaluate(() => document.documentElement);
      expect(scrollWidth).toBe(clientWidth);
    });
  }

  test('長い文は、欄が200文字で切り、エラーのページにはならない', async ({ page }) => {
    await page.goto(guide);
    await fieldOf(page).focus();
    await page.keyboard.insertText('返金'.repeat(1000));
    expect((await fieldOf(page).inputValue()).length).toBe(200);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page).toHaveURL(/\/search\?q=/);
  });
});
