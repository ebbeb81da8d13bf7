import { expect, type Page } from '@playwright/test';
import { openBox, optionsOf } from '#tests/support/search-box.ts';
import { test } from '#tests/support/site.ts';
import { choose } from '#tests/support/wizard.ts';

const agree = 'まどぐちを良くするために、さがした言葉を名前なしで送る';
const found = { timeout: 20_000 };

/** What is sent from now on. A browser no longer shows the requests of a page that is being left, so the page notes its own. */
async function watch(page: Page) {
  await page.addInitScript(() => {
    const note = (body: unknown) =>
      sessionStorage.setItem(`sent ${performance.timeOrigin + performance.now()}`, String(body));
    const real = window.fetch;
    window.fetch = (target, how) => {
      if (how?.method === 'POST') note(how.body);
      return real(target, how);
    };
    navigator.sendBeacon = (_, body) => {
      note(body);
      return true;
    };
  });
  const seen: string[] = [];
  page.context().on('request', (request) => request.method() !== 'GET' && seen.push(request.url()));
  const signals = () =>
    page.evaluate(() =>
      Object.entries(sessionStorage)
        .filter(([key]) => key.startsWith('sent '))
        .sort(([one], [other]) => Number(one.slice(5)) - Number(other.slice(5)))
        .map(([, body]) => JSON.parse(body) as unknown),
    );
  return { seen, signals };
}

async function searchAndOpen(page: Page, words: string) {
  const field = await openBox(page);
  await field.pressSequentially(words);
  await expect(optionsOf(page).last()).toContainText(`「${words}」`, found);
  await optionsOf(page).first().click();
  await expect(page).not.toHaveURL(/checkout\/order$/);
}

async function searchAndTurnAway(page: Page, words: string, path?: string) {
  const field = await openBox(page, path);
  await field.pressSequentially(words);
  await expect(page.locator('.search-note').first()).toContainText(`「${words}」`, found);
  await field.blur();
}

async function sayYes(page: Page) {
  await page.goto('/privacy');
  await page.getByLabel(agree).check();
}

test('さがした言葉も案内の歩みも、「はい」と決めるまで送られない', async ({ page }) => {
  const { seen, signals } = await watch(page);
  await page.goto('/privacy');
  await expect(page.getByLabel(agree)).not.toBeChecked();
  await searchAndOpen(page, 'ローソン');
  await searchAndTurnAway(page, 'カブトムシ');
  await page.goto('/search?q=カブトムシ');
  await page.goto('/pay/chain?stage=counter', { waitUntil: 'networkidle' });
  await choose(page, 'ローソン');
  await page.goto('/about', { waitUntil: 'networkidle' });
  expect(await signals()).toEqual([]);
  expect(seen).toEqual([]);
  expect(await page.evaluate(() => localStorage.getItem('madoguchi.shared'))).toBeNull();
});

test('「はい」と決めると、さがした言葉が、数字を伏せ、開いた順番とともに、1度だけ送られる', async ({ page }) => {
  const { signals } = await watch(page);
  await sayYes(page);
  await searchAndOpen(page, 'ローソン');
  await searchAndTurnAway(page, 'カブトムシ');
  await page.goto('/search?q=%E3%82%AB%E3%83%96%E3%83%88%E3%83%A0%E3%82%B7', { waitUntil: 'networkidle' });
  await page.goto('/search?q=123456', { waitUntil: 'networkidle' });
  await page.goto('/about', { waitUntil: 'networkidle' });
  const nothing = { searches: [{ words: 'かぶとむし', results: 0 }] };
  expect(await signals()).toEqual([
    { searches: [{ words: 'ろそん', results: expect.any(Number), opened: 1 }] },
    nothing,
    nothing,
  ]);
});

test('ほかの言語でさがした言葉には、その言語が付く。英語のページでさがした言葉にも', async ({ page }) => {
  const { signals } = await watch(page);
  await sayYes(page);
  await searchAndOpen(page, 'how to cancel order');
  await page.goto('/search?q=how+to+cancel+order', { waitUntil: 'networkidle' });
  await searchAndTurnAway(page, 'カブトムシ', '/en');
  await page.goto('/about', { waitUntil: 'networkidle' });
  const asked = { words: 'how to cancel order', lang: 'en' };
  expect(await signals()).toMatchObject([
    { searches: [asked] },
    { searches: [asked] },
    { searches: [{ words: 'かぶとむし', lang: 'en', results: 0 }] },
  ]);
});

test('案内の歩みは、質問の名前だけが送られ、答えと金額は送られない', async ({ page }) => {
  const { signals } = await watch(page);
  await sayYes(page);
  await page.goto('/pay/chain?stage=counter', { waitUntil: 'networkidle' });
  await choose(page, 'ローソン');
  await page.goto('/about', { waitUntil: 'networkidle' });
  expect(await signals()).toEqual([
    {
      steps: [
        { flow: 'pay', from: '', node: 'chain', isLast: false },
        { flow: 'pay', from: 'chain', node: 'counter-lawson', isLast: true },
      ],
    },
  ]);
});

test('送ったものは個人情報のページで見られ、印を外すと送らなくなり、控えも消える', async ({ page }) => {
  const { signals } = await watch(page);
  await sayYes(page);
  await page.locator('summary', { hasText: 'この端末から送ったもの' }).click();
  await expect(page.getByText('まだ、何も送っていません。')).toBeVisible();
  await searchAndTurnAway(page, 'カブトムシ');
  await page.goto('/privacy');
  await expect(page.getByLabel(agree)).toBeChecked();
  await page.locator('summary', { hasText: 'この端末から送ったもの' }).click();
  await expect(page.getByText('さがした言葉「かぶとむし」、見つかった数 0')).toBeVisible();
  await page.getByLabel(agree).uncheck();
  await expect(page.getByText('まだ、何も送っていません。')).toBeVisible();
  await searchAndTurnAway(page, 'クワガタムシ');
  await page.goto('/about', { waitUntil: 'networkidle' });
  expect(await signals()).toHaveLength(1);
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('share')))).toEqual([]);
});
