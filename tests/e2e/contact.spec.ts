import { expect, type Page } from '@playwright/test';
import { test } from '#tests/support/site.ts';

const find = '/contact/find';
const skipLabel = 'あとの質問をとばして、窓口を見る';
const refund = `${find}/result?device=smartphone&language=japanese&speak=no&topic=refund&urgency=today&who=buyer`;
const hijacked = `${find}/result?topic=hijacked&who=buyer`;
const smallSeller = `${find}/result?device=app&matter=rating&who=seller-small`;

const desks = (page: Page) => page.locator('main article.desk');
const deskNamed = (page: Page, name: string) => desks(page).filter({ has: page.getByRole('heading', { name }) });

// Desks below the third are folded, so they have no role.
const foldedDesk = (page: Page, name: string) => desks(page).filter({ has: page.locator('h3', { hasText: name }) });

async function answer(page: Page, ...labels: readonly string[]): Promise<void> {
  for (const label of labels) {
    const ask = await page.getByRole('heading', { level: 1 }).innerText();
    await page.locator('a.choice').filter({ hasText: label }).first().click();
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(ask);
  }
}

/** Answers all questions up to the desks for a refund, as a reader who cannot speak. */
async function askForRefund(page: Page): Promise<void> {
  await page.goto(find);
  await answer(page, '買う人', '返金', '今日中');
  for (const [name, label] of [
    ['いま、声を出して話せますか。', '話せない'],
    ['手元で使えるのは、どれですか。', 'スマートフォン（ブラウザー）'],
    ['どの言葉で相談したいですか。', '日本語'],
  ] as const) {
    await page.getByRole('list', { name }).getByRole('link', { name: label }).click();
    await expect(page.getByRole('list', { name }).getByRole('link', { name: label })).toHaveAttribute('aria-current');
  }
}

