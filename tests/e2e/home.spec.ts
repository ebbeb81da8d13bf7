import { expect } from '@playwright/test';
import { test } from '#tests/support/site.ts';

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'スクリプトのあるとき' : 'スクリプトのないとき', () => {
    test.use({ javaScriptEnabled });

    test('電話の2画面に届かないうちに、急ぐ3つと、7つの場所が全部見える', async ({ page }) => {
      await page.goto('/');
      const places = page.getByRole('region', { name: 'コンビニ払い、いまどこですか' }).getByRole('link');
      await expect(places).toHaveCount(7);
      const box = await places.last().boundingBox();
      expect((box?.y ?? Number.POSITIVE_INFINITY) + (box?.height ?? 0)).toBeLessThan(1.6 * 844);
      const urgent = page.getByRole('region', { name: '急ぐとき' }).getByRole('link');
      await expect(urgent).toHaveCount(3);
      const above = await urgent.last().boundingBox();
      expect(above?.y ?? Number.POSITIVE_INFINITY).toBeLessThan(844);
    });

    test('検索の欄は1つだけ見える。ほかのページでは上にある', async ({ page }) => {
      await page.goto('/');
      await expect(page.getByRole('search').filter({ visible: true })).toHaveCount(1);
      await expect(page.getByRole('main').getByRole('search')).toBeVisible();
      await page.goto('/guides');
      await expect(page.getByRole('banner').getByRole('search')).toBeVisible();
    });
  });
}

test('お店の前からは、1回でお店をえらべ、もう1回で押すものが出る', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: /^お店の前にいる/ }).click();
  await page
    .getByRole('main')
    .getByRole('link', { name: /^ローソン/ })
    .click();
  await expect(page.getByText('「各種番号をお持ちの方」').first()).toBeVisible();
});
