import { expect, type Page } from '@playwright/test';
import { dayInJapan, daysAfter, formatMonthDay } from '#lib/ja/index.ts';
import { violationsOf } from '#tests/support/axe.ts';
import { test } from '#tests/support/site.ts';

const address = '/embed/madoguchi-deadline.js';
const today = dayInJapan(new Date());

/** A page of somebody else, with the strictest policy that still runs its own script. */
async function openHost(page: Page, inside: string): Promise<string[]> {
  const script = await (await page.request.get(address)).text();
  const asked: string[] = [];
  await page.route('https://host.example/**', (route) => {
    const { pathname } = new URL(route.request().url());
    asked.push(pathname);
    if (pathname.endsWith('.js')) return route.fulfill({ contentType: 'text/javascript', body: script });
    return route.fulfill({
      contentType: 'text/html; charset=utf-8',
      headers: {
        'content-security-policy': "default-src 'none'; script-src 'self'; require-trusted-types-for 'script'",
      },
      body: `<!doctype html><html lang="ja"><title>よそのページ</title><main><h1>よそのページ</h1>${inside}</main><script src="/part.js" defer></script>`,
    });
  });
  page.on('request', (request) => {
    if (!request.url().startsWith('https://host.example/')) asked.push(request.url());
  });
  await page.goto('https://host.example/');
  return asked;
}

test('よそのページに置いた部品は、届いた日から期限を数え、どこにも何も取りに行かない', async ({ page }) => {
  const violations: string[] = [];
  page.on('console', (message) => message.type() === 'error' && violations.push(message.text()));
  const asked = await openHost(page, '<madoguchi-deadline>期限</madoguchi-deadline>');
  await page.getByLabel('番号のメールが届いた日').fill(today);
  const result = page.getByRole('status');
  await expect(result).toContainText(`あと2日・${formatMonthDay(daysAfter(today, 2))}まで`);
  await expect(result).toContainText('6日と数える案内では');
  await page.getByLabel('番号のメールが届いた日').fill(daysAfter(today, -30));
  await expect(result).toContainText('期限を過ぎています');
  await page.getByLabel('番号のメールが届いた日').fill(daysAfter(today, 1));
  await expect(result).toContainText('今日より先になっています');
  await page.getByLabel('番号のメールが届いた日').fill('');
  await expect(result).toBeEmpty();
  await expect(page.getByText('Amazonとは関係のない、非公式のガイド')).toBeVisible();
  expect(asked).toEqual(['/', '/part.js']);
  expect(violations).toEqual([]);
});

test('部品は、はじめの日を受け取り、読めない日は空のままにする', async ({ page }) => {
  await openHost(
    page,
    `<madoguchi-deadline came="${today}"></madoguchi-deadline><madoguchi-deadline came="きょう"></madoguchi-deadline>`,
  );
  await expect(page.getByRole('status').first()).toContainText('あと2日');
  await expect(page.getByRole('status').last()).toBeEmpty();
  expect(await violationsOf(page)).toEqual([]);
});

test('見直しの日を過ぎたファイルは、そのことを言う', async ({ page }) => {
  await page.clock.setFixedTime('2031-01-01T00:00:00Z');
  await openHost(page, '<madoguchi-deadline></madoguchi-deadline>');
  await expect(page.getByText('見直しの日を過ぎています')).toBeVisible();
});

test('案内のページで試せて、ファイルを保存できる', async ({ page }) => {
  await page.goto('/embed');
  await page.getByLabel('番号のメールが届いた日').fill(today);
  await expect(page.locator('#sample').getByRole('status')).toContainText('あと2日');
  const saved = page.waitForEvent('download');
  await page.getByRole('link', { name: 'madoguchi-deadline.js' }).click();
  expect((await saved).suggestedFilename()).toBe('madoguchi-deadline.js');
});
