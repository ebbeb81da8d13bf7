import { expect, type Page } from '@playwright/test';
import { test } from '#tests/support/site.ts';
import { answerOrderQuestions, choose, expectHeading, open, requestsOf, tick, type } from '#tests/support/wizard.ts';

const sum = '合計の金額（円）';

/** The replies in the address. */
function repliesIn(page: Page): string {
  return [...new URL(page.url()).searchParams].map(([name, text]) => `${name}=${text}`).join(' ');
}

test('はじめに読んだあとは、最後まで進んでも、もどっても、手順を送っても、何も取りに行かない', async ({ page }) => {
  await open(page, '/pay');
  const requests = requestsOf(page);
  await choose(page, 'この注文、コンビニで払える');
  await answerOrderQuestions(page, '748000');
  await page.getByText('ここまでの答え（8つ）を見る・変える').click();
  await page.getByRole('link', { name: '「プライム会員」の答えを変える' }).click();
  await choose(page, 'いいえ');
  await page.goBack();
  await page.goForward();
  await expectHeading(page, 'いまのままでは、コンビニ払いを選べません');
  await choose(page, '直したので注文する');
  await choose(page, 'Amazonのアプリ');
  await page.getByRole('link', { name: '1つずつ見る' }).click();
  await page.getByRole('link', { name: '次の手順' }).click();
  await page.getByRole('link', { name: '全部を1ページで見る' }).click();
  await page.getByRole('link', { name: 'はじめからやり直す' }).click();
  await choose(page, 'いつまでに払う');
  await type(page, '日付', '2026-11-01');
  await expect(page).toHaveURL(/\/pay\/deadline-/);
  expect(requests).toEqual([]);
});

test('住所には選んだ答えだけがあり、金額と日付はない', async ({ page }) => {
  await open(page, '/pay/total?stage=may');
  await answerOrderQuestions(page, '123,457円');
  expect(repliesIn(page)).toBe(
    'delivery=fast goods=digital goods=gift method=paypay prime=yes seller=amazon stage=may',
  );
  await open(page, '/pay/came?stage=deadline');
  await type(page, '日付', '2026-11-01');
  await expectHeading(page, '払わずに、先に注文を見ます');
  expect(repliesIn(page)).toBe('stage=deadline');
});

test('読みこみ直しても、金額や日付を使う結果のままでいる', async ({ page }) => {
  await open(page, '/pay/total?stage=may');
  await answerOrderQuestions(page, '748000');
  await page.reload({ waitUntil: 'networkidle' });
  await expectHeading(page, 'いまのままでは、コンビニ払いを選べません');
  await expect(page.getByText('748,000円は、どれも300,000円より少ない注文3つに分けられます。')).toBeVisible();

  await open(page, '/pay/came?stage=deadline');
  await type(page, '日付', '2026-11-01');
  await page.reload({ waitUntil: 'networkidle' });
  await expectHeading(page, '払わずに、先に注文を見ます');
  await expect(page.getByText('11月3日（火）', { exact: true })).toBeVisible();
});

test('途中の質問で読みこみ直しても、その質問のままで、先へ進める', async ({ page }) => {
  await open(page, '/pay/total?stage=may');
  await type(page, sum, '48200');
  await expectHeading(page, 'どの配送方法を選んでいますか。');
  await page.reload({ waitUntil: 'networkidle' });
  await expectHeading(page, 'どの配送方法を選んでいますか。');
  await choose(page, '通常配送');
  await expectHeading(page, '買うものの中に、次のものはありますか。');
});

