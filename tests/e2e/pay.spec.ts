import { expect, type Page } from '@playwright/test';
import { dayInJapan, daysAfter, formatMonthDay } from '#lib/ja/index.ts';
import { test } from '#tests/support/site.ts';
import { answerOrderQuestions, choose, expectHeading, tick, type } from '#tests/support/wizard.ts';

const today = dayInJapan(new Date());

/** The deadline shown for a number mail that arrived this many days ago. */
async function answerMailDay(page: Page, daysAgo: number): Promise<void> {
  await page.goto('/pay');
  await choose(page, 'いつまでに払う');
  await expectHeading(page, '番号のメールは、いつ届きましたか。');
  await type(page, '日付', daysAfter(today, -daysAgo));
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'スクリプトがあるとき' : 'スクリプトがないとき', () => {
    test.use({ javaScriptEnabled });

    test('1 払えない理由が全部、直し方と分けた金額と一緒に出る', async ({ page }) => {
      await page.goto('/pay');
      await expectHeading(page, 'コンビニ払い、いまどこですか。');
      await choose(page, 'この注文、コンビニで払える');
      await answerOrderQuestions(page, '７４万８千円');
      await expect(page.getByRole('heading', { level: 2, name: '当てはまることが6つあります' })).toBeVisible();
      const found = page.locator('.found');
      await expect(found).toHaveCount(6);
      await expect(found.getByRole('heading', { level: 3 })).toHaveText([
        '合計が30万円を超えるので、注文を分けます',
        ...[/デジタル/, /ギフト券/, /お急ぎ便/, /プライム/, /PayPay/],
      ]);
      const sums = page.getByRole('region', { name: '分けると、こうなります' });
      await expect(sums).toContainText('748,000円は、どれも300,000円より少ない注文3つに分けられます。');
      await expect(sums).toContainText('249,334円 ＋ 249,333円 ＋ 249,333円');
      await found.first().getByText('直し方の手順').click();
      await expect(found.first().getByRole('list').getByRole('listitem').first()).toBeVisible();
      expect(new URL(page.url()).searchParams.get('total')).toBe(javaScriptEnabled ? null : '748000');
    });

    test('1 何もじゃまをしなければ払えると言い、分からないことは調べ方と一緒に出る', async ({ page }) => {
      await page.goto('/pay/total?stage=may');
      await type(page, '合計の金額（円）', '48,200');
      await choose(page, '通常配送');
      await tick(page, 'どれもない');
      await choose(page, 'Amazonが発送する');
      await choose(page, '出ていて、選べる');
      await expectHeading(page, 'このままで、コンビニで払えそうです');

      await page.goto('/pay/total?stage=may');
      await page.getByRole('button', { name: '分からない' }).click();
      await choose(page, '分からない');
      await expectHeading(page, 'プライム会員ですか。');
      await choose(page, '分からない');
      await tick(page, '分からない');
      await choose(page, '分からない');
      await expectHeading(page, '支払い方法の一覧に、コンビニ払いは出ていますか。');
      await choose(page, '分からない');
      await expectHeading(page, 'あと少し確かめると、払えるかが分かります');
      await expect(page.locator('.found')).toHaveCount(5);
    });

    test('2 注文の手順を、1つずつでも、全部まとめてでも見られる', async ({ page }) => {
      await page.goto('/pay');
      await choose(page, 'コンビニ払いで注文したい');
      await expectHeading(page, '何を使って注文しますか。');
      await choose(page, 'Amazonのアプリ');
      await expectHeading(page, 'アプリで注文します');
      const steps = await page.locator('.procedure .steps > li').count();
      expect(steps).toBeGreaterThan(3);
      await page.getByRole('link', { name: '1つずつ見る' }).click();
      for (let step = 1; step < steps; step += 1) {
        await expect(page.getByRole('region', { name: `手順 ${step} / ${steps}` })).toBeVisible();
        await page.getByRole('link', { name: '次の手順' }).click();
      }
      await expect(page.getByRole('region', { name: `手順 ${steps} / ${steps}` })).toBeVisible();
      await expect(page.getByRole('link', { name: '次の手順' })).toHaveCount(0);
      await page.getByRole('link', { name: '前の手順' }).click();
      await expect(page.getByRole('region', { name: `手順 ${steps - 1} / ${steps}` })).toBeVisible();
      await page.getByRole('link', { name: '全部を1ページで見る' }).click();
      await expect(page.locator('.procedure .steps > li')).toHaveCount(steps);
    });

    test('3 届いたメールから、番号のある場所が分かる', async ({ page }) => {
      await page.goto('/pay');
      await choose(page, '注文した。番号はどこ');
      await expectHeading(page, 'Amazonから、どのメールが届いていますか。');
      await choose(page, '注文確認メールだけ');
      await expectHeading(page, '注文したのは、いつですか。');
      await choose(page, '昨日か、それより前');
      await expectHeading(page, 'メールのほかにも、番号を見られるところがあります');
      await expect(page.locator('.procedure').first()).toBeVisible();
    });

    test('4 はじめのページから2回押すと、お店で押すものが出る', async ({ page }) => {
      await page.goto('/');
      await page
        .getByRole('main')
        .getByRole('link', { name: /お店に着いた/ })
        .click();
      await expectHeading(page, 'どのコンビニで払いますか。');
      await choose(page, 'ローソン');
      await expectHeading(page, 'ローソンでは、Loppiのあとにレジで払います');
      await expect(page.getByText('「各種番号をお持ちの方」').first()).toBeVisible();
      await expect(page.locator('.number').getByText('8888', { exact: true }).last()).toBeVisible();
      await expect(page.locator('.procedure .steps > li').first()).toBeVisible();
    });

    test('5 メールの日から、安心な日と、別の案内の日と、残りの日数を数える', async ({ page }) => {
      await answerMailDay(page, 0);
      await expectHeading(page, '安心して払える日のうちです');
      const panel = page.getByRole('region', { name: '期限の計算' });
      await expect(panel).toContainText(formatMonthDay(daysAfter(today, 2)));
      await expect(panel).toContainText('あと2日');
      await expect(panel).toContainText(formatMonthDay(daysAfter(today, 5)));
      await expect(panel).toContainText(`${formatMonthDay(today)}を1日目として数えました`);

      await answerMailDay(page, 2);
      await expectHeading(page, '今日のうちに払います');
      await expect(page.getByText('明日でも払えますか')).toBeVisible();
      await expect(panel).toContainText('今日まで');

      await answerMailDay(page, 3);
      await expectHeading(page, 'メールの日付で、払えるかが決まります');
      await expect(panel).toContainText(formatMonthDay(daysAfter(today, -1)));

      await answerMailDay(page, 6);
      await expectHeading(page, '払わずに、先に注文を見ます');
      await expect(panel).toContainText('1日前に過ぎました');
      await expect(page.getByRole('button', { name: 'カレンダーに入れる' })).toHaveCount(0);
    });

    test('5 日付が分からなければ、見る場所が出る', async ({ page }) => {
      await page.goto('/pay/came?stage=deadline');
      await page.getByRole('button', { name: '分からない' }).click();
      await expect(page).toHaveURL(/\/pay\/deadline-unknown/);
      await expect(page.locator('.procedure').first()).toBeVisible();
    });

    test('6 払ったのに変わらないとき、たった時間に合う答えが出る', async ({ page }) => {
      await page.goto('/pay');
      await choose(page, 'もう払った');
      await expectHeading(page, '払ったあとの、何を知りたいですか。');
      await choose(page, '払ったのに、何も変わらない');
      await expectHeading(page, '払ってから、どれくらいたちましたか。');
      await choose(page, '次の日');
      await expectHeading(page, '次の営業日まで待ちます');
    });

    test('7 なくした紙の出し直し方が分かる', async ({ page }) => {
      await page.goto('/pay');
      await choose(page, 'うまくいかない');
      await expectHeading(page, '何がうまくいきませんか。');
      await choose(page, '紙や番号をなくした');
      await expectHeading(page, 'なくしたのは、どちらですか。');
      await choose(page, 'お店の機械から出た紙（申込券）');
      await expectHeading(page, '機械で、紙をもう一度出してみます');
    });

    test('どこにいるか分からない人も、段階の一覧から入れる', async ({ page }) => {
      await page.goto('/pay');
      await choose(page, '分からない');
      await expectHeading(page, '注文、番号、お店の順に進みます');
      const stages = page.getByRole('navigation', { name: 'どこからでも始められます' });
      await expect(stages.getByRole('link')).toHaveCount(7);
      await stages.getByRole('link', { name: 'もう払った' }).click();
      await expectHeading(page, '払ったあとの、何を知りたいですか。');
    });

    test('迷いから領収書まで、ほかのページへ行かずに進める', async ({ page }) => {
      await page.goto('/pay/payable');
      await choose(page, 'コンビニ払いで注文する');
      await choose(page, 'スマートフォンのブラウザー');
      await expectHeading(page, 'スマートフォンのブラウザーで注文します');
      await choose(page, '注文したので、番号をさがす');
      await choose(page, 'お支払い番号お知らせメール');
      await expectHeading(page, '支払い番号は、どうなっていますか。');
      await choose(page, '番号が分かった');
      await expectHeading(page, '桁数と期限を見たら、お店へ行けます');
      await choose(page, 'お店での払い方を見る');
      await choose(page, 'セブンイレブン');
      await choose(page, '払ったあとのことを見る');
      await choose(page, 'このあと届くメール');
      await expect(page).toHaveURL(/\/pay\/paid-mails\?after=mails&stage=paid$/);
    });

    test('前の答えを変えると、あとの答えは残り、増えた質問だけを聞かれる', async ({ page }) => {
      await page.goto('/pay/total?stage=may');
      await type(page, '合計の金額（円）', '48200');
      await choose(page, '通常配送');
      await tick(page, '大型の商品');
      await choose(page, 'ほかの出品者が発送する');
      await choose(page, '出ていて、選べる');
      await expectHeading(page, 'あと少し確かめると、払えるかが分かります');
      await page.getByText('ここまでの答え（6つ）を見る・変える').click();
      await page.getByRole('link', { name: '「配送方法」の答えを変える' }).click();
      await expectHeading(page, 'どの配送方法を選んでいますか。');
      await expect(page.getByRole('main').locator('[aria-current=true]')).toContainText('通常配送');
      await choose(page, 'お急ぎ便・当日お急ぎ便');
      await expectHeading(page, 'プライム会員ですか。');
      await choose(page, 'いいえ');
      await expectHeading(page, 'いまのままでは、コンビニ払いを選べません');
      await expect(page.locator('.found').getByRole('heading', { level: 3 })).toHaveText([
        /お急ぎ便/,
        /出品者/,
        /大型/,
      ]);

      await page.getByText('ここまでの答え（7つ）を見る・変える').click();
      await page.getByRole('link', { name: '「合計」の答えを変える' }).click();
      await expect(page.getByLabel('合計の金額（円）')).toHaveValue('48200');
      await type(page, '合計の金額（円）', '300001');
      await expectHeading(page, '合計が30万円を超えています。どうしますか。');
      await choose(page, 'ほかの条件も確かめる');
      await expectHeading(page, 'いまのままでは、コンビニ払いを選べません');
      await expect(page.locator('.found')).toHaveCount(4);
    });

    test('空の答えとまちがえた答えは、何を直すかを題と欄で言い、打った文を残す', async ({ page }) => {
      await page.goto('/pay/total?stage=may');
      await page.getByRole('button', { name: '次へ' }).click();
      await expect(page).toHaveTitle(/^もう一度：注文の合計は、/);
      const field = page.getByLabel('合計の金額（円）');
      await expect(page.getByRole('alert').getByRole('link')).toHaveText('入れるか、「分からない」を押してください。');
      await expect(field).toHaveAccessibleDescription(/^入れるか、「分からない」を押してください。/);
      await type(page, '合計の金額（円）', '３万円ぐらい');
      await expect(page.getByRole('alert').getByRole('link')).toHaveText(
        '金額を数字で入れてください（例：48,200円）。',
      );
      await expect(field).toHaveValue('３万円ぐらい');
      await expect(field).toHaveAttribute('aria-invalid', 'true');
      await page.getByRole('alert').getByRole('link').click();
      await expect(field).toBeFocused();
      await expect(field).toHaveValue('３万円ぐらい');
      await type(page, '合計の金額（円）', '３万円');
      await expectHeading(page, 'どの配送方法を選んでいますか。');
      await expect(page).toHaveTitle(/^どの配送方法を/);

      await page.goto('/pay/goods?stage=may&delivery=standard&total=1');
      await page.getByRole('button', { name: '次へ' }).click();
      await expect(page.getByRole('alert').getByRole('link')).toHaveText('当てはまるものを、1つ以上えらんでください。');
      await tick(page, 'どれもない', 'ギフト券');
      await expect(page.getByRole('alert')).toContainText('片方にしてください');
      await expect(page.getByRole('checkbox', { name: /^ギフト券/ })).toBeChecked();
      await page.getByRole('alert').getByRole('link').click();
      await expect(page.getByRole('checkbox').first()).toBeFocused();
    });

    test('来ていない日と、暦にない日は、聞き直す', async ({ page }) => {
      await page.goto('/pay/came?stage=deadline');
      await type(page, '日付', daysAfter(today, 1));
      await expect(page.getByRole('alert')).toContainText('今日より先の日付です');
      await expect(page.getByLabel('日付')).toHaveValue(daysAfter(today, 1));
      await type(page, '日付', daysAfter(today, -400));
      await expect(page.getByRole('alert')).toContainText('1年より前の日付です');
      await page.goto('/pay/came?stage=deadline&came=2026-02-30');
      await expect(page.getByRole('alert')).toContainText('2026-11-21 の形で');
    });
  });
}

