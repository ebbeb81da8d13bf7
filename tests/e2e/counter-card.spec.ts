import { expect, type Page, test as plainTest } from '@playwright/test';
import { untilKept } from '#tests/support/offline.ts';
import { test } from '#tests/support/site.ts';

const eleven = '20614275839';

async function openCard(page: Page, chain = 'lawson') {
  await page.goto(`/konbini/${chain}`);
  await page.getByRole('button', { name: '店頭カードを開く' }).click();
  const card = page.getByRole('dialog');
  await expect(card).toBeVisible();
  return card;
}

/** The card's message about a number after the field loses focus. */
async function saidOf(page: Page, typed: string): Promise<string> {
  const field = page.getByRole('textbox', { name: /番号（\d+桁）/ });
  await field.fill(typed);
  await field.blur();
  expect(await field.inputValue()).toBe(typed);
  return page.locator('#card-number-said').innerText();
}

async function swipe(page: Page, from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [from] });
  for (const part of [0.3, 0.6, 1]) {
    const point = { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
    await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [point] });
  }
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

test('ページから2回押すと、最初の手順が1つだけ大きく出る', async ({ page }) => {
  const card = await openCard(page);
  await expect(card).toHaveAccessibleName('ローソン・Loppi');
  await card.getByRole('button', { name: 'はじめる' }).click();
  await expect(card.getByRole('heading', { name: '手順1、全部で11' })).toBeFocused();
  await expect(card).toContainText('Loppiの「各種代金・料金お支払い」を押します。');
  await expect(card.locator('.card-main')).not.toContainText('申込券を店員に渡します。');
  await expect(card.locator('.card-tiles').getByText('8888', { exact: true })).toBeVisible();
  await expect(card.getByText('番号はこの端末の中だけにあります')).toBeVisible();
  expect(await card.boundingBox()).toEqual({ x: 0, y: 0, width: 390, height: 844 });
});

test('手順の言葉は、ページの手順と同じで、同じ名前の場所が2つできない', async ({ page }) => {
  const card = await openCard(page, 'familymart');
  const onPage = await page
    .locator('article .procedure ol.steps > li')
    .evaluateAll((all) => all.map((step) => step.textContent?.replaceAll('◐', '').replace(/\s+/g, '')));
  expect(onPage).toHaveLength(11);
  await card.getByRole('button', { name: 'はじめる' }).click();
  const inCard: string[] = [];
  const detour = card.getByRole('button', { name: 'このボタンがないとき' });
  await detour.click();
  const otherWay = await card.locator('.card-say .card-words').innerText();
  expect(onPage[0]).toContain(otherWay.replace(/\s+/g, ''));
  await card.getByRole('button', { name: '前へ' }).click();
  for (const _ of onPage) {
    const step = card.locator('.card-say .card-words');
    inCard.push(await step.evaluate((each) => (each.textContent ?? '').replace(/\s+/g, '')));
    await card.locator('[data-part="next"]').click();
  }
  // The result of a procedure is shown with its last step.
  const [firstOnPage = '', ...others] = onPage;
  expect(firstOnPage.startsWith(inCard[0] ?? 'x')).toBe(true);
  expect(inCard.slice(1).map((text) => text.replace(/できたら申込券が出ます。.*/, ''))).toEqual(others);
  expect(inCard[7]).toContain('すぐレジへ行きます。');
  const ids = await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id));
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});

test('ボタンと矢印のキーで進み、戻り、最後は払い終わったあとになる', async ({ page }) => {
  const card = await openCard(page, 'seven-eleven');
  await card.getByRole('button', { name: 'はじめる' }).click();
  await card.getByRole('button', { name: '次へ' }).click();
  await expect(card.getByRole('heading', { name: '手順2、全部で5' })).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(card.getByRole('heading', { name: '手順3、全部で5' })).toBeVisible();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expect(card.getByRole('heading', { name: '手順1、全部で5' })).toBeVisible();
  for (let step = 1; step < 5; step += 1) await page.keyboard.press('ArrowRight');
  await card.getByRole('button', { name: '払い終わったら' }).click();
  await expect(card.getByRole('heading', { name: '払い終わったら' })).toBeVisible();
  await expect(card).toContainText('領収書が手元に残ります。');
  await page.keyboard.press('ArrowRight');
  await expect(card).toBeVisible();
  await card.getByRole('button', { name: 'とじる' }).last().click();
  await expect(card).toBeHidden();
});