test('ほかのページへ行ってもどると、金額や日付を使う結果が出る', async ({ page }) => {
  await open(page, '/pay/came?stage=deadline');
  await type(page, '日付', '2026-11-01');
  await page.getByRole('navigation', { name: '問い合わせずに調べる' }).getByRole('link').first().click();
  await expect(page).toHaveURL(/\/guides\//);
  await page.goBack({ waitUntil: 'networkidle' });
  await expectHeading(page, '払わずに、先に注文を見ます');
});

test('もどると前の質問が前の答えのまま出て、進むと先へもどる', async ({ page }) => {
  await open(page, '/pay');
  await choose(page, 'この注文、コンビニで払える');
  await type(page, sum, '48200');
  await choose(page, '通常配送');
  await tick(page, '大型の商品', '限定商品');
  await expectHeading(page, '商品を発送するのは、Amazonですか。');

  await page.goBack();
  await expectHeading(page, '買うものの中に、次のものはありますか。');
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(2);
  await page.goBack();
  await expect(page.getByRole('main').locator('[aria-current=true]')).toContainText('通常配送');
  await page.goBack();
  await expect(page.getByLabel(sum)).toHaveValue('48200');
  await page.goBack();
  await expectHeading(page, 'コンビニ払い、いまどこですか。');
  await expect(page.getByRole('main').locator('[aria-current=true]')).toContainText('この注文、コンビニで払える');

  for (const _ of [1, 2, 3, 4]) await page.goForward();
  await expectHeading(page, '商品を発送するのは、Amazonですか。');
  await choose(page, '分からない');
  await choose(page, '出ていて、選べる');
  await expectHeading(page, 'あと少し確かめると、払えるかが分かります');
});

test('まちがえた金額は、もどる先を増やさない', async ({ page }) => {
  await open(page, '/pay');
  await choose(page, 'この注文、コンビニで払える');
  await expectHeading(page, '注文の合計は、税込でいくらですか。');
  await type(page, sum, 'いくらか');
  await type(page, sum, 'いくら');
  await expect(page.getByRole('alert')).toBeVisible();
  await page.goBack();
  await expectHeading(page, 'コンビニ払い、いまどこですか。');
});

test('一緒にえらべない答えをえらんでも、もどる先は増えない', async ({ page }) => {
  await open(page, '/pay/delivery?stage=may&total=48200');
  await choose(page, '通常配送');
  await tick(page, 'ギフト券', 'どれもない');
  await expect(page.getByRole('alert')).toBeVisible();
  await page.getByRole('checkbox', { name: /^どれもない/ }).uncheck();
  await tick(page);
  await expectHeading(page, '商品を発送するのは、Amazonですか。');
  await page.goBack();
  await expectHeading(page, '買うものの中に、次のものはありますか。');
  await page.goBack();
  await expectHeading(page, 'どの配送方法を選んでいますか。');
});

test('結果の住所をもらった人は、その住所にない金額だけを聞かれる', async ({ page, browser }) => {
  await open(page, '/pay/total?stage=may');
  await answerOrderQuestions(page, '748000');
  for (const javaScriptEnabled of [true, false]) {
    const context = await browser.newContext({ javaScriptEnabled });
    const other = await context.newPage();
    await other.goto(page.url(), { waitUntil: 'networkidle' });
    await expectHeading(other, '注文の合計は、税込でいくらですか。');
    await expect(other.getByText('当てはまること')).toHaveCount(0);
    await type(other, sum, '5000');
    await expectHeading(other, 'いまのままでは、コンビニ払いを選べません');
    await expect(other.locator('.found')).toHaveCount(5);
    await context.close();
  }
});

test('結果だけの住所は、だれが開いてもその結果を見せ、計算には金額や日付をたずねる', async ({ page }) => {
  await open(page, '/pay/over-cap');
  await expectHeading(page, '合計が30万円を超えるので、注文を分けます');
  await page.getByRole('link', { name: '金額を入れる' }).click();
  await expectHeading(page, '注文の合計は、税込でいくらですか。');
  await open(page, '/pay/deadline-open');
  await page.getByRole('link', { name: '日付を入れる' }).click();
  await type(page, '日付', '2026-11-01');
  await expectHeading(page, '払わずに、先に注文を見ます');
  await choose(page, 'まだほしいときにすることを見る');
  await expectHeading(page, 'もう一度注文すれば買えます');
  expect(page.url()).toMatch(/\/pay\/expired-reorder$/);
  await page.goBack();
  await expectHeading(page, '払わずに、先に注文を見ます');
});

test('途中の質問からも、はじめからやり直せる', async ({ page }) => {
  await open(page, '/pay/total?stage=may');
  await type(page, sum, '748000');
  await expectHeading(page, '合計が30万円を超えています。どうしますか。');
  await page.getByRole('link', { name: 'はじめからやり直す' }).click();
  await expectHeading(page, 'コンビニ払い、いまどこですか。');
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('748000');
  await expect(page.getByRole('link', { name: 'はじめからやり直す' })).toHaveCount(0);
});

test('はじめからやり直すと、答えは端末からも消える', async ({ page }) => {
  await open(page, '/pay/total?stage=may');
  await answerOrderQuestions(page, '748000');
  expect(await page.evaluate(() => localStorage.getItem('madoguchi.pay'))).toContain('delivery=fast');
  await page.getByRole('link', { name: 'はじめからやり直す' }).click();
  await expectHeading(page, 'コンビニ払い、いまどこですか。');
  await expect(page).toHaveURL('/pay');
  expect(await page.evaluate(() => localStorage.getItem('madoguchi.pay'))).toBeNull();
  await expect(page.getByText('前回の続きがあります')).toHaveCount(0);
  await choose(page, 'この注文、コンビニで払える');
  await expect(page.getByLabel(sum)).toHaveValue('');
  await page.reload({ waitUntil: 'networkidle' });
  await expect(page.getByLabel(sum)).toHaveValue('');
});

test('案内の名前から入り直すと、前の金額は引きつがない', async ({ page }) => {
  await open(page, '/pay/total?stage=may');
  await type(page, sum, '748000');
  await page.getByRole('navigation', { name: '現在地' }).getByRole('link', { name: 'コンビニ払いの案内' }).click();
  await choose(page, 'この注文、コンビニで払える');
  await expectHeading(page, '注文の合計は、税込でいくらですか。');
  await expect(page.getByLabel(sum)).toHaveValue('');
});

test.describe('前回の続き', () => {
  const offer = '前回の続きがあります';

  test('もどって来ると続きをすすめ、残していない金額だけを聞き直す', async ({ page }) => {
    await open(page, '/pay/total?stage=may');
    await type(page, sum, '748000');
    await choose(page, 'ほかの条件も確かめる');
    await choose(page, '通常配送');
    await expectHeading(page, '買うものの中に、次のものはありますか。');
    await open(page, '/guides');
    await open(page, '/pay');
    await expect(page.getByRole('region', { name: offer })).toContainText('この端末の中だけにあります。');
    const requests = requestsOf(page);
    await page.getByRole('button', { name: '続きから見る' }).click();
    await expectHeading(page, '注文の合計は、税込でいくらですか。');
    await type(page, sum, '748000');
    await expectHeading(page, '買うものの中に、次のものはありますか。');
    await tick(page, 'どれもない');
    await choose(page, 'Amazonが発送する');
    await choose(page, '出ていて、選べる');
    await expect(page.locator('.found')).toHaveCount(1);
    expect(requests).toEqual([]);
  });

  test('続きは、押せば消えて、もう出ない', async ({ page }) => {
    await open(page, '/pay/total?stage=may');
    await type(page, sum, '748000');
    await open(page, '/pay');
    await page.getByRole('button', { name: '続きを消す' }).click();
    await expect(page.getByText(offer)).toHaveCount(0);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    await page.reload({ waitUntil: 'networkidle' });
    await expect(page.getByText(offer)).toHaveCount(0);
  });

  const now = () => Date.now();
  const kept = (fields: Record<string, unknown>) => {
    const whole = { version: 2, on: now(), address: '/pay/total?stage=may' };
    return JSON.stringify({ ...whole, ...fields });
  };

  for (const [name, text] of Object.entries({
    こわれた文: '{"version":2,',
    別の形: '[1,2,3]',
    ただの文字: '"pay"',
    金額も残した前の版: kept({ version: 1, replies: [['total', ['748000']]] }),
    先の版: kept({ version: 3 }),
    古すぎる続き: kept({ on: now() - 15 * 24 * 60 * 60 * 1000 }),
    日付のない続き: kept({ on: undefined }),
    よその住所: kept({ address: 'https://example.com/pay/total' }),
    住所でない続き: kept({ address: ['/pay/total'] }),
  })) {
    test(`${name}は、すすめずに捨てる`, async ({ page }) => {
      await page.addInitScript((value) => localStorage.setItem('madoguchi.pay', value), text);
      await open(page, '/pay');
      await expectHeading(page, 'コンビニ払い、いまどこですか。');
      await expect(page.getByText(offer)).toHaveCount(0);
      await expect.poll(() => page.evaluate(() => localStorage.getItem('madoguchi.pay'))).toBeNull();
      await choose(page, 'この注文、コンビニで払える');
      await expectHeading(page, '注文の合計は、税込でいくらですか。');
    });
  }

  test('もうない質問の続きは、押すと消え、読めない答えは聞き直す', async ({ page }) => {
    await page.addInitScript(
      (value) => localStorage.setItem('madoguchi.pay', value),
      kept({ address: '/pay/no-such' }),
    );
    await open(page, '/pay');
    await page.getByRole('button', { name: '続きから見る' }).click();
    await expect(page.getByText(offer)).toHaveCount(0);
    await expectHeading(page, 'コンビニ払い、いまどこですか。');
  });

  test('こわれた住所の続きは、読める答えから続ける', async ({ page }) => {
    const text = kept({ address: '/pay/goods?stage=may&delivery=standard&total=abc&came=2026-02-30&x=%ED%A0%80' });
    await page.addInitScript((value) => localStorage.setItem('madoguchi.pay', value), text);
    await open(page, '/pay');
    await page.getByRole('button', { name: '続きから見る' }).click();
    await expectHeading(page, '注文の合計は、税込でいくらですか。');
    await expect(page.getByLabel(sum)).toHaveValue('abc');
  });

  test('覚えられない端末でも、最後まで進める', async ({ page }) => {
    await page.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
      Storage.prototype.getItem = () => {
        throw new DOMException('off', 'SecurityError');
      };
    });
    await open(page, '/pay/total?stage=may');
    await answerOrderQuestions(page, '748000');
  });
});

