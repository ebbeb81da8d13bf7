import { expect } from '@playwright/test';
import { test } from '#tests/support/site.ts';

const guide = '/guides/checkout/order';

test('アプリの人には、アプリの手順がないところで、スマートフォンの手順が出る', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(guide);
  await page.getByRole('tab', { name: 'アプリ' }).click();
  await page.goto('/guides/number/choose-store');
  await expect(page.getByRole('tab', { name: 'アプリ' })).toHaveCount(0);
  await expect(page.getByRole('tab', { name: 'スマートフォン' })).toHaveAttribute('aria-selected', 'true');
});

test.describe('スマートフォンで', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('開くと、題のすぐ下に答えがあり、スマートフォンの手順が出ている', async ({ page }) => {
    await page.goto(guide);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('コンビニ払いで注文する');
    await expect(page.locator('.answer')).toContainText('コンビニ・ATM・ネットバンキング・電子マネー払い');
    await expect(page.getByRole('tab', { name: 'スマートフォン' })).toHaveAttribute('aria-selected', 'true');
    await expect(page.getByRole('tabpanel', { name: 'スマートフォン' })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'パソコンで注文する' })).toBeHidden();
    await expect(page.locator('header').getByText(/^出典との照合 \d{4}年/)).toBeVisible();
    await expect(page.locator('header').getByText(/^次の見直し \d{4}年/)).toBeVisible();
  });

  test('アンカーの先は、見出しだけでなくその文まで囲む', async ({ page }) => {
    await page.goto(`${guide}#when-not`);
    const passage = page.locator('#when-not');
    await expect(passage.getByRole('heading', { level: 2 })).toHaveText('うまくいかないとき');
    await expect(passage.getByRole('listitem').first()).toBeInViewport();
    await expect(page.locator('#answer')).toContainText(await page.locator('.answer').innerText());
  });

  test('指の押すところは、44ピクセルより小さくない', async ({ page }) => {
    await page.goto(guide);
    const small = await page.locator('header a, nav a, summary, button:not(.term), [role=tab]').evaluateAll((all) =>
      all.flatMap((element) => {
        const { height, width } = element.getBoundingClientRect();
        return width > 0 && height > 1 && height < 44 ? [element.textContent] : [];
      }),
    );
    expect(small).toEqual([]);
  });
});

test.describe('パソコンで', () => {
  test.use({ viewport: { width: 1280, height: 900 } });

  test('端末を選ぶとその手順だけになり、ほかの記事でも覚えている', async ({ page }) => {
    await page.goto(guide);
    await expect(page.getByRole('tab', { name: 'パソコン' })).toHaveAttribute('aria-selected', 'true');
    await page.getByRole('tab', { name: 'アプリ' }).click();
    await expect(page.getByRole('tabpanel')).toHaveCount(1);
    await expect(page.getByRole('heading', { level: 2, name: /アプリ/ })).toBeVisible();
    await page.reload();
    await expect(page.getByRole('tab', { name: 'アプリ' })).toHaveAttribute('aria-selected', 'true');
  });

  test('矢印・Home・End のキーで端末を移れる', async ({ page }) => {
    await page.goto(guide);
    await page.getByRole('tab', { name: 'パソコン' }).focus();
    await page.keyboard.press('ArrowLeft');
    await expect(page.getByRole('tab', { name: 'アプリ' })).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await expect(page.getByRole('tab', { name: 'パソコン' })).toBeFocused();
    await page.keyboard.press('End');
    await expect(page.getByRole('tab', { name: 'アプリ' })).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('Home');
    await expect(page.getByRole('tab', { name: 'パソコン' })).toHaveAttribute('aria-selected', 'true');
  });

  test('かくれている端末の手順へのリンクは、その端末を開く', async ({ page }) => {
    await page.goto(`${guide}#app-2`);
    await expect(page.getByRole('tab', { name: 'アプリ' })).toHaveAttribute('aria-selected', 'true');
    await expect(page.locator('#app-2')).toBeInViewport();
    await page.evaluate(() => {
      location.hash = '#smartphone-2';
    });
    await expect(page.locator('#smartphone-2')).toBeInViewport();
  });

  test('目次は本文の横に開いていて、押した見出しへ飛ぶ', async ({ page }) => {
    await page.goto(guide);
    await page.getByRole('navigation', { name: '目次' }).getByRole('link', { name: 'うまくいかないとき' }).click();
    await expect(page.getByRole('heading', { name: 'うまくいかないとき' })).toBeInViewport();
  });
});

test('スクリプトがなくても、すべての端末の手順と目次が読める', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(guide);
  for (const title of ['パソコンで注文する', 'スマートフォンで注文する']) {
    await expect(page.getByRole('heading', { name: title })).toBeVisible();
  }
  await page.getByRole('navigation', { name: '端末をえらぶ' }).getByRole('link', { name: 'アプリ' }).click();
  await expect(page.locator('#app')).toBeInViewport();
  await page.getByText('目次').click();
  await expect(page.getByRole('link', { name: 'うまくいかないとき' })).toBeVisible();
  await context.close();
});

test('確認番号を押して写せる', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/konbini/lawson');
  await page.getByRole('button', { name: 'コピー' }).first().click();
  await expect(page.getByRole('button', { name: 'コピーしました' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('8888');
});

test('補足・注意・食いちがいは、見た目だけでなく言葉で分かる', async ({ page }) => {
  await page.goto('/guides/deadline/when');
  const notes = page.getByRole('note');
  await expect(notes.filter({ hasText: '案内が食いちがいます' }).first()).toBeVisible();
  for (const note of await notes.all()) {
    expect(await note.locator('.box-name').textContent()).toMatch(/^(補足|気をつけて|案内が食いちがいます)/);
  }
});

test('印刷では、案内の帯と目次が消え、手順が残る', async ({ page }) => {
  await page.goto(guide);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('navigation', { name: 'おもなページ' })).toBeHidden();
  await expect(page.getByRole('navigation', { name: '目次' })).toBeHidden();
  await expect(page.locator('.steps > li').filter({ visible: true }).first()).toBeVisible();
});

test('困りごとから、順に読み進められる', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: /お店に着いた/ }).click();
  await page
    .getByRole('main')
    .getByRole('link', { name: /ローソン/ })
    .click();
  await expect(page.locator('.number:visible').getByText('8888', { exact: true })).toBeVisible();
  await expect(page.getByText('「各種番号をお持ちの方」').first()).toBeVisible();
  await page.getByRole('navigation', { name: '現在地' }).getByRole('link', { name: 'コンビニ払いの案内' }).click();
  await expect(page).toHaveURL('/pay');
});

test('電話の表でも、お店の名前と桁数は、途中で折れない', async ({ page }) => {
  await page.goto('/guides/number/kinds');
  const table = page.locator('.table-frame').first();
  const lines = (cells: string) =>
    table.locator(cells).evaluateAll((all) =>
      all.map((cell) => {
        const range = document.createRange();
        range.selectNodeContents(cell);
        return new Set([...range.getClientRects()].map(({ bottom }) => Math.round(bottom / 20))).size;
      }),
    );
  for (const column of ['tbody td:nth-child(1)', 'tbody td:nth-child(3)']) {
    const counts = await lines(column);
    expect(counts.length).toBeGreaterThan(5);
    expect(new Set(counts), column).toEqual(new Set([1]));
  }
});
