import { expect, type Page } from '@playwright/test';
import { test } from '#tests/support/site.ts';

test.use({ javaScriptEnabled: false });

const search = (rest: Record<string, string>) => `/search?${new URLSearchParams(rest)}`;

/** The first address of every result on the page. */
const found = (page: Page) =>
  page.locator('main ol > li > a').evaluateAll((all) => all.map((each) => each.getAttribute('href')));

const totalOf = async (page: Page) => Number(/^(\d+)件/.exec(await page.locator('main h1 + p').innerText())?.[1]);

test('「すべて見る」の先で、10件ずつ、終わりまで全部見られる', async ({ page }) => {
  await page.goto(search({ q: 'ローソン' }));
  const total = await totalOf(page);
  expect(total).toBeGreaterThan(10);
  await expect(page.locator('main h1 + p')).toContainText('はじめの10件を表示しています');
  const seen = await found(page);
  const turn = page.getByRole('navigation', { name: '結果のつづき' });
  for (let first = 11; first <= total; first += 10) {
    const last = Math.min(first + 9, total);
    await turn.getByRole('link', { name: `次の${last - first + 1}件` }).click();
    await expect(page.locator('main h1 + p')).toContainText(`${first}〜${last}件目`);
    await expect(page.locator('main ol').first()).toHaveAttribute('start', String(first));
    seen.push(...(await found(page)));
  }
  expect(new Set(seen).size).toBe(total);
  await expect(turn.getByRole('link', { name: /^次の/ })).toHaveCount(0);
  await turn.getByRole('link', { name: '前の10件' }).click();
  expect(await found(page)).toEqual(seen.slice((Math.ceil(total / 10) - 2) * 10, (Math.ceil(total / 10) - 1) * 10));
});

test('種類や話題で絞ったまま、次へ進める', async ({ page }) => {
  await page.goto(search({ q: '番号', type: 'faq' }));
  await page.getByRole('link', { name: /^次の\d+件$/ }).click();
  const { searchParams } = new URL(page.url());
  expect(Object.fromEntries(searchParams)).toEqual({ q: '番号', type: 'faq', page: '2' });
  const kinds = await page.locator('main ol > li > p:first-child').allInnerTexts();
  expect(new Set(kinds)).toEqual(new Set(['よくある質問']));
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/);
  const filters = page.getByRole('navigation', { name: '種類でしぼりこむ' }).getByRole('link');
  for (const href of await filters.evaluateAll((all) => all.map((each) => each.getAttribute('href')))) {
    expect(href).not.toContain('page=');
  }
});

test('ページの番号がおかしければ初めを、大きすぎれば終わりを見せる', async ({ page }) => {
  await page.goto(search({ q: 'ローソン' }));
  const first = await found(page);
  for (const bad of ['0', '-1', 'abc', '1e9', '']) {
    await page.goto(search({ q: 'ローソン', page: bad }));
    expect(await found(page), bad).toEqual(first);
  }
  await page.goto(search({ q: 'ローソン', page: '50' }));
  const total = await totalOf(page);
  await expect(page.locator('main h1 + p')).toContainText(`〜${total}件目`);
  expect((await found(page)).length).toBe(((total - 1) % 10) + 1);
});