test('最初の手順から戻ると、番号を入れるところへ戻る', async ({ page }) => {
  const card = await openCard(page);
  await card.getByRole('button', { name: 'はじめる' }).click();
  await card.getByRole('button', { name: '前へ' }).click();
  await expect(card.getByRole('textbox', { name: 'お支払い番号（11桁）' })).toBeVisible();
  await card.getByRole('button', { name: 'はじめる' }).click();
  await card.getByRole('button', { name: '番号を入れる' }).click();
  await expect(card.getByRole('textbox', { name: 'お支払い番号（11桁）' })).toBeFocused();
});

test('ボタンが見当たらないときは、1回押すと別の道順が出て、次へで番号を入れる手順に進む', async ({ page }) => {
  const card = await openCard(page);
  await card.getByRole('button', { name: 'はじめる' }).click();
  await card.getByRole('button', { name: 'このボタンがないとき' }).click();
  await expect(card.locator('.card-say')).toContainText('なければ「各種番号をお持ちの方」を押し、手順4に進みます。');
  await card.getByRole('button', { name: '次へ' }).click();
  await expect(card.getByRole('heading', { name: '手順4、全部で11' })).toBeVisible();
  await expect(card.locator('.card-say')).toContainText('11桁の番号を入れます。');
});

test('店員に見せる文は、日本語が先で、番号の名前と番号が入る', async ({ page }) => {
  const card = await openCard(page, 'seven-eleven');
  await saidOf(page, '1234567890123');
  await card.getByRole('button', { name: 'はじめる' }).click();
  await card.getByRole('button', { name: '店員に見せる' }).click();
  const sentence = card.getByRole('region', { name: '店員に見せる' }).locator('p').first();
  await expect(sentence).toHaveText('インターネット代金の支払いをお願いします。払込票番号は1234 567 890 123です。');
  expect(await sentence.evaluate((each) => Number.parseFloat(getComputedStyle(each).fontSize))).toBeGreaterThan(23);
  await expect(card.locator('.card-step')).toBeHidden();
  await card.getByRole('button', { name: '手順にもどる' }).click();
  await expect(card.getByRole('heading', { name: '手順1、全部で5' })).toBeVisible();
});

test('番号のコピーは数字だけになり、選んで写しても空白は入らない', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const card = await openCard(page);
  await saidOf(page, '2061-4275-839');
  await card.getByRole('button', { name: 'はじめる' }).click();
  await card.getByRole('button', { name: '番号をコピー' }).click();
  await expect(card.getByRole('button', { name: 'コピーしました' })).toBeVisible();
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  expect(await copied()).toBe(eleven);
  await page.evaluate(() => navigator.clipboard.writeText(''));
  await card.locator('.card-digits').evaluate((each) => getSelection()?.selectAllChildren(each));
  await page.keyboard.press('ControlOrMeta+c');
  expect(await copied()).toBe(eleven);
});

test('メールの区切りで打った番号は、その区切りで出て、4桁までずつにもできる', async ({ page }) => {
  const card = await openCard(page);
  await saidOf(page, '20614-275839');
  await card.getByRole('button', { name: 'はじめる' }).click();
  const number = card.locator('.card-digits');
  await expect(number).toHaveText('20614 275839');
  await card.getByRole('button', { name: '4桁までずつに区切る' }).click();
  await expect(number).toHaveText('2061 4275 839');
  await card.getByRole('button', { name: 'メールの区切りに戻す' }).click();
  await expect(number).toHaveText('20614 275839');
});

for (const [name, width, size] of [
  ['150 %', 260, 16],
  ['200 %', 195, 16],
  ['320ピクセルで字が1.5倍', 320, 24],
  ['字が2倍', 390, 32],
] as const) {
  test(`字を大きくしても（${name}）、番号・確認番号・金額・ボタンは切れない`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    const card = await openCard(page, 'lawson');
    await page.evaluate((px) => {
      document.documentElement.style.fontSize = `${px}px`;
    }, size);
    await card.getByRole('textbox', { name: '用意する現金' }).fill('148200');
    await saidOf(page, eleven);
    await card.getByRole('button', { name: 'はじめる' }).click();
    const cut = await card.locator('.card-main *').evaluateAll((all, edge) => {
      const isShown = (each: Element) => each.getBoundingClientRect().width > 1;
      return all
        .filter((each) => isShown(each) && !each.closest('.sr-only'))
        .flatMap((each) => (each.getBoundingClientRect().right > edge + 0.5 ? [each.outerHTML.slice(0, 80)] : []));
    }, width);
    expect(cut).toEqual([]);
  });
}

