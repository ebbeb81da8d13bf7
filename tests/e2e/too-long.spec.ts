import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { expect, test } from '@playwright/test';

const search = (length: number) => `/search?q=${encodeURIComponent('あ'.repeat(length))}`;

test('2,000文字でさがすと、何文字までかを検索のページが伝える', async ({ page }) => {
  const answer = await page.goto(search(2000));
  expect(answer?.status()).toBe(200);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('一度にさがせるのは200文字までです');
});

for (const length of [8000, 100_000]) {
  test(`${length}文字でさがしても、ブラウザーのエラーにならず、短くさがし直せる`, async ({ page }) => {
    const answer = await page.goto(search(length));
    expect(answer?.status()).toBe(431);
    expect(answer?.headers()['content-security-policy']).toContain("script-src 'self';");
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('さがす言葉が長すぎます');
    await expect(page.locator('main')).toContainText('一度にさがせるのは200文字までです。');
    await page.getByRole('link', { name: '短い言葉でさがす' }).click();
    await expect(page).toHaveURL('/search');
  });
}

test('HTTP になっていないものにも、ふだんの見た目のページで答える', async ({ baseURL }) => {
  const { hostname, port } = new URL(baseURL ?? '');
  const socket = connect(Number(port), hostname);
  socket.write('GET /a b HTTP/1.1\r\nHost: localhost\r\n\r\n');
  const said = await text(socket);
  expect(said).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/);
  expect(said).toContain('<h1>届いた内容を読めませんでした</h1>');
  expect(said).toMatch(/<link rel="stylesheet" href="\/_next\/static\//);
  expect(said).not.toContain('__next_f');
});
