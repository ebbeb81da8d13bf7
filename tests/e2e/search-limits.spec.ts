import { test as base, expect } from '@playwright/test';
import { fieldOf, guide, openBox, optionsOf, requestsOf } from '#tests/support/search-box.ts';
import { test } from '#tests/support/site.ts';

const long = 'コンビニで払えません。'.repeat(200);

test('貼りつけた文が長すぎても、はじめの200文字でさがした候補が出て、送らずに、そう言う', async ({ page }) => {
  const requests = requestsOf(page, /search\?/);
  const field = await openBox(page);
  await page.keyboard.insertText(long);
  await expect(field).toHaveValue(long);
  await expect(optionsOf(page).first()).toBeVisible();
  await expect(page.locator('.search-popup')).toContainText('一度にさがせるのは200文字までです（いま2200文字）');
  await expect(page.locator('[role=option][href^="/search"]')).toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect(page.locator('.search-popup')).toContainText('短く書いてください');
  expect(new URL(page.url()).pathname).toBe(guide);
  await expect(field).toHaveValue(long);
  expect(requests).toEqual([]);
});

base('箱のスクリプトが来る前でも、長すぎる文は送らずに、そう言う', async ({ page }) => {
  await page.route('**/assets/search-box-*.js', () => {});
  await page.goto(guide);
  await fieldOf(page).focus();
  await page.keyboard.insertText(long);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('200文字まで');
  await expect(fieldOf(page)).toHaveValue(long);
  expect(new URL(page.url()).pathname).toBe(guide);
});

base('端末の中でさがせないときも、長さのことを言い、つながりのせいにしない', async ({ page }) => {
  await page.route('**/assets/search-*.json', (route) => route.abort());
  const requests = requestsOf(page, /\/api\/search/);
  const field = await openBox(page);
  await field.fill(long);
  await expect(page.locator('.search-popup')).toContainText('一度にさがせるのは200文字まで');
  expect(requests).toEqual([]);
});

test('200文字ちょうどなら、さがせる', async ({ page }) => {
  const field = await openBox(page);
  await field.fill('返金'.repeat(100));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/search\?q=/);
});

test('読みとれる文字がひとつもなければ、「」とは言わない', async ({ page }) => {
  const field = await openBox(page);
  await field.evaluate((input: HTMLInputElement) => {
    input.value = '\ud800';
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
  await page.waitForTimeout(300);
  await expect(page.locator('.search-popup')).toBeHidden();
  await page.goto('/search?q=%ED%A0%80');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('読みとれる文字がありませんでした');
});

test('同じ言葉が2つある住所は、ページも API も初めのほうを読む', async ({ page, request }) => {
  await page.goto(
    `/search?${new URLSearchParams([
      ['q', '返金'],
      ['q', 'ローソン'],
    ])}`,
  );
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('「返金」の検索結果');
  const answer = await (
    await request.get(
      `/api/search?${new URLSearchParams([
        ['q', '返金'],
        ['q', 'ローソン'],
      ])}`,
    )
  ).json();
  expect(answer.query).toBe('返金');
});
