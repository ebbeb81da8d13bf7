import { test as base, expect, type Page, type Route } from '@playwright/test';
import { fieldOf, guide, keepRecent, openBox, optionsOf } from '#tests/support/search-box.ts';
import { test } from '#tests/support/site.ts';

/** Delays matching requests until released. */
async function holdBack(page: Page, pattern: string | RegExp): Promise<() => void> {
  let letGo = () => {};
  const free = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(pattern, async (route: Route) => {
    await free;
    await route.continue();
  });
  return letGo;
}

const loading = 'さがす準備をしています…';

test('データを待つあいだ、打った言葉の下に、最近さがした言葉は残らない', async ({ page }) => {
  await keepRecent(page, '返金', 'チャット');
  const letGo = await holdBack(page, '**/assets/search-*.json');
  await openBox(page);
  await expect(optionsOf(page)).toHaveText(['返金', 'チャット']);
  await page.keyboard.type('shiharai');
  await expect(optionsOf(page)).toHaveCount(0);
  await expect(page.locator('.search-popup')).toContainText(loading);
  await expect(page.getByRole('search').getByRole('status')).toHaveText(loading);
  await page.keyboard.press('ArrowDown');
  await expect(fieldOf(page)).not.toHaveAttribute('aria-activedescendant');
  letGo();
  await expect(optionsOf(page).last()).toContainText('「shiharai」の結果をすべて見る');
  await expect(page.locator('.search-popup')).not.toContainText(loading);
});

test('答えの前に Esc を押したあと、矢印で出るのは、いまの言葉の候補', async ({ page }) => {
  await keepRecent(page, '返金');
  const letGo = await holdBack(page, '**/assets/search-*.json');
  await openBox(page);
  await page.keyboard.type('lawson');
  await page.keyboard.press('Escape');
  await expect(page.locator('.search-popup')).toBeHidden();
  letGo();
  await page.keyboard.press('ArrowDown');
  await expect(optionsOf(page).last()).toContainText('「lawson」の結果をすべて見る');
  await expect(optionsOf(page).first()).toHaveAttribute('aria-selected', 'true');
});

base('つながらないときに触れた欄は、つながったら、触れ直さなくても答える', async ({ page, context }) => {
  await page.goto(guide);
  await context.setOffline(true);
  await fieldOf(page).focus();
  await fieldOf(page).fill('ローソン');
  await page.waitForTimeout(500);
  await expect(fieldOf(page)).not.toHaveRole('combobox');
  await context.setOffline(false);
  await expect(fieldOf(page)).toHaveRole('combobox');
  await expect(optionsOf(page).first()).toContainText('ローソン');
});

test.describe('最近さがした言葉', () => {
  const kept = (page: Page) =>
    page.evaluate(() => JSON.parse(localStorage.getItem('madoguchi.recent') ?? '{"queries":[]}').queries);

  test('打ちかけの言葉で結果を選んでも、打ちかけは残らない', async ({ page }) => {
    await openBox(page);
    const session = await page.context().newCDPSession(page);
    for (const text of ['こ', 'こん', 'こんb']) {
      await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    }
    await optionsOf(page).first().click();
    await expect(page).not.toHaveURL(new RegExp(`${guide}$`));
    expect(await kept(page)).toEqual([]);
  });

  test('もう一度選んだ言葉は、先頭に来る', async ({ page }) => {
    await keepRecent(page, '返金', 'チャット');
    await openBox(page);
    await page.getByRole('option', { name: 'チャット' }).click();
    await expect(page).toHaveURL(/\/search\?q=/);
    expect(await kept(page)).toEqual(['チャット', '返金']);
  });

  test('結果を選んださいの言葉は、残る', async ({ page }) => {
    const field = await openBox(page);
    await field.fill('ローソン');
    await optionsOf(page).first().click();
    await expect(page).toHaveURL(/#/);
    expect(await kept(page)).toEqual(['ローソン']);
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`印（${colorScheme}）`, () => {
    test.use({ colorScheme });

    test('選んだ候補の題でも、印は行の色と違う', async ({ page }) => {
      const field = await openBox(page);
      await field.fill('ローソン');
      // Marks come with the texts of the whole index.
      await expect(page.locator('.search-option mark').first()).toBeVisible({ timeout: 15_000 });
      await page.keyboard.press('ArrowDown');
      const row = optionsOf(page).first();
      const rowColour = await row.evaluate((each) => getComputedStyle(each).backgroundColor);
      const markShadow = await row
        .locator('mark')
        .first()
        .evaluate((each) => getComputedStyle(each).boxShadow);
      expect(rowColour).toMatch(/^rgb\(/);
      expect(markShadow).toMatch(/^rgb\(/);
      expect(markShadow).not.toContain(rowColour);
    });
  });
}

test.describe('索引の全部が届くまで', () => {
  const whole = /\/assets\/search-[0-9a-f]{12}\.json$/;

  test('題と見出しから答え、届いたら、打ち直さなくてもよりよい答えになる', async ({ page }) => {
    const letGo = await holdBack(page, whole);
    const field = await openBox(page);
    await field.fill('セブンイレブン 番号');
    await expect(optionsOf(page).first()).toContainText('セブン');
    await expect(page.locator('.search-excerpt').filter({ hasText: /./ })).toHaveCount(0);
    letGo();
    await expect(page.locator('.search-excerpt').filter({ hasText: /./ }).first()).toBeVisible();
  });

  test('題と見出しにない言葉を、「ない」とも「もしかして」とも言わない', async ({ page }) => {
    const letGo = await holdBack(page, whole);
    const field = await openBox(page);
    await field.fill('ぬめぬめぬ');
    await expect(page.locator('.search-popup')).toContainText(loading);
    await expect(page.locator('.search-popup')).not.toContainText('もしかして');
    letGo();
    await expect(page.locator('.search-popup')).toContainText('見つかりません');
  });

  test('選びかけた候補は、足もとで入れかわらない', async ({ page }) => {
    const letGo = await holdBack(page, whole);
    const field = await openBox(page);
    await field.fill('ローソン');
    await expect(optionsOf(page).first()).toBeVisible();
    await page.keyboard.press('ArrowDown');
    const before = await optionsOf(page).allTextContents();
    const opened = page.waitForResponse(whole);
    letGo();
    await opened;
    await page.waitForTimeout(1500);
    expect(await optionsOf(page).allTextContents()).toEqual(before);
  });
});
