import { expect, type Page, test } from '@playwright/test';
import { shiftsOf } from '#tests/support/shifts.ts';

const siteScript = '**/assets/site-*.js';
const guide = '/guides/checkout/order';

/** Holds the script of every page back until the returned function is called. */
async function holdScript(page: Page): Promise<() => void> {
  let deliver = () => {};
  const delivered = new Promise<void>((resolve) => {
    deliver = resolve;
  });
  await page.route(siteScript, async (route) => {
    await delivered;
    await route.continue();
  });
  return deliver;
}

const screens = {
  スマートフォン: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
  パソコン: { viewport: { width: 1280, height: 900 }, hasTouch: false, isMobile: false },
} as const;

for (const [screen, settings] of Object.entries(screens)) {
  test.describe(screen, () => {
    test.use(settings);

    for (const path of [guide, '/guides/account/change-email', '/konbini/lawson', '/', '/pay', '/accessibility']) {
      test(`${path} は、スクリプトを待たずに読め、遅れて届いても何も動かない`, async ({ page }) => {
        const deliver = await holdScript(page);
        await page.goto(path, { waitUntil: 'commit' });
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        await expect.poll(() => page.evaluate(() => performance.getEntriesByType('paint').length)).toBeGreaterThan(0);
        deliver();
        await expect(page.locator('html')).toHaveAttribute('data-slash', '');
        expect(await shiftsOf(page)).toEqual([]);
      });
    }
  });
}

test('スクリプトがまだ届かないあいだも、番号は出ず、端末の名前を押せばその手順が出る', async ({ page }) => {
  await page.route(siteScript, () => {});
  await page.goto(guide, { waitUntil: 'commit' });
  await expect(page.getByRole('heading', { name: 'パソコンで注文する' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'アプリで注文する' })).toBeHidden();
  await page.getByRole('navigation', { name: '端末をえらぶ' }).getByRole('link', { name: 'アプリ' }).click();
  await expect(page.getByRole('heading', { name: 'アプリで注文する' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'パソコンで注文する' })).toBeHidden();
  const field = page.locator('header [data-search] input');
  await field.fill('20614275839');
  await field.press('Enter');
  await expect(page).toHaveURL(/order#app$/);
});