test('あと何問かを、言葉で知らせる', async ({ page }) => {
  await page.goto('/pay/total?stage=may');
  await expect(page.getByText('あと7問までで分かります')).toBeVisible();
  await page.goto('/pay/delivery?stage=may&total=48200');
  await expect(page.getByText('あと5問までで分かります')).toBeVisible();
  await page.goto('/pay/chain?stage=counter');
  await expect(page.getByText('あと1問で分かります')).toBeVisible();
});

test.describe('時計を合わせて', () => {
  test('期限までに支払いページの止まる夜があれば知らせ、過ぎれば消える', async ({ page }) => {
    // The third Thursday of November 2026 is the 19th.
    await page.clock.setFixedTime(new Date('2026-11-17T23:59:00+09:00'));
    await page.goto('/pay/came?stage=deadline', { waitUntil: 'networkidle' });
    await type(page, '日付', '2026-11-17');
    await expectHeading(page, '安心して払える日のうちです');
    const panel = page.getByRole('region', { name: '期限の計算' });
    await expect(panel).toContainText('11月19日（木）の3時から5時は、支払いページを開けないことがあります。');
    await expect(panel).toContainText('あと2日');

    await page.clock.setFixedTime(new Date('2026-11-19T05:00:00+09:00'));
    await page.reload({ waitUntil: 'networkidle' });
    await expectHeading(page, '今日のうちに払います');
    await expect(panel).toContainText('今日まで');
    await expect(panel).not.toContainText('支払いページを開けない');
  });

  test('日本の日付で数え、端末がどの国の時刻でも変わらない', async ({ browser }) => {
    for (const timezoneId of ['America/Los_Angeles', 'Pacific/Kiritimati']) {
      const context = await browser.newContext({ timezoneId });
      const page = await context.newPage();
      await page.clock.setFixedTime(new Date('2026-11-24T00:30:00+09:00'));
      await page.goto('/pay/came?stage=deadline', { waitUntil: 'networkidle' });
      await type(page, '日付', '2026-11-21');
      await expectHeading(page, 'メールの日付で、払えるかが決まります');
      await context.close();
    }
  });

  test('開いたままで期限が過ぎても、もどると、その日の答えになる', async ({ page }) => {
    await page.clock.setFixedTime(new Date('2026-11-23T23:50:00+09:00'));
    await page.goto('/pay/came?stage=deadline', { waitUntil: 'networkidle' });
    await type(page, '日付', '2026-11-21');
    await expectHeading(page, '今日のうちに払います');
    await choose(page, 'お店での払い方を見る');
    await page.clock.setFixedTime(new Date('2026-11-24T00:10:00+09:00'));
    await page.goBack();
    await expectHeading(page, 'メールの日付で、払えるかが決まります');
  });
});

