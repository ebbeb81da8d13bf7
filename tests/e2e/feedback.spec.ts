import { expect, type Page } from '@playwright/test';
import { test } from '#tests/support/site.ts';

const page = '/guides/checkout/order';
const form = (at: Page) => at.locator('form.feedback');
const status = (at: Page) => form(at).locator('#feedback-thanks');

/** Everything that the page sends of a vote. */
function sentBy(at: Page): unknown[] {
  const sent: unknown[] = [];
  at.on('request', (request) => {
    if (request.url().endsWith('/api/feedback')) sent.push(request.postDataJSON());
  });
  return sent;
}

test('「はい」を押すと、ページを離れずに送られ、押したことが次に来ても分かり、変えられる', async ({ page: at }) => {
  const sent = sentBy(at);
  await at.goto(page);
  await form(at).getByRole('button', { name: 'はい' }).click();
  await expect(status(at)).toHaveText('ありがとうございます。「はい」を受け取りました。');
  await expect(at).toHaveURL(page);
  await at.reload();
  await expect(form(at).getByRole('button', { name: 'はい' })).toHaveAttribute('aria-pressed', 'true');
  await form(at).getByRole('button', { name: 'いいえ', exact: true }).click();
  await expect(status(at)).toContainText('「いいえ」を受け取りました');
  await expect(form(at).getByRole('button', { name: 'はい' })).toHaveAttribute('aria-pressed', 'false');
  const forms = sent.map((each) => (each as { form: string }).form);
  expect(sent.every((each) => (each as { spent: number }).spent >= 1000)).toBe(true);
  expect([new Set(forms).size, forms.length]).toEqual([1, 2]);
});

test('「いいえ」のあとに理由を送ると、番号を隠して送り、送った文と近いページと窓口を見せる', async ({ page: at }) => {
  const sent = sentBy(at);
  await at.goto(page);
  await form(at).getByRole('button', { name: 'いいえ', exact: true }).click();
  await expect(form(at).locator('details')).toHaveAttribute('open', '');
  await form(at).getByRole('radio', { name: '画面が違う' }).check();
  await form(at).getByLabel('画面にあった言葉').fill('受付番号');
  await form(at).getByLabel('ひとこと').fill('返金がまだです 206142758391');
  await expect(form(at).getByText('次のように変えて送ります')).toContainText('返金がまだです ●●●●●●●●●●●●');
  await form(at).getByRole('button', { name: '「いいえ」と理由を送る' }).click();
  await expect(status(at)).toHaveText('ありがとうございます。理由を受け取りました。');
  await expect(form(at).locator('q')).toHaveText('返金がまだです ●●●●●●●●●●●●');
  await expect(form(at).getByRole('link', { name: '窓口をえらぶ' })).toHaveAttribute('href', '/contact/find');
  expect(await form(at).locator('[data-better] a').count()).toBe(4);
  expect(sent.at(-1)).toMatchObject({ page, helpful: false, reason: 'screen', word: '受付番号' });
  expect(JSON.stringify(sent)).not.toContain('2061');
});

test('電波がないときに押した票は端末に残り、次に来たときに1度だけ送られる', async ({ page: at, context }) => {
  const sent = sentBy(at);
  await at.goto(page);
  // The script of the form was loaded when it was turned to.
  await form(at).getByRole('button', { name: 'はい' }).focus();
  await at.waitForLoadState('networkidle');
  await context.setOffline(true);
  await form(at).getByRole('button', { name: 'はい' }).press('Enter');
  await expect(status(at)).toHaveText('いまは送れません。この端末に残し、つながったときに送ります。');
  await context.setOffline(false);
  await at.goto('/about');
  await expect.poll(() => at.evaluate(() => localStorage.getItem('madoguchi.unsent'))).toBeNull();
  const before = sent.length;
  await at.goto('/faq', { waitUntil: 'networkidle' });
  expect(sent.length).toBe(before);
});

for (const [answer, told] of [
  [400, '送れませんでした。書き直してください。'],
  [429, 'いまは送れません。この端末に残し、つながったときに送ります。'],
  [503, 'いまは送れません。この端末に残し、つながったときに送ります。'],
] as const) {
  test(`サーバーが${answer}と答えても、書いた文はフォームに残る`, async ({ page: at }) => {
    await at.route('**/api/feedback', (route) =>
      route.fulfill({
        status: answer,
        contentType: 'application/problem+json',
        body: JSON.stringify({ detail: '書き直してください。' }),
      }),
    );
    await at.goto(page);
    await form(at).locator('summary').click();
    await form(at).getByLabel('ひとこと').fill('消えないで');
    await form(at).getByRole('button', { name: '「いいえ」と理由を送る' }).click();
    await expect(status(at)).toHaveText(told);
    await expect(form(at).getByLabel('ひとこと')).toHaveValue('消えないで');
  });
}

test('押しても、フォームの上にあるものは動かない', async ({ page: at }) => {
  await at.goto(page);
  await form(at).scrollIntoViewIfNeeded();
  const top = () => form(at).evaluate((each) => each.getBoundingClientRect().top + scrollY);
  const before = await top();
  await form(at).getByRole('button', { name: 'はい' }).click();
  await expect(status(at)).toContainText('受け取りました');
  expect(await top()).toBe(before);
});

test('案内の結果でも、店のページでも、質問でも、窓口でも聞く', async ({ page: at }) => {
  for (const path of [
    '/pay/order-anywhere?stage=order&device=unsure',
    '/konbini/lawson',
    '/faq/number/how-many-digits',
    '/contact/chat',
    '/contact/find/result?topic=hijacked&who=buyer',
  ]) {
    await at.goto(path);
    await expect(form(at).getByRole('heading', { name: 'このページは役に立ちましたか' })).toBeVisible();
  }
});

test.describe('スクリプトなし', () => {
  test.use({ javaScriptEnabled: false });

  test('押すと同じページに戻り、受け取ったと言う', async ({ page: at }) => {
    await at.goto('/pay/order-anywhere?stage=order&device=unsure');
    await form(at).getByRole('button', { name: 'はい' }).click();
    await expect(at).toHaveURL(/\/pay\/order-anywhere\?stage=order&device=unsure&voted=[\w-]{22}#feedback-thanks$/);
    await expect(at.getByText('ありがとうございます。受け取りました。')).toBeVisible();
  });

  test('理由とひとことも送れる', async ({ page: at }) => {
    await at.goto('/konbini/lawson');
    await expect(at.getByText('ありがとうございます。受け取りました。')).toBeHidden();
    await form(at).locator('summary').click();
    await form(at).getByRole('radio', { name: '分かりにくい' }).check();
    await form(at).getByLabel('ひとこと').fill('順番が分からない');
    await form(at).getByRole('button', { name: '「いいえ」と理由を送る' }).click();
    await expect(at).toHaveURL(/\/konbini\/lawson\?voted=[\w-]{22}#feedback-thanks$/);
    // The name of the form has come with the address of the page before.
    const before = at.url();
    await form(at).getByRole('button', { name: 'はい' }).click();
    await expect(at).toHaveURL(before);
  });
});