/** The vertical positions of these texts on the page. */
async function inOrder(page: Page, ...names: readonly string[]): Promise<void> {
  const all = (await page.locator('main').innerText()).replaceAll(/\s/g, '');
  const places = names.map((name) => all.indexOf(name));
  expect(places).not.toContain(-1);
  expect([...places].sort((a, b) => a - b)).toEqual(places);
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'スクリプトがあるとき' : 'スクリプトがないとき', () => {
    test.use({ javaScriptEnabled });

    test('話せない人の返金は、読むもの、窓口、わけ、用意するものがそろう', async ({ page }) => {
      await askForRefund(page);
      await expect(page).toHaveURL(/\/contact\/find\/result\?/);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('まずチャットの担当者がよさそうです');
      await expect(page.locator('main time')).toHaveText(/^\d+月\d+日（[月火水木金土日]） \d+:\d\d 時点（日本時間）$/);
      await inOrder(page, '先に試せること', '返金はいつですか。', 'つながらないとき');
      const chat = deskNamed(page, 'チャットの担当者');
      await expect(chat.getByRole('list', { name: 'よいところ' })).toContainText('声を出さずに使えます。');
      await expect(desks(page).first()).toContainText('つながらないとき');
      await page.getByText(/^ほかの窓口/).click();
      const phone = deskNamed(page, 'Amazonからの電話').getByRole('list', { name: '気になるところ' });
      await expect(phone).toContainText('声を出して話します。');
      const prepare = page.getByRole('region', { name: '手元に用意するもの' });
      await prepare.getByRole('checkbox', { name: '注文番号' }).check();
      await expect(prepare.getByRole('checkbox', { name: '注文番号' })).toBeChecked();
    });

    test('乗っ取りかもしれない人には、何よりも先に、すぐすることが出る', async ({ page }) => {
      await page.goto(find);
      await answer(page, '買う人', '乗っ取りかもしれない');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('先に、これをしてください');
      await expect(page.getByRole('list', { name: '先にすること' }).getByRole('listitem')).toHaveText([
        'パスワードを変えます。自分で／自分で開いたAmazonの「ログインとセキュリティ」',
        'カードを登録していれば、使われたおそれがあると知らせます。カード会社に／カードの裏面にある連絡先',
        '覚えのない注文の番号と、気づいた時刻を控えます。自分で／自分で開いたAmazonの「注文履歴」',
      ]);
      await expect(page.locator('main')).toContainText('消費者ホットライン「188」か警察の相談専用電話「#9110」');
      await inOrder(page, '時点（日本時間）', 'パスワードを変えます。', '次に試せる窓口', '先に試せること');
    });

    test('小口出品の人には、電話もチャットも出ない', async ({ page }) => {
      await page.goto(find);
      await answer(page, '出品者（小口出品）', '悪い評価');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(
        '小口出品では、電話は使えません。Eメールで聞きます',
      );
      await page.getByRole('link', { name: 'スマートフォン（アプリ）' }).click();
      await expect(page).toHaveURL(/device=app/);
      await expect(desks(page).getByRole('heading')).toHaveText([
        'セラーサポート（出品者用アプリ）',
        'セラーサポート（セラーセントラル）',
      ]);
      await page.getByText('出していない窓口と、そのわけ').click();
      await expect(page.locator('main')).toContainText('小口出品では、選べません');
    });

    test('あやしいメールには、開かないことと、確かめるところが先に出る', async ({ page }) => {
      await page.goto(find);
      await answer(page, '買う人', 'あやしいメール');
      const actions = page.getByRole('list', { name: '先にすること' });
      await expect(actions.getByRole('listitem').first()).toContainText('リンクを開かず、書かれた番号にもかけません。');
      await expect(desks(page).first().getByRole('heading')).toHaveText('メッセージセンター');
    });

    test('ログインできない人には、作り直し方が先に出て、試せる窓口が続き、ログインのいる窓口は出ない', async ({
      page,
    }) => {
      await page.goto(find);
      await answer(page, 'ログインできない', 'アカウント、パスワード');
      const help = page.getByRole('navigation', { name: '先に試せること' }).getByRole('link');
      await expect(help.first()).toHaveAttribute('href', '/guides/account/forgotten-password');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('まず、ログインできるようにします');
      await inOrder(page, '先に試せること', 'いまの順：1チャットの担当者');
      await expect(desks(page).first().getByRole('heading')).toHaveText('チャットの担当者');
      await page.getByText('出していない窓口と、そのわけ').click();
      await expect(page.getByText('ログインしたあとの画面にあります。').first()).toBeVisible();
    });

    test('はじめの質問から、残りをとばして窓口を見られる', async ({ page }) => {
      await page.goto(find);
      await page.getByRole('link', { name: skipLabel }).click();
      await expect(page).toHaveURL(/\/contact\/find\/result\?/);
      await expect(desks(page).first()).toBeVisible();
    });

    test('どの質問も、答えずに先へ進める', async ({ page }) => {
      await page.goto(find);
      for (const name of ['who', 'topic', 'urgency']) {
        await expect(page.getByRole('link', { name: skipLabel })).toBeVisible();
        await page.locator(`#${name}-unsure`).click();
        await expect(page.locator(`#${name}-unsure`)).toHaveCount(0);
      }
      await expect(page).toHaveURL(/\/contact\/find\/result\?/);
      await expect(desks(page).first()).toBeVisible();
    });

    test('答えは、1つだけあとから変えられる', async ({ page }) => {
      await askForRefund(page);
      await page.getByText('ここまでの答え（3つ）').click();
      await page.getByRole('link', { name: '「用件」の答えを変える' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('何のことで困っていますか。');
      await answer(page, '出品者が発送した商品');
      await expect(page).toHaveURL(/result\?.*topic=marketplace/);
      await expect(deskNamed(page, '出品者への質問')).toBeVisible();
    });

    test('順のわけは、窓口ごとに、よいところと気になるところで言う。点は見せない', async ({ page }) => {
      for (const path of [refund, hijacked, smallSeller]) {
        await page.goto(path);
        const why = page.locator('details').filter({ hasText: 'なぜ、この順なのか' });
        await why.locator('> summary').click();
        const told = await why.locator('ol > li').evaluateAll((all) => all.map(({ textContent }) => textContent ?? ''));
        expect(told.length).toBeGreaterThan(1);
        for (const text of told) expect(text).toMatch(/よいところ|気になるところ/);
        expect(await why.innerText()).not.toMatch(/\d点/);
      }
    });

    test('行き先を言わない住所は、答えの続きの場所を見せる', async ({ page }) => {
      await page.goto(`${find}?topic=delivery&who=buyer`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('どのくらい急いでいますか。');
      await page.goto(`${find}?topic=hijacked&who=buyer`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('先に、これをしてください');
    });

    test('どんな住所でも、質問か結果か「見つかりません」のどれかになる', async ({ page }) => {
      for (const query of ['who=constructor', 'who=__proto__&topic=valueOf', 'who[]=buyer', 'x=%00%FF', 'step=-1']) {
        await page.goto(`${find}/result?${query}`);
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^あなたは、|がよさそうです$/);
      }
      for (const node of ['no-such-node', 'constructor', 'result/more']) {
        expect((await page.goto(`${find}/${node}`))?.status()).toBe(404);
      }
    });
  });
}

test('結果は、検索に載せず、どこにもとっておかれない', async ({ page }) => {
  const response = await page.goto(refund);
  expect(response?.headers()['cache-control']).toBe('private, no-store');
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex');
});

test('電話番号も、電話をかけるリンクも、どこにもない', async ({ page }) => {
  for (const path of ['/contact', find, refund, hijacked, smallSeller, `${find}/result?topic=suspicious&who=guest`]) {
    await page.goto(path);
    const { text, tel } = await page.locator('body').evaluate((body) => ({
      text: body.textContent ?? '',
      tel: body.querySelectorAll('a[href^="tel:"]').length,
    }));
    expect(tel).toBe(0);
    expect(text).not.toMatch(/0[0-9０-９]{1,4}[-‐−ー(（][0-9０-９]{1,4}[-‐−ー)）][0-9０-９]{3,4}/);
  }
});

test('Amazonへ出るリンクには、どれも断り書きがある', async ({ page }) => {
  for (const path of [refund, hijacked, smallSeller]) {
    await page.goto(path);
    const notes = await page
      .locator('main a[href*="amazon"]')
      .evaluateAll((all) => all.map((link) => link.nextElementSibling?.textContent ?? ''));
    for (const note of notes) expect(note).toContain('当サイトは公式ではありません');
    if (path === refund) expect(notes.length).toBeGreaterThan(0);
  }
});

test.describe('時計', () => {
  async function startAt(page: Page, time: string): Promise<void> {
    await page.clock.install({ time: new Date(`${time}+09:00`) });
    await page.goto(find);
    await page.waitForLoadState('networkidle');
  }

  test('夜中の2時にログインできない人には、作り直すガイドが先で、試せる窓口が続く', async ({ page }) => {
    await startAt(page, '2026-11-25T02:00:00');
    await answer(page, 'ログインできない', 'アカウント、パスワード');
    await expect(page.locator('main time')).toHaveText('11月25日（水） 2:00 時点（日本時間）');
    await expect(desks(page).first().getByRole('heading')).toHaveText('チャットの担当者');
    await expect(desks(page).first()).toContainText('ログインを求められるかは、案内が分かれます。');
  });

  test('夜中は、電話には次に開く時刻を、チャットには案内が分かれることを言い、開いているとは言わない', async ({
    page,
  }) => {
    await startAt(page, '2026-11-23T03:00:00');
    await answer(page, '買う人', '返金');
    await page.getByRole('link', { name: skipLabel }).click();
    await expect(page.locator('main time')).toHaveText('11月23日（月） 3:00 時点（日本時間）');
    const chat = deskNamed(page, 'チャットの担当者');
    await expect(chat).toContainText('いまも使えると見込みます（24時間）');
    await expect(chat).toContainText('時間は、案内によって違います');
    const phone = foldedDesk(page, 'Amazonからの電話');
    await expect(phone).toContainText('いま開いているかは、案内によって違います');
    await expect(phone).toContainText('次に開くのは11月23日（月）9:00と見込みます');
    await expect(chat).toContainText('土日祝は混むという案内が多くあります。');
    await expect(chat).not.toContainText('いまは受け付けの時間です');
  });

  test('大口出品の人の電話は、夜には閉まっていると言い、開いているものより上に出ない', async ({ page }) => {
    await startAt(page, '2026-11-25T03:00:00');
    await answer(page, '出品者（大口出品）', '悪い評価');
    await page.getByRole('link', { name: skipLabel }).click();
    await expect(desks(page).first().getByRole('heading')).not.toContainText('電話');
    await expect(desks(page).first()).toContainText(/書いて送る\s*いつでも使えます/);
    await expect(desks(page).first().getByRole('list', { name: 'この窓口のほかの方法' })).toContainText(
      /電話\s*いまは受け付けの時間ではありません\s*次に開くのは11月25日（水）9:00と見込みます/,
    );
  });

  test('開いたまま戻ってきた結果は、戻ったときの時刻になり、開いたものも印も焦点も残る', async ({ page }) => {
    await startAt(page, '2026-11-25T12:00:00');
    await answer(page, '買う人', '返金');
    await page.getByRole('link', { name: skipLabel }).click();
    await leaveAndComeBack(page, '02:00:00');
    await expect(page.locator('main time')).toHaveText('11月25日（水） 14:00 時点（日本時間）');
    await leaveAndComeBack(page, '08:00:00');
    await expect(page.locator('main time')).toHaveText('11月25日（水） 22:00 時点（日本時間）');
    await expect(foldedDesk(page, 'Amazonからの電話')).toContainText('いま開いているかは、案内によって違います');
    await leaveAndComeBack(page, '00:01:00');
    await expect(page.locator('main time')).toHaveText('11月25日（水） 22:00 時点（日本時間）');
  });

  test('見ているあいだに受け付けが終わると、その時刻に言い直す', async ({ page }) => {
    await startAt(page, '2026-11-25T17:55:30');
    await answer(page, '出品者（大口出品）', '悪い評価');
    await page.getByRole('link', { name: skipLabel }).click();
    const others = desks(page).first().getByRole('list', { name: 'この窓口のほかの方法' });
    await expect(page.locator('main article.desk').first()).not.toContainText('いまは受け付けの時間ではありません');
    await page.clock.runFor('04:40');
    await expect(page.locator('main time')).toHaveText('11月25日（水） 18:00 時点（日本時間）');
    await expect(others).toContainText(/電話\s*いまは受け付けの時間ではありません/);
  });

  test('サーバーから来た結果も、開いたまま戻ってくると、その時刻になる', async ({ page }) => {
    await page.clock.install({ time: new Date('2026-11-25T12:00:00+09:00') });
    await page.goto(refund);
    await page.waitForLoadState('networkidle');
    await leaveAndComeBack(page, '14:00:00');
    await expect(page.locator('main time')).toHaveText('11月26日（木） 2:00 時点（日本時間）');
    await expect(page.locator('main h1')).toHaveCount(1);
    await expect(page.locator('main time')).toHaveCount(1);
  });

  async function leaveAndComeBack(page: Page, after: string): Promise<void> {
    const box = page.getByRole('checkbox', { name: '注文番号' });
    await box.check();
    const steps = desks(page).first().locator('details').first();
    await steps.evaluate((each) => each.setAttribute('open', ''));
    await box.focus();
    const top = await page.evaluate(() => scrollY);
    await page.clock.fastForward(after);
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await expect(box).toBeChecked();
    await expect(box).toBeFocused();
    await expect(page.locator('main details[open]').first()).toBeVisible();
    expect(Math.abs((await page.evaluate(() => scrollY)) - top)).toBeLessThan(200);
  }
});

test('スクリプトがあれば、質問から質問へも結果へも、何も取りに行かない', async ({ page }) => {
  const content = page.waitForResponse(/contact-content/);
  await page.goto(find, { waitUntil: 'networkidle' });
  await (await content).finished();
  const asked: string[] = [];
  // The browser requests the icon when the address changes.
  page.on('request', (request) => {
    if (!request.url().endsWith('/icon.svg')) asked.push(request.url());
  });
  await answer(page, '買う人', '返金', '今日中');
  await page.getByRole('link', { name: '話せない' }).click();
  await expect(page).toHaveURL(/speak=no/);
  await expect(desks(page).first()).toBeVisible();
  expect(asked).toEqual([]);
});

test('「戻る」は1問前へ、再読みこみはその場で、渡した住所は同じ結果を見せる', async ({ page, context }) => {
  await askForRefund(page);
  const address = page.url();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('まずチャットの担当者がよさそうです');
  const other = await context.newPage();
  await other.goto(address);
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('まずチャットの担当者がよさそうです');
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('どのくらい急いでいますか。');
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('何のことで困っていますか。');
  await page.goForward();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('どのくらい急いでいますか。');
});

test('条件を足すと、その場で順が変わり、読み上げに伝わり、焦点と見ている場所は動かない', async ({ page }) => {
  await page.goto(`${find}/result?topic=refund&urgency=now&who=buyer`, { waitUntil: 'networkidle' });
  const order = page.getByRole('region', { name: '条件を足す' }).getByRole('status');
  await expect(order).toContainText(/^いまの順：.*Amazonからの電話/);
  const silent = page.getByRole('link', { name: '話せない' });
  await silent.focus();
  const top = await silent.evaluate((each) => each.getBoundingClientRect().top);
  await page.keyboard.press('Enter');
  await expect(order).toContainText('「話せない」での順：1 チャットの担当者');
  await expect(order).not.toContainText('Amazonからの電話');
  await expect(foldedDesk(page, 'Amazonからの電話')).toBeHidden();
  await expect(silent).toBeFocused();
  expect(Math.abs((await silent.evaluate((each) => each.getBoundingClientRect().top)) - top)).toBeLessThan(2);
  await expect(page).toHaveURL(/speak=no/);
  await page.keyboard.press('Enter');
  await expect(order).toContainText('いまの順：');
  await expect(page).not.toHaveURL(/speak=/);
});

test('点の合計は、開いた人だけが見て、足した数と合う', async ({ page }) => {
  await page.goto(refund);
  await page.getByText('なぜ、この順なのか').click();
  await page.getByText('点の合計を見る').click();
  const sums = page.locator('details details').filter({ hasText: '点の合計を見る' }).locator('ul > li > ul');
  expect(await sums.count()).toBeGreaterThan(1);
  for (const lines of await sums.evaluateAll((all) =>
    all.map((each) => [...each.children].map((line) => line.textContent ?? '')),
  )) {
    const numbers = lines.map((line) => Number(line.split('\u3000')[0]?.replace('＋', '').replace('−', '-')));
    expect(numbers.slice(0, -1).reduce((sum, each) => sum + each, 0)).toBe(numbers.at(-1));
  }
});

test('よそのページから「戻る」で帰ると、時刻は新しくなる', async ({ page }) => {
  await page.goto(refund);
  await page.getByRole('link', { name: /返金はいつですか/ }).click();
  await expect(page).toHaveURL(/\/faq\//);
  const asked = page.waitForRequest((request) => request.url().includes('/contact/find/result'));
  await page.goBack();
  await asked;
  const shown = await page.locator('main time').getAttribute('datetime');
  // The server gives everybody the same answer until the minute ends.
  const minute = 60_000;
  expect(Math.floor(Date.now() / minute) - Math.floor(Date.parse(shown ?? '') / minute)).toBeLessThanOrEqual(1);
});

test('キーボードだけで答えられ、次の質問の見出しに焦点が来る', async ({ page }) => {
  await page.goto(find, { waitUntil: 'networkidle' });
  await page.locator('#who-buyer').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: '何のことで困っていますか。' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'どのくらい急いでいますか。' })).toBeFocused();
});

