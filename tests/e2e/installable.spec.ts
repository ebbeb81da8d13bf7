import { expect } from '@playwright/test';
import { test } from '#tests/support/site.ts';
import { expectHeading } from '#tests/support/wizard.ts';

test('端末に置くための説明書は、どのページからも1つの住所で見つかり、ブラウザーが読める', async ({ page, request }) => {
  for (const path of ['/', '/konbini/lawson', '/pay', '/no-such-page']) {
    await page.goto(path);
    await expect(page.locator('link[rel=manifest]')).toHaveAttribute('href', '/manifest.webmanifest');
  }
  await page.goto('/');
  const session = await page.context().newCDPSession(page);
  const { url, errors, data = '' } = await session.send('Page.getAppManifest');
  expect(new URL(url).pathname).toBe('/manifest.webmanifest');
  expect(errors).toEqual([]);
  const { icons, screenshots, shortcuts } = JSON.parse(data);
  for (const { src } of [...icons, ...screenshots, { src: '/apple-touch-icon.png' }]) {
    const answer = await request.get(src);
    expect(answer.headers()['content-type'], src).toBe('image/png');
  }
  for (const { url: shortcut } of shortcuts) expect((await request.get(shortcut)).status(), shortcut).toBe(200);
});

test('期限の近道は、いつ届いたかを聞くところから始まる', async ({ page }) => {
  await page.goto('/pay/came?stage=deadline');
  await expectHeading(page, '番号のメールは、いつ届きましたか。');
});
