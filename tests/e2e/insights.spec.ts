import { expect, type Page, test } from '@playwright/test';
import { violationsOf } from '#tests/support/axe.ts';
import { operatorToken } from '#tests/support/operator.ts';

// No page for the operator needs a script.
test.use({ javaScriptEnabled: false });
test.describe.configure({ mode: 'serial' });

const pages = ['今日', '票', '意見', 'さがした言葉', '案内の流れ', '画面の言葉', '事実と記事'];

async function signIn(page: Page) {
  await page.goto('/insights');
  await page.getByLabel('合言葉').fill(operatorToken);
  await page.getByRole('button', { name: '入る' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('今日');
}

test('合言葉なしでは、入口のほかに何も見えず、どこにも残らない', async ({ page, request }) => {
  const answer = await page.goto('/insights');
  expect(answer?.status()).toBe(200);
  expect(answer?.headers()).toMatchObject({
    'cache-control': 'private, no-store',
    'x-robots-tag': 'noindex, nofollow',
    'content-security-policy': expect.stringContaining("script-src 'self'"),
  });
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/);
  for (const path of ['/insights/votes', '/insights/comments', '/insights/csv/votes', '/insights/csv/x']) {
    const deeper = await request.get(path, { maxRedirects: 0 });
    expect([deeper.status(), deeper.headers().location]).toEqual([303, '/insights']);
  }
});

test('違う合言葉では入れず、わけが分かる', async ({ page }) => {
  await page.goto('/insights');
  await page.getByLabel('合言葉').fill('x'.repeat(40));
  await page.getByRole('button', { name: '入る' }).click();
  await expect(page.getByRole('alert')).toHaveText('合言葉が違います。');
});

test('入ると、7つのページがどれも開き、機械で調べられる障害がない', async ({ page, browser }) => {
  // Seven pages, each looked at by the checker as well.
  test.setTimeout(90_000);
  await signIn(page);
  const state = await page.context().storageState();
  // The checker is a script.
  const checked = await browser.newContext({ storageState: state, javaScriptEnabled: true });
  const second = await checked.newPage();
  for (const name of pages) {
    await page.getByRole('navigation', { name: '運営のページ' }).getByRole('link', { name, exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(390);
    await second.goto(page.url());
    expect(await violationsOf(second), name).toEqual([]);
  }
  await checked.close();
});

test('送った意見を読み、メモを書いて済ませ、CSVで受け取れる', async ({ page, request }) => {
  const comment = `画面に番号を入れる所がない（${test.info().workerIndex}-${Date.now().toString(36).replace(/\d/g, 'x')}）`;
  const sent = await request.post('/api/feedback', {
    data: { page: '/konbini/lawson', helpful: false, reason: 'screen', word: '代金支払い', comment },
  });
  expect(sent.status()).toBe(201);
  await signIn(page);
  await page.getByRole('link', { name: '意見', exact: true }).click();
  const item = page.getByRole('listitem').filter({ hasText: comment });
  await item.getByLabel('メモ').fill('次の版で直す');
  await item.getByRole('button', { name: '済んだことにする' }).click();
  await expect(page).toHaveURL(/\/insights\/comments\?list=open$/);
  await expect(page.getByText(comment)).toHaveCount(0);
  await page.getByRole('link', { name: 'すべての意見' }).click();
  await expect(item.getByLabel('メモ')).toHaveValue('次の版で直す');
  await page.getByRole('link', { name: '画面の言葉', exact: true }).click();
  await expect(page.getByRole('row', { name: /^代金支払い ローソン/ })).toBeVisible();
  const csv = await page.request.get('/insights/csv/comments?list=all');
  expect(csv.headers()).toMatchObject({ 'content-type': 'text/csv; charset=utf-8' });
  expect(await csv.text()).toContain(comment);
});

test('「出る」と、もう見えない', async ({ page }) => {
  await signIn(page);
  await page.getByRole('button', { name: '出る' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('運営の入口');
  await page.goto('/insights/comments');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('運営の入口');
});