test('印は、ページの外に残らない', async ({ page }) => {
  await page.goto(refund, { waitUntil: 'networkidle' });
  await page.getByRole('checkbox', { name: '注文番号' }).check();
  expect(await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]))).not.toContain(
    'order',
  );
  await page.goto(refund);
  await expect(page.getByRole('checkbox', { name: '注文番号' })).not.toBeChecked();
});

test('紙には、行き方の手順と、印をつける四角が出る', async ({ page }) => {
  await page.goto(refund);
  await page.emulateMedia({ media: 'print' });
  await expect(desks(page).first().locator('ol.steps > li').first()).toBeVisible();
  const box = page.getByRole('checkbox', { name: '注文番号' });
  await expect(box).toHaveCSS('border-top-style', 'solid');
  expect((await box.boundingBox())?.width).toBeGreaterThan(15);
  await expect(page.getByRole('link', { name: '伝える文を作る' })).toBeHidden();
});

test('320ピクセルでも、強い色分けでも、横にはみ出さない', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.emulateMedia({ forcedColors: 'active' });
  for (const path of [
    '/contact',
    find,
    `${find}/speak?topic=refund&urgency=now&who=buyer`,
    refund,
    hijacked,
    smallSeller,
  ]) {
    await page.goto(path);
    for (const details of await page.locator('main details').all()) {
      await details.evaluate((element) => element.setAttribute('open', ''));
    }
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(over, path).toBeLessThanOrEqual(0);
  }
});