test('こわれた履歴の中身でも、ページは開く', async ({ page }) => {
  await open(page, '/pay/deadline-open?stage=deadline');
  for (const state of [1, 'x', [], { replies: 5 }, { replies: [[['came']], ['came', 'x'], ['stage', ['may']]] }]) {
    await page.evaluate((value) => history.replaceState(value, ''), state);
    await page.reload({ waitUntil: 'networkidle' });
    await expectHeading(page, '番号のメールは、いつ届きましたか。');
  }
});

test('新しい窓で開くリンクや、ほかのページへのリンクは、ふつうのリンクのまま', async ({ page, context }) => {
  await open(page, '/pay/chain?stage=counter');
  const [popup] = await Promise.all([
    context.waitForEvent('page'),
    page
      .getByRole('main')
      .getByRole('link', { name: /^ローソン/ })
      .click({ modifiers: ['ControlOrMeta'] }),
  ]);
  await expectHeading(popup, 'ローソンでは、Loppiのあとにレジで払います');
  await expectHeading(page, 'どのコンビニで払いますか。');
  await page.getByRole('link', { name: '支払いページでお店を選ぶには' }).click();
  await expect(page).toHaveURL('/guides/number/choose-store');
});

test('用語の説明や手順への飛び先は、答えを消さず、もどる先も変えない', async ({ page }) => {
  await open(page, '/pay/came?stage=deadline');
  await type(page, '日付', '2026-11-01');
  await page.evaluate(() => {
    location.hash = 'ways';
  });
  await expectHeading(page, '払わずに、先に注文を見ます');
  await page.goBack();
  await expectHeading(page, '払わずに、先に注文を見ます');
  await page.goBack();
  await expectHeading(page, '番号のメールは、いつ届きましたか。');
  await expect(page.getByLabel('日付')).toHaveValue('2026-11-01');
});
