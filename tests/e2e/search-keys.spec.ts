import { expect, type Page } from '@playwright/test';
import { fieldOf, guide, keepRecent, openBox, optionsOf } from '#tests/support/search-box.ts';
import { test } from '#tests/support/site.ts';

const listOf = (page: Page) => page.getByRole('listbox', { name: '検索の候補' });

test('Tab で欄を離れると、候補は閉じる', async ({ page }) => {
  const field = await openBox(page);
  await field.fill('ローソン');
  await expect(listOf(page)).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('search').getByRole('button', { name: 'さがす' })).toBeFocused();
  await expect(listOf(page)).toBeHidden();
  await expect(field).toHaveAttribute('aria-expanded', 'false');
});

test('「履歴を消す」へは Tab で行け、そこで Esc を押せば、閉じて欄に戻る', async ({ page }) => {
  await keepRecent(page, '返金');
  const field = await openBox(page);
  await expect(listOf(page)).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: '履歴を消す' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.locator('.search-popup')).toBeHidden();
  await expect(field).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(listOf(page)).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('search').getByRole('button', { name: 'さがす' })).toBeFocused();
  await expect(listOf(page)).toBeHidden();
});

test('「さがす」の上で Esc を押しても、書いた文字は消えない', async ({ page }) => {
  const field = await openBox(page);
  await field.fill('ローソン');
  await expect(listOf(page)).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(field).toHaveValue('ローソン');
});

for (const key of ['ArrowDown', 'Alt+ArrowDown']) {
  test(`Esc で欄を空にしたあとも、${key} で最近さがした言葉が出る`, async ({ page }) => {
    await keepRecent(page, '返金');
    const field = await openBox(page);
    await field.fill('ローソン');
    await expect(optionsOf(page).last()).toContainText('ローソン');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await expect(field).toHaveValue('');
    await page.keyboard.press(key);
    await expect(optionsOf(page)).toHaveText(['返金']);
    await expect(optionsOf(page).first()).toHaveAttribute('aria-selected', key === 'ArrowDown' ? 'true' : 'false');
  });
}

test('Ctrl+K は、文字を打つ欄の中からも検索の欄へ移る。「/」は、そこでは文字', async ({ page }) => {
  await page.goto('/contact/message');
  const text = page.locator('main :is(textarea, input[type=text], input:not([type])):visible').first();
  await text.focus();
  await page.keyboard.type('a/b');
  await expect(text).toHaveValue('a/b');
  await page.keyboard.press('Control+k');
  await expect(fieldOf(page)).toBeFocused();
});

for (const [what, path, selector] of [
  ['チェックボックス', '/accessibility', 'main input[type=checkbox]'],
  ['ボタン', guide, 'header [data-search] button'],
  ['リンク', guide, 'main a'],
] as const) {
  for (const key of ['/', 'Control+k', 'Meta+k']) {
    test(`${what}の上でも、${key} で検索の欄へ移る`, async ({ page }) => {
      await page.goto(path);
      await page.locator(selector).first().focus();
      await page.keyboard.press(key);
      await expect(fieldOf(page)).toBeFocused();
    });
  }
}

test('一覧からえらぶ欄の上では、「/」は欄のもの', async ({ page }) => {
  await page.goto('/contact/message', { waitUntil: 'networkidle' });
  const list = page.getByLabel('用件', { exact: true });
  await list.focus();
  await page.keyboard.press('/');
  await expect(list).toBeFocused();
  await page.keyboard.press('Control+k');
  await expect(fieldOf(page)).toBeFocused();
});

test('「/」だけのキーは切れて、端末が覚え、Ctrl+K は残る', async ({ page }) => {
  await page.goto('/accessibility');
  const slash = page.getByRole('checkbox', { name: '「/」だけで検索の欄へ移る' });
  await expect(slash).toBeChecked();
  await expect(fieldOf(page)).toHaveAttribute('aria-keyshortcuts', '/ Control+K Meta+K');
  await slash.uncheck();
  await page.keyboard.press('/');
  await expect(slash).toBeFocused();
  await page.goto(guide);
  await expect(fieldOf(page)).toHaveAttribute('aria-keyshortcuts', 'Control+K Meta+K');
  await page.locator('main a').first().focus();
  await page.keyboard.press('/');
  await expect(fieldOf(page)).not.toBeFocused();
  await page.keyboard.press('Control+k');
  await expect(fieldOf(page)).toBeFocused();
  await page.goto('/accessibility');
  await expect(slash).not.toBeChecked();
  await slash.check();
  await page.keyboard.press('/');
  await expect(fieldOf(page)).toBeFocused();
  expect(await page.evaluate(() => localStorage.getItem('madoguchi.slash'))).toBeNull();
});

test.describe('広い画面で', () => {
  test.use({ viewport: { width: 1280, height: 800 } });

  test('欄のわきの「/」の印は、切れば消える', async ({ page }) => {
    await page.goto('/accessibility');
    await expect(page.locator('header .search-key')).toBeVisible();
    await page.getByRole('checkbox', { name: '「/」だけ', exact: false }).uncheck();
    await expect(page.locator('header .search-key')).toBeHidden();
    await page.goto(guide);
    await expect(page.locator('header .search-key')).toBeHidden();
  });
});

test.describe('スクリプトがないとき', () => {
  test.use({ javaScriptEnabled: false });

  test('効かないキーを切るところは、出ない', async ({ page }) => {
    await page.goto('/accessibility');
    await expect(page.getByText('「/」だけで検索の欄へ移る')).toBeHidden();
    await expect(page.getByText('「/」だけのほうは切れます', { exact: false })).toBeHidden();
  });
});