test('期限のカレンダーは、端末の中で作られ、前の日の夕方に知らせる', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2026-11-21T12:00:00+09:00'));
  await page.goto('/pay/came?stage=deadline', { waitUntil: 'networkidle' });
  await type(page, '日付', '2026-11-21');
  await expect(page.getByText('11月22日（日）の19時に知らせる')).toBeVisible();
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  const press = async () => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'カレンダーに入れる' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('konbini-2026-11-23.ics');
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(Buffer.from(chunk));
    return Buffer.concat(chunks).toString('utf8');
  };
  const text = await press();
  expect(text).toContain('20261123');
  expect(text).toContain('TRIGGER;VALUE=DATE-TIME:20261122T100000Z');
  // Calendars replace an entry that has the same UID.
  const nameIn = (file: string) => /^UID:.*$/m.exec(file)?.[0];
  expect(nameIn(await press())).toBe(nameIn(text));
  expect(requests.filter((url) => url.startsWith('http'))).toEqual([]);
});

test('印刷すると、たたんである直し方の手順も紙に出る', async ({ page }) => {
  await page.goto('/pay/blocked?stage=may&total=5000&delivery=fast&prime=no&goods=none&seller=amazon&method=shown');
  // Of the steps for three devices, only one device's are shown.
  const step = page.getByText('ほかの商品にお急ぎ便が残っていないかを見ます。').filter({ visible: true });
  await expect(step).toHaveCount(0);
  await page.emulateMedia({ media: 'print' });
  await expect(step).not.toHaveCount(0);
});

