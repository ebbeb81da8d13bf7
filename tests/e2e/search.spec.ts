import { test as base, type CDPSession, expect, type Page } from '@playwright/test';
import { violationsOf } from '#tests/support/axe.ts';
import { fieldOf, guide, holdBoxScript, openBox, optionsOf, requestsOf } from '#tests/support/search-box.ts';
import { test } from '#tests/support/site.ts';

test.describe('スクリプトがないとき', () => {
  test.use({ javaScriptEnabled: false });

  test('どのページの上からもさがせて、結果は住所で人に渡せる', async ({ page }) => {
    await page.goto(guide);
    await fieldOf(page).fill('ローソン');
    await page.getByRole('search').getByRole('button', { name: 'さがす' }).click();
    await expect(page).toHaveURL(/\/search\?q=%E3%83%AD%E3%83%BC%E3%82%BD%E3%83%B3$/);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('「ローソン」の検索結果');
    await expect(page.locator('main mark').first()).toContainText('ローソン');
    await expect(
      page
        .locator('main')
        .getByRole('link', { name: /^ローソンで払う/ })
        .first(),
    ).toBeVisible();
  });

  test('種類と話題で絞れて、絞った結果も住所になる', async ({ page }) => {
    await page.goto(`/search?q=${encodeURIComponent('番号')}`);
    const types = page.getByRole('navigation', { name: '種類でしぼりこむ' });
    await expect(types.locator('[aria-current]')).toContainText('すべて');
    await types.getByRole('link', { name: /^よくある質問/ }).click();
    await expect(page).toHaveURL(/[?&]type=faq(&|$)/);
    await expect(types.locator('[aria-current]')).toContainText('よくある質問');
    const kinds = await page.locator('main ol > li > p:first-child').allInnerTexts();
    expect(new Set(kinds)).toEqual(new Set(['よくある質問']));
    await page.getByText('話題でしぼりこむ').click();
    await page.getByRole('link', { name: /^期限と取り消し/ }).click();
    await expect(page).toHaveURL(/type=faq&topic=deadline$/);
    await expect(page.locator('main ol a').first()).toHaveAttribute('href', /^\/faq\/deadline\//);
  });

  test('知らない言葉には、ないと言い、進める先を示す', async ({ page }) => {
    await page.goto(`/search?q=${encodeURIComponent('カブトムシ')}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('「カブトムシ」では見つかりませんでした');
    await expect(page.getByText('このサイトにない言葉です', { exact: false })).toBeVisible();
    for (const path of ['/pay', '/trouble', '/contact']) {
      await expect(page.locator(`main a[href="${path}"]`)).toBeVisible();
    }
  });

  test('長すぎる言葉には、何文字までかを言う', async ({ page }) => {
    const response = await page.goto(`/search?q=${encodeURIComponent('あ'.repeat(201))}`);
    expect(response?.status()).toBe(200);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('一度にさがせるのは200文字までです');
  });

  test('言葉がなければ、始め方を示す', async ({ page }) => {
    await page.goto('/search?q=');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('何をさがしますか');
    await page.getByRole('link', { name: '支払い期限' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('「支払い期限」の検索結果');
  });

  test('検索のページは、検索エンジンに載らない', async ({ page }) => {
    await page.goto('/search?q=a');
    await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/);
  });
});

test.describe('打つあいだの候補', () => {
  test('打つそばから、種類ごとに候補が出て、当たった言葉に印が付く', async ({ page }) => {
    const field = await openBox(page);
    await field.pressSequentially('ローソン');
    await expect(page.getByRole('listbox', { name: '検索の候補' })).toBeVisible();
    await expect(field).toHaveAttribute('aria-expanded', 'true');
    const shop = page.getByRole('group', { name: 'お店' });
    await expect(shop.getByRole('option').first()).toContainText('ローソンで払う');
    await expect(shop.locator('mark').first()).toContainText('ローソン');
    await expect(page.getByRole('search').getByRole('status')).toHaveText(/\d+件見つかりました/);
  });

  test('矢印で選び、Enter で開く。Home と End は文字のために残る', async ({ page }) => {
    const field = await openBox(page);
    await field.pressSequentially('ローソン');
    await expect(optionsOf(page).first()).toBeVisible();
    await page.keyboard.press('ArrowUp');
    await expect(optionsOf(page).last()).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('ArrowDown');
    const first = optionsOf(page).first();
    await expect(first).toHaveAttribute('aria-selected', 'true');
    await expect(field).toHaveAttribute('aria-activedescendant', (await first.getAttribute('id')) ?? '');
    await page.keyboard.press('Home');
    await expect(field).not.toHaveAttribute('aria-activedescendant');
    expect(await field.evaluate((input: HTMLInputElement) => input.selectionStart)).toBe(0);
    await page.keyboard.press('ArrowDown');
    const href = await first.getAttribute('href');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`${href}$`));
    await expect(page.locator(`[id="${href?.split('#')[1]}"]`)).toBeInViewport();
  });

  test('選ばずに Enter を押すと、結果のページへ行く', async ({ page }) => {
    const field = await openBox(page);
    await field.pressSequentially('返金');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('「返金」の検索結果');
  });

  test('Esc は、開いていれば閉じ、閉じていれば消す', async ({ page }) => {
    const field = await openBox(page);
    await field.pressSequentially('ローソン');
    await expect(optionsOf(page).first()).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('listbox')).toBeHidden();
    await expect(field).toHaveValue('ローソン');
    await expect(field).toHaveAttribute('aria-expanded', 'false');
    await page.keyboard.press('ArrowDown');
    await expect(optionsOf(page).first()).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await expect(field).toHaveValue('');
  });

  test('ほかのところへ移ると、閉じる', async ({ page }) => {
    const field = await openBox(page);
    await field.pressSequentially('ローソン');
    await expect(optionsOf(page).first()).toBeVisible();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await expect(page.getByRole('listbox')).toBeHidden();
  });

  test('見つからないときは、そう言い、行き先を出す', async ({ page }) => {
    const field = await openBox(page);
    await field.pressSequentially('カブトムシ');
    await expect(page.getByText('「カブトムシ」では見つかりませんでした', { exact: false }).first()).toBeVisible();
    await expect(page.getByRole('search').getByRole('status')).toHaveText('「カブトムシ」では見つかりませんでした。');
    await expect(optionsOf(page)).toHaveText(['お店で払う', '困ったとき', '窓口']);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL('/pay');
  });

  test('/ か Ctrl+K で、はじめのページでは大きい方、ほかでは上の方へ移る', async ({ page }) => {
    await page.goto('/');
    await page.keyboard.press('/');
    await expect(page.locator('main [data-search] input[name=q]')).toBeFocused();
    await expect(page.locator('main [data-search] input[name=q]')).toHaveValue('');
    await page.keyboard.type('a/b');
    await expect(page.locator('main [data-search] input[name=q]')).toHaveValue('a/b');
    await page.goto(guide);
    await page.keyboard.press('Control+k');
    await expect(fieldOf(page)).toBeFocused();
  });

  test('さがしたページの中にいても、見出しへ移って閉じる', async ({ page }) => {
    const field = await openBox(page, '/konbini/lawson');
    await field.pressSequentially('ローソン');
    const here = page.locator('[role=option][href^="/konbini/lawson#"]').first();
    await here.click();
    await expect(page).toHaveURL(/\/konbini\/lawson#/);
    await expect(page.getByRole('listbox')).toBeHidden();
  });
});

test.describe('指で', () => {
  test.use({ hasTouch: true, isMobile: true });

  test('候補を指で押すと、そのページが開く', async ({ page }) => {
    const field = await openBox(page);
    await field.pressSequentially('ローソン');
    const first = optionsOf(page).first();
    const href = await first.getAttribute('href');
    await first.tap();
    await expect(page).toHaveURL(new RegExp(`${href}$`));
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`開いた形（${colorScheme}）`, () => {
    test.use({ colorScheme, viewport: { width: 320, height: 640 } });

    for (const words of ['ローソン', 'カブトムシ', '']) {
      test(`「${words}」で開いた箱に、自動検査で分かる壁がなく、320ピクセルに収まる`, async ({ page }) => {
        await page.goto(guide);
        await page.evaluate(() => localStorage.setItem('madoguchi.recent', '{"version":1,"queries":["返金"]}'));
        await fieldOf(page).focus();
        await fieldOf(page).pressSequentially(words);
        await expect(page.locator('.search-popup')).toBeVisible();
        if (words !== 'カブトムシ') await page.keyboard.press('ArrowDown');
        expect(await violationsOf(page, { within: 'header' })).toEqual([]);
        const { scrollWidth, clientWidth } = await page.evaluate(() => document.documentElement);
        expect(scrollWidth).toBe(clientWidth);
        const small = await optionsOf(page).evaluateAll((all) => all.filter((each) => each.clientHeight < 43));
        expect(small).toEqual([]);
      });
    }
  });
}

test.describe('日本語の変換中', () => {
  /** Simulates an input method: shows partial input, keeps the keys for itself, then commits the words. */
  class InputMethod {
    readonly #session: CDPSession;

    constructor(session: CDPSession) {
      this.#session = session;
    }

    async compose(text: string) {
      const end = text.length;
      await this.#session.send('Input.imeSetComposition', { text, selectionStart: end, selectionEnd: end });
    }

    async press(key: string) {
      const event = { key, code: key, windowsVirtualKeyCode: 229 };
      await this.#session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...event });
      await this.#session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event });
    }

    async give(text: string) {
      await this.#session.send('Input.insertText', { text });
    }
  }

  async function openWithInputMethod(page: Page) {
    const field = await openBox(page);
    return { field, ime: new InputMethod(await page.context().newCDPSession(page)) };
  }

  test('「こんb」で、もうコンビニの候補が出る', async ({ page }) => {
    const { field, ime } = await openWithInputMethod(page);
    for (const text of ['k', 'こ', 'こn', 'こん', 'こんb']) await ime.compose(text);
    await expect(optionsOf(page).first()).toBeVisible();
    await expect(page.getByRole('listbox')).toContainText('コンビニ');
    await ime.give('コンビニ');
    await expect(field).toHaveValue('コンビニ');
    await expect(page.getByRole('option').last()).toContainText('「コンビニ」の結果をすべて見る');
  });

  test('変換を決める Enter では、どこへも行かず、何も選ばれない', async ({ page }) => {
    const { field, ime } = await openWithInputMethod(page);
    await ime.compose('ろーそん');
    await expect(optionsOf(page).first()).toBeVisible();
    for (const key of ['ArrowDown', 'ArrowDown', 'Enter', 'Escape']) await ime.press(key);
    await expect(field).not.toHaveAttribute('aria-activedescendant');
    await expect(page.getByRole('listbox')).toBeVisible();
    await expect(field).toHaveValue('ろーそん');
    expect(new URL(page.url()).pathname).toBe(guide);
    await ime.give('ローソン');
    await page.keyboard.press('ArrowDown');
    await expect(optionsOf(page).first()).toHaveAttribute('aria-selected', 'true');
  });

  test('変換が終わるまで「見つかりません」とも言わず、件数も読み上げない', async ({ page }) => {
    const { ime } = await openWithInputMethod(page);
    await page.evaluate(() => {
      const said: string[] = [];
      Object.assign(globalThis, { said });
      const status = document.querySelector('header [role=status]');
      new MutationObserver(() => said.push(status?.textContent ?? '')).observe(status ?? document, {
        childList: true,
        characterData: true,
        subtree: true,
      });
    });
    const said = () => page.evaluate(() => Object(globalThis).said.filter((text: string) => text !== ''));
    await ime.compose('ああああああ');
    await ime.compose('あああああああ');
    await page.waitForTimeout(1200);
    expect(await said()).toEqual([]);
    await expect(page.getByText('見つかりませんでした', { exact: false })).toBeHidden();
    await ime.give('あああああああ');
    await expect(page.getByRole('search').getByRole('status')).toHaveText(
      '「あああああああ」では見つかりませんでした。',
    );
  });
});

test('打ち始めてから届いたスクリプトも、変換の途中だと知っている', async ({ page }) => {
  const deliver = await holdBoxScript(page);
  await page.goto(guide);
  await fieldOf(page).focus();
  const session = await page.context().newCDPSession(page);
  await session.send('Input.imeSetComposition', { text: 'あああああああ', selectionStart: 7, selectionEnd: 7 });
  deliver();
  await expect(fieldOf(page)).toHaveRole('combobox');
  await page.waitForTimeout(1200);
  await expect(page.getByText('見つかりませんでした', { exact: false })).toBeHidden();
  await session.send('Input.insertText', { text: 'あああああああ' });
  await expect(page.locator('.search-popup')).toContainText('「あああああああ」では見つかりませんでした');
});

test.describe('端末に残すもの', () => {
  test('さがした言葉は端末だけに残り、1つのボタンで消せる', async ({ page }) => {
    const field = await openBox(page);
    await field.pressSequentially('返金');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('「返金」の検索結果');
    await openBox(page);
    await expect(page.getByRole('group', { name: '最近さがした言葉' }).getByRole('option')).toHaveText(['返金']);
    await page.getByRole('button', { name: '履歴を消す' }).click();
    await expect(page.getByRole('listbox')).toBeHidden();
    expect(await page.evaluate(() => localStorage.getItem('madoguchi.recent'))).toBeNull();
  });

  test('こわれた記録は捨てる', async ({ page }) => {
    await page.goto(guide);
    await page.evaluate(() => localStorage.setItem('madoguchi.recent', '{"version":9'));
    await openBox(page);
    await expect(page.getByRole('listbox')).toBeHidden();
    await expect.poll(() => page.evaluate(() => localStorage.getItem('madoguchi.recent'))).toBeNull();
  });

  test('番号らしいものは、送らず、残さない', async ({ page }) => {
    const requests = requestsOf(page, /search\?/);
    const field = await openBox(page);
    await field.pressSequentially('12345678901');
    await page.keyboard.press('Enter');
    await expect(page.getByText('お使いの端末の外へ送りません', { exact: false }).first()).toBeVisible();
    expect(requests).toEqual([]);
    expect(await page.evaluate(() => localStorage.getItem('madoguchi.recent'))).toBeNull();
  });

  test('打った言葉は、どこへも送られない', async ({ page }) => {
    const field = await openBox(page);
    const requests = requestsOf(page, /./);
    await field.pressSequentially('ローソン');
    await expect(optionsOf(page).first()).toBeVisible();
    expect(requests.filter((url) => !url.includes('/assets/'))).toEqual([]);
  });

  test('データは一度取れば端末にあり、つながらなくてもさがせる', async ({ page, context }) => {
    const field = await openBox(page);
    await field.pressSequentially('ローソン');
    await expect(optionsOf(page).first()).toBeVisible();
    const keptCount = () => page.evaluate(async () => (await (await caches.open('madoguchi.search')).keys()).length);
    await expect.poll(keptCount).toBe(1);

    const again = await context.newPage();
    await again.route('**/*.json', (route) => route.abort());
    const asked = requestsOf(again, /\/api\//);
    await openBox(again);
    await context.setOffline(true);
    await fieldOf(again).pressSequentially('返金');
    await expect(optionsOf(again).first()).toBeVisible();
    expect(asked).toEqual([]);
    await field.fill('支払い期限');
    await expect(page.getByRole('option').last()).toContainText('「支払い期限」');
  });

  test('こわれたデータは捨てて取り直し、古いものは消す', async ({ page }) => {
    await page.goto(guide);
    const path = (await page.locator('header [data-search]').getAttribute('data-index')) ?? '';
    await page.evaluate(async (current) => {
      const cache = await caches.open('madoguchi.search');
      await cache.put(current, new Response('{"format":'));
      await cache.put('/assets/search-000000000000.json', new Response('{"format":0}'));
    }, path);
    await fieldOf(page).focus();
    await fieldOf(page).pressSequentially('ローソン');
    await expect(optionsOf(page).first()).toBeVisible();
    const kept = () =>
      page.evaluate(async () => {
        const cache = await caches.open('madoguchi.search');
        const keys = await cache.keys();
        const texts = await Promise.all(keys.map(async (key) => (await cache.match(key))?.text()));
        return keys.map(({ url }, index) => [new URL(url).pathname, (texts[index]?.length ?? 0) > 10_000]);
      });
    // The first index answers before the whole one is there.
    await expect.poll(kept).toEqual([[path, true]]);
  });
});

base.describe('働き手が動かないとき', () => {
  for (const [what, pattern] of [
    ['働き手のスクリプト', '**/assets/search-worker-*.js'],
    ['データ', '**/assets/search-*.json'],
  ] as const) {
    base(`${what}が取れなければ、サーバーに聞く`, async ({ page }) => {
      await page.route(pattern, (route) => route.abort());
      const asked = requestsOf(page, /\/api\/search/);
      const field = await openBox(page);
      await field.pressSequentially('ローソン');
      await expect(optionsOf(page).first()).toContainText('ローソン');
      expect(asked.length).toBeGreaterThan(0);
      await field.fill('12345678901');
      await expect(page.getByText('お使いの端末の外へ送りません', { exact: false }).first()).toBeVisible();
      expect(asked.filter((url) => url.includes('123'))).toEqual([]);
    });
  }

  base('サーバーにも聞けなければ、そう言い、「さがす」はそのまま使える', async ({ page }) => {
    await page.route(/search-worker|\/api\/search/, (route) => route.abort());
    const field = await openBox(page);
    await field.pressSequentially('ローソン');
    await expect(page.getByText('いまは候補を出せません', { exact: false }).first()).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('「ローソン」の検索結果');
  });

  base('箱のスクリプトが取れなくても、さがせる', async ({ page }) => {
    await page.route('**/assets/search-box-*.js', (route) => route.abort());
    await page.goto(guide);
    await fieldOf(page).fill('ローソン');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('「ローソン」の検索結果');
  });
});

const hostile = [
  '<img src=x onerror="document.title=1">',
  '"><script>document.title=1</script>',
  "' OR 1=1 --",
  '[[<b>太字</b>]]',
  '(((((a+)+)+)+)+)$',
  '\u202e逆さま',
  '👨‍👩‍👧‍👦🏳️‍🌈',
  ' '.repeat(10_000),
  '{{konbini.deadline}}',
  '%00%ff',
];

for (const query of hostile) {
  test(`${JSON.stringify(query.slice(0, 30))} と打たれても、ページの形は変わらない`, async ({ page }) => {
    const shapeOf = () => page.locator('main :is(img, script, b > b, iframe, style)').count();
    const field = await openBox(page);
    const title = await page.title();
    const shape = await shapeOf();
    await field.fill(query);
    if (query.trim() !== '') await expect(page.locator('.search-popup')).toBeVisible();
    expect([await page.title(), await shapeOf()]).toEqual([title, shape]);
    expect(await page.locator('.search-popup :is(img, script, iframe)').count()).toBe(0);
    const response = await page.goto(`/search?q=${encodeURIComponent(query.slice(0, 2000))}`);
    expect(response?.status()).toBe(200);
    expect(await page.locator('main :is(img, script, iframe)').count()).toBe(0);
    expect(await page.title()).toMatch(/ \| まどぐち$/);
  });
}
