import { expect, type Page } from '@playwright/test';
import { test } from '#tests/support/site.ts';
import { type } from '#tests/support/wizard.ts';

const late = new Date('2026-11-30T23:50:00+09:00');

/** Lets the clock run on while the page stays in sight. */
async function minutesLater(page: Page, minutes: number) {
  await page.clock.runFor(minutes * 60_000);
}

test('日をまたいで開いたままの案内は、残りの日を数え直す', async ({ page }) => {
  await page.clock.install({ time: late });
  await page.goto('/pay/came?stage=deadline', { waitUntil: 'networkidle' });
  await type(page, '日付', '2026-11-29');
  await expect(page.getByText('あと1日')).toBeVisible();
  await minutesLater(page, 12);
  await expect(page.getByText('あと1日')).toHaveCount(0);
});

test('日をまたいで開いたままの店頭カードは、期限を言い直す', async ({ page }) => {
  await page.clock.install({ time: late });
  await page.goto('/konbini/lawson', { waitUntil: 'networkidle' });
  await page.getByRole('button', { name: '店頭カードを開く' }).click();
  await page.getByLabel('メールにある期限の日').fill('2026-11-30');
  await page.getByRole('button', { name: 'この端末に控える' }).click();
  await expect(page.locator('[data-part="show-due"]')).toHaveText('今日まで');
  await minutesLater(page, 12);
  await expect(page.locator('[data-part="show-due"]')).toHaveText('期限を過ぎています');
  await expect(page.locator('[data-part="memo-list"]')).toContainText('期限を過ぎています');
  await expect(page.locator('[data-part="due-said"]')).toContainText('期限を過ぎています');
});
