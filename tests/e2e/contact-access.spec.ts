import { expect, type Page } from '@playwright/test';
import { tabTo } from '#tests/support/keyboard.ts';
import { picker, test } from '#tests/support/site.ts';

const desks = (page: Page) => page.locator('main article.desk');
const heading = (page: Page) => page.getByRole('heading', { level: 1 });

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'スクリプトがあるとき' : 'スクリプトがないとき', () => {
    test.use({ javaScriptEnabled });

    test('キーボードだけで、窓口を見つけ、手順を開き、用意したものに印を付けられる', async ({ page }) => {
      await page.goto('/contact', { waitUntil: 'networkidle' });
      await tabTo(page, '買う人');
      await page.keyboard.press('Enter');
      for (const [ask, reply] of [
        ['何のことで困っていますか。', '返金'],
        ['どのくらい急いでいますか。', '今日中'],
      ] as const) {
        await expect(heading(page)).toHaveText(ask);
        await page.waitForLoadState('networkidle');
        await tabTo(page, reply);
        await page.keyboard.press('Enter');
      }
      await expect(heading(page)).toHaveText('まずチャットの担当者がよさそうです');
      await page.waitForLoadState('networkidle');
      await tabTo(page, '話せない');
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(/speak=no/);
      await page.waitForLoadState('networkidle');
      await tabTo(page, '行き方の手順');
      await page.keyboard.press('Enter');
      await expect(desks(page).first().locator('ol.steps > li').first()).toBeVisible();
      await tabTo(page, '商品の名前');
      await page.keyboard.press('Space');
      await expect(page.getByRole('checkbox', { name: '商品の名前' })).toBeChecked();
    });
  });
}

test('狭い画面でも、用意するものは、窓口のすぐあとにある', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(picker['desks for a buyer']);
  const top = async (name: string) => (await page.getByText(name, { exact: true }).boundingBox())?.y ?? Number.NaN;
  expect(await top('手元に用意するもの')).toBeGreaterThan((await desks(page).nth(2).boundingBox())?.y ?? Number.NaN);
  expect(await top('手元に用意するもの')).toBeLessThan(await top('なぜ、この順なのか'));
});

test('見出しは、窓口の下に手順が入れ子になる', async ({ page }) => {
  await page.goto(picker['desks for a buyer']);
  const levels = await desks(page)
    .first()
    .locator('h2, h3, h4')
    .evaluateAll((all) => all.map(({ tagName }) => tagName));
  expect(levels[0]).toBe('H3');
  expect(levels.slice(1).every((tag) => tag === 'H4')).toBe(true);
  expect(levels.length).toBeGreaterThan(1);
});

test.describe('色を選べない画面で', () => {
  test.use({ contextOptions: { forcedColors: 'active' } });

  for (const width of [390, 1280]) {
    test(`幅${width}でも、答えと窓口には枠があり、焦点と印が分かる`, async ({ page }) => {
      await page.setViewportSize({ width, height: 844 });
      await page.goto(picker['picker start']);
      const buyer = page.locator('#who-buyer');
      await expect(buyer).toHaveCSS('border-top-style', 'solid');
      await tabTo(page, '買う人');
      await expect(buyer).toHaveCSS('outline-style', 'solid');
      await page.goto(picker['what to do at once']);
      for (const box of [page.locator('.desk-actions'), desks(page).first()]) {
        await expect(box).toHaveCSS('border-top-style', 'solid');
      }
      const tick = page.getByRole('checkbox').first();
      await tick.check();
      await expect(tick).toHaveCSS('appearance', 'auto');
    });
  }

  test('伝える文の、選ばれている形と、埋めるところと、入れていないところが分かる', async ({ page }) => {
    await page.goto('/contact/message?topic=refund');
    await page.waitForFunction(() => document.querySelector('#composer fieldset.segments') !== null);
    await page.getByLabel('そのほか、自分の言葉で').first().fill('4111 1111 1111 1111');
    await expect(page.locator('.segments').first()).toHaveCSS('border-top-style', 'solid');
    await expect(page.getByRole('button', { name: 'チャット' })).toHaveCSS('outline-style', 'solid');
    await expect(page.getByRole('button', { name: '電話メモ' })).toHaveCSS('outline-style', 'none');
    for (const mark of ['.message-sheet .message-blank', '.message-sheet .message-held']) {
      await expect(page.locator(mark).first()).toHaveCSS('outline-style', 'dashed');
    }
  });
});

test.describe('紙に', () => {
  test('答えたことと、いつの時刻か、手順、用意するものが出て、押すものは出ない', async ({ page }) => {
    await page.goto(picker['desks for a buyer']);
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByText('あなた：買う人　用件：返金　急ぎ：今日中')).toBeVisible();
    await expect(page.locator('main time')).toBeVisible();
    await expect(desks(page).first().locator('ol.steps > li').first()).toBeVisible();
    await expect(page.getByRole('region', { name: '手元に用意するもの' })).toBeVisible();
    for (const name of [/^ほかの窓口/, 'なぜ、この順なのか', 'この窓口のくわしい説明', 'はじめからやり直す']) {
      await expect(page.getByText(name).first()).toBeHidden();
    }
  });

  test('開いておけば、ほかの窓口も出る', async ({ page }) => {
    await page.goto(picker['desks for a buyer']);
    await page.getByText(/^ほかの窓口/).click();
    await page.emulateMedia({ media: 'print' });
    await expect(desks(page).last()).toBeVisible();
  });

  test('危ないときは、すぐすることが、枠と番号つきで出る', async ({ page }) => {
    await page.goto(picker['what to do at once']);
    await page.emulateMedia({ media: 'print' });
    const actions = page.getByRole('list', { name: '先にすること' });
    await expect(actions).toBeVisible();
    await expect(actions).toHaveCSS('list-style-type', 'decimal');
    await expect(actions).toHaveCSS('border-top-style', 'solid');
  });

  test('伝える文の埋めるところは、手で書ける長さになる', async ({ page }) => {
    await page.goto('/contact/message?topic=refund');
    await page.waitForFunction(() => document.querySelector('#composer fieldset.segments') !== null);
    const blank = page.locator('.message-sheet .message-blank').first();
    const before = (await blank.boundingBox())?.width ?? Number.NaN;
    await page.emulateMedia({ media: 'print' });
    await expect(blank).toHaveCSS('border-bottom-style', 'solid');
    expect((await blank.boundingBox())?.width).toBeGreaterThan(before + 80);
  });

  test.describe('スクリプトがないとき', () => {
    test.use({ javaScriptEnabled: false });

    test('開いた用件の見本だけが出る', async ({ page }) => {
      await page.goto('/contact/message');
      await page.locator('.sample-list summary', { hasText: 'コンビニ払い' }).click();
      await page.emulateMedia({ media: 'print' });
      await expect(page.getByText('コンビニ払いのことで、ご相談です。').first()).toBeVisible();
      await expect(page.locator('.sample-list summary').filter({ visible: true })).toHaveText(['コンビニ払い']);
    });
  });
});