test('低い画面や400%でも、次へを押すと、次の手順の言葉が初めから見える', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 256 });
  const card = await openCard(page, 'lawson');
  await card.getByRole('button', { name: 'はじめる' }).click();
  const seen = async () => {
    await expect(card.locator('.card-place')).toBeInViewport({ ratio: 1 });
    const words = await card.locator('.card-words:visible').first().boundingBox();
    expect(words?.y ?? 0).toBeLessThan(160);
  };
  await seen();
  await card.getByRole('button', { name: '次へ' }).click();
  await seen();
  await card.getByRole('button', { name: '前へ' }).click();
  await card.getByRole('button', { name: 'このボタンがないとき' }).click();
  await seen();
  await card.getByRole('button', { name: '前へ' }).click();
  await card.getByRole('button', { name: '前へ' }).click();
  await expect(card.getByRole('heading', { name: '番号を入れておく' })).toBeInViewport();
});

test('字を2倍にしても、「前へ」は1行で、お店の名前は語の途中で折れない', async ({ page }) => {
  const card = await openCard(page, 'lawson');
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '32px';
  });
  await card.getByRole('button', { name: 'はじめる' }).click();
  const linesOf = (name: string, text: string) =>
    card.locator(name).evaluate((element, words) => {
      const range = document.createRange();
      const [node] = [...element.childNodes].filter((each) => each instanceof Text);
      const start = node?.textContent?.indexOf(words) ?? -1;
      if (node === undefined || start === -1) throw new Error(`There is no ${words}.`);
      range.setStart(node, start);
      range.setEnd(node, start + words.length);
      return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
    }, text);
  expect(await linesOf('[data-part=previous]', '前へ')).toBe(1);
  expect(await linesOf('.card-bar h2', 'ローソン')).toBe(1);
});

test('機械のないお店もあるチェーンでは、払い方を先にえらぶ', async ({ page }) => {
  const card = await openCard(page, 'seicomart');
  await card.getByRole('button', { name: '機械がないお店のレジで払う' }).click();
  await expect(card.getByRole('heading', { name: '手順1、全部で6' })).toBeVisible();
  await expect(card).toContainText('「インターネットの支払いをお願いします」と伝えます。');
  await card.getByRole('button', { name: '前へ' }).click();
  await card.getByRole('button', { name: 'クラブステーションを使って払う' }).click();
  await expect(card.getByRole('heading', { name: '手順1、全部で8' })).toBeVisible();
});

test.describe('指で', () => {
  test.use({ hasTouch: true, isMobile: true });

  test('横になぞると手順が替わり、縦になぞっても替わらない', async ({ page }) => {
    const card = await openCard(page);
    await card.getByRole('button', { name: 'はじめる' }).tap();
    await swipe(page, { x: 320, y: 300 }, { x: 80, y: 310 });
    await expect(card.getByRole('heading', { name: '手順2、全部で11' })).toBeVisible();
    await swipe(page, { x: 200, y: 420 }, { x: 130, y: 220 });
    await expect(card.getByRole('heading', { name: '手順2、全部で11' })).toBeVisible();
    await swipe(page, { x: 80, y: 300 }, { x: 320, y: 290 });
    await expect(card.getByRole('heading', { name: '手順1、全部で11' })).toBeVisible();
    const code = await card.locator('.card-row').first().boundingBox();
    const y = (code?.y ?? 0) + (code?.height ?? 0) / 2;
    await swipe(page, { x: 320, y }, { x: 80, y });
    await expect(card.getByRole('heading', { name: '手順2、全部で11' })).toBeVisible();
  });

  test('番号を入れるところでは、なぞっても手順へ進まない', async ({ page }) => {
    const card = await openCard(page);
    await swipe(page, { x: 320, y: 300 }, { x: 80, y: 310 });
    await expect(card.getByRole('button', { name: 'はじめる' })).toBeVisible();
  });

  test('押すところは、どれも44ピクセルより小さくない', async ({ page }) => {
    const card = await openCard(page);
    const small = () =>
      card.locator('button, input, summary, a').evaluateAll((all) =>
        all.flatMap((each) => {
          const { width, height } = each.getBoundingClientRect();
          return width > 0 && (height < 44 || width < 44) ? [each.textContent] : [];
        }),
      );
    expect(await small()).toEqual([]);
    await card.getByRole('button', { name: 'はじめる' }).tap();
    expect(await small()).toEqual([]);
  });
});