test.describe('広い画面で', () => {
  test.use({ viewport: { width: 1280, height: 800 } });

  test('右の空いたところに、ここまでの答えと番号の札が並び、質問と結果の左の列は動かない', async ({ page }) => {
    await page.goto('/pay/goods?stage=may&total=48200&delivery=standard');
    const answers = page.getByRole('region', { name: 'ここまでの答え' });
    await expect(answers).toHaveCount(1);
    await expect(answers.getByRole('listitem')).toHaveCount(3);
    const heading = await page.getByRole('heading', { level: 1 }).boundingBox();
    const side = await answers.boundingBox();
    expect(side?.x ?? 0).toBeGreaterThan((heading?.x ?? 0) + 600);
    expect(Math.abs((side?.y ?? 0) - (heading?.y ?? 0))).toBeLessThan(60);

    await page.goto('/pay/counter-lawson?stage=counter&chain=lawson');
    const code = page.locator('.flow-side .number').getByText('8888', { exact: true });
    expect((await code.boundingBox())?.x ?? 0).toBeGreaterThan(760);
    await expect(answers.getByRole('listitem')).toHaveCount(2);
  });

  test('質問の横には道のりが、結果の横には目次があり、選ぶとそこへ進む', async ({ page }) => {
    await page.goto('/pay/device?stage=order', { waitUntil: 'networkidle' });
    const road = await page.locator('.flow-side').getByRole('figure').boundingBox();
    expect(road?.x ?? 0).toBeGreaterThan(760);
    await choose(page, 'Amazonのアプリ');
    const contents = page.getByRole('navigation', { name: '目次' });
    await expect(contents.getByRole('link')).toHaveText(['アプリで注文する', '次にすること', '問い合わせずに調べる']);
    await contents.getByRole('link', { name: '次にすること' }).click();
    await expect(page.getByRole('heading', { name: '次にすること' })).toBeInViewport();
    await expectHeading(page, 'アプリで注文します');
  });
});

test('質問の前の答えは1行にたたまれ、選ぶものが電話の1画面に入る', async ({ page }) => {
  await page.goto('/pay/seller?stage=may&total=48200&delivery=fast&prime=no&goods=none');
  await expect(page.getByText('ここまでの答え（5つ）を見る・変える')).toBeVisible();
  const first = await page.getByRole('main').locator('.choice').first().boundingBox();
  expect(first?.y ?? Number.POSITIVE_INFINITY).toBeLessThan(500);
});

test('アプリで注文すると答えた人には、あとの手順も、アプリのやり方がはじめに出る', async ({ page }) => {
  await page.goto('/pay/device?stage=order', { waitUntil: 'networkidle' });
  await choose(page, 'Amazonのアプリ');
  await expectHeading(page, 'アプリで注文します');
  await page.goto('/pay/lost-number', { waitUntil: 'networkidle' });
  await expect(page.getByRole('tab', { name: 'アプリ' })).toHaveAttribute('aria-selected', 'true');
});
