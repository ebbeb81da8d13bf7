import { expect, type Page } from '@playwright/test';
import { violationsOf } from '#tests/support/axe.ts';
import { tabTo } from '#tests/support/keyboard.ts';
import { test, wizard } from '#tests/support/site.ts';
import { answerOrderQuestions, choose, expectHeading, open, tick, type } from '#tests/support/wizard.ts';

const focusedHeading = (page: Page) => page.getByRole('heading', { level: 1 });

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'スクリプトがあるとき' : 'スクリプトがないとき', () => {
    test.use({ javaScriptEnabled });

    test('キーボードだけで、払えない理由までたどり着ける', async ({ page }) => {
      await open(page, '/pay');
      await tabTo(page, 'この注文、コンビニで払える');
      await page.keyboard.press('Enter');
      await expectHeading(page, '注文の合計は、税込でいくらですか。');
      await tabTo(page, '合計の金額');
      await page.keyboard.type('748000');
      await page.keyboard.press('Enter');
      await expectHeading(page, '合計が30万円を超えています。どうしますか。');
      await tabTo(page, 'ほかの条件も確かめる');
      await page.keyboard.press('Enter');
      await expectHeading(page, 'どの配送方法を選んでいますか。');
      await tabTo(page, '通常配送');
      await page.keyboard.press('Enter');
      await expectHeading(page, '買うものの中に、次のものはありますか。');
      await tabTo(page, 'ギフト券');
      await page.keyboard.press('Space');
      await tabTo(page, '次へ');
      await page.keyboard.press('Space');
      await expectHeading(page, '商品を発送するのは、Amazonですか。');
      await tabTo(page, 'Amazonが発送する');
      await page.keyboard.press('Enter');
      await expectHeading(page, '支払い方法の一覧に、コンビニ払いは出ていますか。');
      await tabTo(page, '出ていて、選べる');
      await page.keyboard.press('Enter');
      await expectHeading(page, 'いまのままでは、コンビニ払いを選べません');
      await tabTo(page, '直し方の手順');
      await page.keyboard.press('Enter');
      await expect(page.locator('.found details').first()).toHaveAttribute('open');
    });
  });
}

test('次の質問や結果が出ると、焦点はその見出しにあり、題も変わる', async ({ page }) => {
  await open(page, '/pay');
  await choose(page, 'この注文、コンビニで払える');
  await expect(focusedHeading(page)).toBeFocused();
  await expect(page).toHaveTitle('注文の合計は、税込でいくらですか。 | まどぐち');
  await type(page, '合計の金額（円）', '48200');
  await expectHeading(page, 'どの配送方法を選んでいますか。');
  await expect(focusedHeading(page)).toBeFocused();
  await choose(page, '通常配送');
  await tick(page, 'どれもない');
  await choose(page, 'Amazonが発送する');
  await choose(page, '出ていて、選べる');
  await expectHeading(page, 'このままで、コンビニで払えそうです');
  await expect(focusedHeading(page)).toBeFocused();
  await expect(page).toHaveTitle('このままで、コンビニで払えそうです | まどぐち');
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await page.goBack();
  await expectHeading(page, '支払い方法の一覧に、コンビニ払いは出ていますか。');
  await expect(focusedHeading(page)).toBeFocused();
});

test('まちがいがあると、焦点は直すところのまとめに移り、そこから欄へ行ける', async ({ page }) => {
  await open(page, '/pay/total?stage=may');
  await page.getByRole('button', { name: '次へ' }).click();
  await expect(page.getByRole('alert')).toBeFocused();
  await expect(page.getByRole('alert')).toContainText('もう一度、見てください');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('合計の金額（円）')).toBeFocused();
  await page.keyboard.type('48200');
  await page.keyboard.press('Enter');
  await expectHeading(page, 'どの配送方法を選んでいますか。');
});

test('手順を1つずつ見るとき、焦点は新しい手順に移る', async ({ page }) => {
  await open(page, '/pay/order-app?device=app&stage=order');
  await page.getByRole('link', { name: '1つずつ見る' }).click();
  await expect(page.getByRole('region', { name: /^手順 1/ })).toBeFocused();
  await page.getByRole('link', { name: '次の手順' }).click();
  await expect(page.getByRole('region', { name: /^手順 2/ })).toBeFocused();
  expect(page.url()).toContain('step=2');
  await page.reload({ waitUntil: 'networkidle' });
  await expect(page.getByRole('region', { name: /^手順 2/ })).toBeVisible();
});

test('スクリプトで出したまとめと結果にも、自動検査で分かる壁がない', async ({ page }) => {
  const faults = () => violationsOf(page);
  await open(page, '/pay/total?stage=may');
  await type(page, '合計の金額（円）', 'abc');
  await expect(page.getByRole('alert')).toBeVisible();
  expect(await faults()).toEqual([]);
  await answerOrderQuestions(page, '748000');
  for (const details of await page.locator('main details').all())
    await details.evaluate((each) => each.setAttribute('open', ''));
  expect(await faults()).toEqual([]);
  await open(page, '/pay');
  await expect(page.getByText('前回の続きがあります')).toBeVisible();
  expect(await faults()).toEqual([]);
});

for (const [name, path] of Object.entries(wizard)) {
  test(`${name} のページは、320ピクセルでも横にはみ出さず、押すところは44ピクセルより小さくない`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await open(page, path);
    for (const details of await page.locator('main details').all())
      await details.evaluate((each) => each.setAttribute('open', ''));
    const overflow = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
    expect(await page.evaluate(overflow)).toBeLessThanOrEqual(0);
    const small = await page
      .locator(
        'main nav a, main .choice, main .button, main summary, main [role=alert] a, main input.field, main form button',
      )
      .evaluateAll((all) =>
        all.flatMap((element) => {
          const { height, width } = element.getBoundingClientRect();
          return width > 0 && height > 1 && height < 43.5 ? [`${element.textContent} ${height}`] : [];
        }),
      );
    expect(small).toEqual([]);
  });
}

test.describe('色を選べない画面で', () => {
  test.use({ contextOptions: { forcedColors: 'active' } });

  test('選ぶところには枠があり、焦点と、選んだ答えと、まちがいは、色のほかでも分かる', async ({ page }) => {
    await open(page, '/pay/chain?stage=counter&chain=lawson');
    const style = (element: Element) => {
      const { borderTopWidth, borderTopStyle, borderTopColor, outlineStyle, outlineWidth } = getComputedStyle(element);
      return { border: `${borderTopStyle} ${borderTopWidth}`, borderTopColor, outline: outlineStyle, outlineWidth };
    };
    const answers = page.getByRole('main').locator('.choice');
    const plain = await answers.first().evaluate(style);
    expect(plain.border).toMatch(/^solid [1-9]/);
    await tabTo(page, 'セブンイレブン');
    const focused = await answers.first().evaluate(style);
    expect([focused.outline, Number.parseFloat(focused.outlineWidth) >= 2]).toEqual(['solid', true]);
    const chosen = await page.getByRole('main').locator('[aria-current=true]').evaluate(style);
    expect(chosen).not.toEqual(plain);

    await open(page, '/pay/total?stage=may&total=abc&sent=total');
    const summary = await page.getByRole('alert').evaluate(style);
    expect(summary.border).toMatch(/^solid [2-9]/);
    const wrong = await page.getByLabel('合計の金額（円）').evaluate(style);
    expect(wrong.border).toMatch(/^solid [1-9]/);
  });
});