test('全角で打った番号も、大きく区切って出る', async ({ page }) => {
  const card = await openCard(page);
  expect(await saidOf(page, '２０６１ー４２７５　８３９')).toBe('11桁そろっています。');
  await card.getByRole('button', { name: 'はじめる' }).click();
  const number = card.locator('.card-digits');
  await expect(number).toHaveText('2061 4275 839');
  expect(await number.locator('.card-group').allInnerTexts()).toEqual(['2061', '4275', '839']);
  expect(await number.evaluate((each) => Number.parseFloat(getComputedStyle(each).fontSize))).toBeGreaterThan(40);
});

test('桁数や文字が違うと、どこが違うかを言い、打った文字は消えない', async ({ page }) => {
  const card = await openCard(page);
  expect(await saidOf(page, '206142758')).toBe('11桁のところ、いま9桁です。あと2桁を見てください。');
  await expect(card.getByRole('textbox', { name: /お支払い番号/ })).toHaveAttribute('aria-invalid', 'true');
  expect(await saidOf(page, '1234567890123')).toContain('ローソンで使うのは11桁です。');
  expect(await saidOf(page, '番号：2061')).toContain('「番」「号」「：」は数字ではありません。');
  await card.getByRole('button', { name: 'はじめる' }).click();
  await expect(card.locator('.card-digits')).toHaveText('番号：2061');
  await expect(card.locator('.card-tiles .card-fault')).toContainText('数字だけにしてください。');
});

test('間違いの知らせが出ても、押そうとしたものは押せる', async ({ page }) => {
  const card = await openCard(page);
  await card.getByRole('textbox', { name: /お支払い番号/ }).fill('206142758');
  await card.getByText('期限の日が書いてないとき').click();
  await expect(card.getByLabel('番号のメールが届いた日')).toBeVisible();
  await expect(card.locator('#card-number-said')).toContainText('11桁のところ、いま9桁です。');
});

test('セブンイレブンでは13桁を求め、11桁にはほかのお店の番号だと言う', async ({ page }) => {
  await openCard(page, 'seven-eleven');
  expect(await saidOf(page, '1234-5678-90123')).toBe('13桁そろっています。');
  expect(await saidOf(page, eleven)).toContain('11桁は、ほかのお店の番号です。');
});

test('期限は、残りの日数が出る。日付がなければ、メールの日から数える', async ({ page }) => {
  await page.clock.install({ time: new Date('2026-11-23T23:30:00+09:00') });
  const card = await openCard(page);
  await card.getByLabel('メールにある期限の日').fill('2026-11-25');
  await expect(card.locator('.card-due')).toHaveText('期限：あと2日・11月25日（水）まで');
  await card.getByLabel('メールにある期限の日').fill('');
  await card.getByText('期限の日が書いてないとき').click();
  await card.getByLabel('番号のメールが届いた日').fill('2026-11-20');
  await card.getByLabel('番号のメールが届いた日').blur();
  await expect(card.locator('.card-due')).toHaveText('期限：今日のうちに（11月25日（水）までとも）');
  await expect(card.locator('#card-due-said')).toContainText('安全な日（11月22日（日））は過ぎました。');
});

test('金額は、読めた形で手順の横に出る', async ({ page }) => {
  const card = await openCard(page);
  const field = card.getByRole('textbox', { name: '用意する現金' });
  await field.fill('４，９８０円');
  await field.blur();
  await card.getByRole('button', { name: 'はじめる' }).click();
  await expect(card.locator('.card-tiles').getByText('4,980円')).toBeVisible();
  await card.getByRole('button', { name: '前へ' }).click();
  await field.fill('たくさん');
  await field.blur();
  await expect(card.getByText('金額は、4980のように数字で書いてください。')).toBeVisible();
});

test('確認番号をカードの中で押して写せる', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const card = await openCard(page);
  await card.getByRole('button', { name: 'はじめる' }).click();
  await card.getByRole('button', { name: 'コピー' }).click();
  await expect(card.getByRole('button', { name: 'コピーしました' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('8888');
});

test('開いている間、キーで動けるのはカードの中だけで、Esc で閉じると元のボタンに戻る', async ({ page }) => {
  const card = await openCard(page);
  await expect(card.getByRole('heading', { name: 'ローソン・Loppi' })).toBeFocused();
  for (let press = 0; press < 24; press += 1) {
    await page.keyboard.press('Tab');
    const isInside = await page.evaluate(
      () => document.activeElement === document.body || document.activeElement?.closest('dialog') !== null,
    );
    expect(isInside).toBe(true);
  }
  await page.keyboard.press('Escape');
  await expect(card).toBeHidden();
  await expect(page.getByRole('button', { name: '店頭カードを開く' })).toBeFocused();
});

test('閉じてまた開いても、打った番号は残っている', async ({ page }) => {
  const card = await openCard(page);
  await saidOf(page, eleven);
  await card.getByRole('button', { name: 'とじる' }).click();
  await page.getByRole('button', { name: '店頭カードを開く' }).click();
  await expect(card.getByRole('textbox', { name: /お支払い番号/ })).toHaveValue(eleven);
});

test.describe('圏外では', () => {
  // The service worker keeps the card's script, before all other things.
  test.use({ serviceWorkers: 'allow' });
  const cardScript = /^\/assets\/card-[0-9A-Z]{8}\.js$/;

  test('読み終えたページでは、カードが開く', async ({ page, context }) => {
    await page.goto('/konbini/lawson');
    await untilKept(page, cardScript);
    await context.setOffline(true);
    await page.getByRole('button', { name: '店頭カードを開く' }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
  });

  test('案内のはじめのページを開いてあれば、お店の手順とカードが出る', async ({ page, context }) => {
    await page.goto('/pay', { waitUntil: 'networkidle' });
    await untilKept(page, cardScript);
    await context.setOffline(true);
    await page.getByRole('link', { name: /^お店に着いた/ }).click();
    await page.getByRole('link', { name: /^ファミリーマート/ }).click();
    await page.getByRole('button', { name: '店頭カードを開く' }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
  });
});

test.describe('働き手のいないブラウザーでは', () => {
  test('ページがカードを先に取っておくので、圏外になっても開く', async ({ page, context }) => {
    await page.addInitScript(() => Object.defineProperty(Navigator.prototype, 'serviceWorker', { value: undefined }));
    const script = page.waitForResponse(/\/assets\/card-[0-9A-Z]{8}\.js$/);
    await page.goto('/konbini/lawson');
    await (await script).finished();
    await context.setOffline(true);
    await page.getByRole('button', { name: '店頭カードを開く' }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
  });
});

test('案内の中でも、同じカードが同じ手順で開き、次のお店へ移ればそのお店のカードになる', async ({ page }) => {
  await page.goto('/pay/chain?stage=counter', { waitUntil: 'networkidle' });
  await page.getByRole('link', { name: /^ローソン/ }).click();
  await page.getByRole('button', { name: '店頭カードを開く' }).click();
  const card = page.getByRole('dialog');
  await expect(card).toHaveAccessibleName('ローソン・Loppi');
  expect(await saidOf(page, eleven)).toBe('11桁そろっています。');
  await card.getByRole('button', { name: 'はじめる' }).click();
  await expect(card.getByRole('heading', { name: '手順1、全部で11' })).toBeFocused();
  await expect(card.locator('.card-digits')).toHaveText('2061 4275 839');
  await page.keyboard.press('Escape');
  await page.goBack();
  await page.getByRole('link', { name: /^セブンイレブン/ }).click();
  await page.getByRole('button', { name: '店頭カードを開く' }).click();
  await expect(card).toHaveAccessibleName('セブンイレブン・レジ');
  expect(await saidOf(page, eleven)).toContain('11桁は、ほかのお店の番号です。');
});

// The browser logs failed requests, which are expected here.
plainTest('カードが読みこめないときはそう言い、もう一度押せば開く', async ({ page }) => {
  let isDown = true;
  await page.route(/\/assets\/(card|part)-/, (route) => (isDown ? route.fulfill({ status: 503 }) : route.continue()));
  await page.goto('/konbini/lawson', { waitUntil: 'networkidle' });
  const opener = page.getByRole('button', { name: '店頭カードを開く' });
  await opener.click();
  await expect(page.getByText('カードを読みこめませんでした。')).toBeVisible();
  isDown = false;
  await opener.click();
  await expect(page.getByRole('dialog')).toBeVisible();
});

test('スクリプトがなければ、カードは影も形もない', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/konbini/lawson');
  await expect(page.getByText('店頭カードを開く')).toBeHidden();
  await expect(page.getByText('お支払いのメモ')).toBeHidden();
  await expect(page.getByRole('heading', { name: 'Loppiで申込券を出す' })).toBeVisible();
  await context.close();
});
