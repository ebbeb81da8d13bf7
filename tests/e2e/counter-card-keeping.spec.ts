import { expect, type Locator, type Page } from '@playwright/test';
import { chains } from '#lib/konbini/index.ts';
import { violationsOf } from '#tests/support/axe.ts';
import { test } from '#tests/support/site.ts';

const stored = 'madoguchi.payments';
const number = '20614275839';

async function openCard(page: Page, chain = 'lawson'): Promise<Locator> {
  await page.goto(`/konbini/${chain}`);
  await page.getByRole('button', { name: '店頭カードを開く' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  return page.getByRole('dialog');
}

/** Types a complete payment and optionally keeps it. */
async function fillIn(card: Locator, digits: string, { keep }: { keep: boolean }): Promise<void> {
  await card.getByRole('textbox', { name: /番号（\d+桁）/ }).fill(digits);
  await card.getByLabel('メールにある期限の日').fill('2026-11-25');
  await card.getByRole('textbox', { name: '用意する現金' }).fill('4980');
  await card.getByRole('textbox', { name: '用意する現金' }).blur();
  if (keep) await card.getByRole('button', { name: 'この端末に控える' }).click();
}

test.describe('お支払いのメモ', () => {
  test.beforeEach(({ page }) => page.clock.setFixedTime(new Date('2026-11-23T12:00:00+09:00')));

  test('「はじめる」の前に打ったものは、読みこみ直すと消える', async ({ page }) => {
    const card = await openCard(page);
    await fillIn(card, number, { keep: false });
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
    await page.reload();
    await page.getByRole('button', { name: '店頭カードを開く' }).click();
    await expect(card.getByRole('textbox', { name: /番号（/ })).toHaveValue('');
  });

  test('「はじめる」からあとは、読みこみ直しても、番号も手順も残り、ほかのタブと端末には残らない', async ({
    page,
    context,
  }) => {
    const card = await openCard(page);
    await fillIn(card, number, { keep: false });
    await card.getByRole('button', { name: 'はじめる' }).click();
    await card.getByRole('button', { name: '次へ' }).click();
    await page.reload();
    await page.getByRole('button', { name: '店頭カードを開く' }).click();
    await expect(card.getByRole('heading', { name: '手順2、全部で11' })).toBeFocused();
    await expect(card.locator('.card-digits')).toHaveText('2061 4275 839');
    await expect(card.locator('.card-due')).toContainText('あと2日');
    expect(await page.evaluate((key) => localStorage.getItem(key), stored)).toBeNull();
    const other = await openCard(await context.newPage());
    await expect(other.getByRole('textbox', { name: /番号（/ })).toHaveValue('');
  });

  test('はじめの手順で、端末に控えるかを聞き、1回押せば控える', async ({ page }) => {
    const card = await openCard(page);
    await fillIn(card, number, { keep: false });
    await card.getByRole('button', { name: 'はじめる' }).click();
    await expect(card.getByText('このタブの中では、読みこみ直しても消えません。')).toBeVisible();
    await card.getByRole('button', { name: 'この端末に控える' }).click();
    await expect(card.getByText('この端末に控えました。').filter({ visible: true })).toHaveCount(1);
    expect(await page.evaluate((key) => localStorage.getItem(key), stored)).toContain(number);
  });

  test('控えたものは、次に開いたとき並び、押すとすぐ手順が始まる', async ({ page }) => {
    const card = await openCard(page);
    await fillIn(card, number, { keep: true });
    await expect(card.getByText('この端末に控えました。')).toBeInViewport();
    await page.reload();
    await page.getByRole('button', { name: '店頭カードを開く' }).click();
    const memo = card.getByRole('region', { name: 'お支払いのメモ' });
    await expect(memo).toContainText('ローソン');
    await expect(memo).toContainText('2061 4275 839');
    await expect(memo).toContainText('あと2日・11月25日（水）まで・4,980円');
    await memo.getByRole('button', { name: 'このメモで開く' }).click();
    await expect(card.getByRole('heading', { name: '手順1、全部で11' })).toBeFocused();
    await expect(card.locator('.card-digits')).toHaveText('2061 4275 839');
    await expect(card.locator('.card-due')).toContainText('あと2日');
  });

  test('いくつも控えられ、ほかのお店のものは、そのお店のページへ行ける', async ({ page }) => {
    await fillIn(await openCard(page), number, { keep: true });
    const card = await openCard(page, 'seven-eleven');
    await fillIn(card, '1234567890123', { keep: true });
    const items = card.getByRole('region', { name: 'お支払いのメモ' }).getByRole('listitem');
    await expect(items).toHaveCount(2);
    await expect(items.nth(0)).toContainText('1234 567 890 123');
    await expect(items.nth(1)).toContainText('2061 4275 839');
    await expect(items.nth(1).getByRole('button', { name: 'このメモで開く' })).toHaveCount(0);
    await items.nth(1).getByRole('link', { name: 'ローソン' }).click();
    await expect(page).toHaveURL('/konbini/lawson');
  });

  test('同じカードで控え直すと、増えずに直る', async ({ page }) => {
    const card = await openCard(page);
    await fillIn(card, '206142758', { keep: true });
    await fillIn(card, number, { keep: true });
    const items = card.getByRole('region', { name: 'お支払いのメモ' }).getByRole('listitem');
    await expect(items).toHaveCount(1);
    await expect(items).toContainText('2061 4275 839');
  });

  test('払い終えた印を、メモからも、最後の手順からも付けられ、戻せる', async ({ page }) => {
    const card = await openCard(page, 'seven-eleven');
    await fillIn(card, '1234567890123', { keep: true });
    await card.getByRole('button', { name: 'はじめる' }).click();
    for (let step = 1; step <= 5; step += 1) await card.locator('[data-part="next"]').click();
    await card.getByRole('button', { name: '払い終えた、とメモする' }).click();
    await expect(card.getByRole('button', { name: '払い終えた、とメモする' })).toBeHidden();
    await card.getByRole('button', { name: 'とじる' }).last().click();
    await page.getByRole('button', { name: '店頭カードを開く' }).click();
    const item = card.getByRole('region', { name: 'お支払いのメモ' }).getByRole('listitem');
    await expect(item).toContainText('払い終えました');
    await item.getByRole('button', { name: '払っていないに戻す' }).click();
    await expect(item).toContainText('あと2日');
    await item.getByRole('button', { name: '払い終えた' }).click();
    await expect(item).toContainText('払い終えました');
  });

  test('1つのボタンで、打ったものもメモもすべて消え、とじるまでは元に戻せる', async ({ page }) => {
    const card = await openCard(page);
    await fillIn(card, number, { keep: true });
    await card.getByRole('button', { name: 'メモをすべて消す' }).click();
    await expect(card.getByText('メモをすべて消しました。')).toBeVisible();
    await expect(card.getByRole('button', { name: 'メモをすべて消す' })).toBeHidden();
    await expect(card.getByRole('textbox', { name: /番号（/ })).toHaveValue('');
    await expect(card).not.toContainText('2061');
    expect(await page.evaluate((key) => localStorage.getItem(key), stored)).toBeNull();
    await card.getByRole('button', { name: '元に戻す' }).click();
    await expect(card.getByRole('region', { name: 'お支払いのメモ' })).toContainText('2061 4275 839');
    await card.getByRole('button', { name: 'メモをすべて消す' }).click();
    await card.getByRole('button', { name: 'とじる' }).click();
    await page.getByRole('button', { name: '店頭カードを開く' }).click();
    await expect(card.getByRole('heading', { name: 'お支払いのメモ' })).toBeHidden();
  });

  test('全角やハイフンで打った番号も、メモでは区切って並ぶ', async ({ page }) => {
    const card = await openCard(page);
    await fillIn(card, '２０６１-4275-839', { keep: true });
    await expect(card.getByRole('region', { name: 'お支払いのメモ' })).toContainText('2061 4275 839');
  });

  test('1つだけを消せて、キーボードだけで元の場所に戻せる', async ({ page }) => {
    const card = await openCard(page);
    await fillIn(card, number, { keep: true });
    await fillIn(card, '20614275840', { keep: true });
    const items = card.getByRole('region', { name: 'お支払いのメモ' }).getByRole('listitem');
    const texts = [/2061 4275 840/, /2061 4275 839/];
    await expect(items).toContainText(texts);
    const remove = items.nth(1).getByRole('button', { name: '消す' });
    await expect(remove).toHaveAccessibleDescription('ローソン 2061 4275 839');
    await remove.focus();
    await page.keyboard.press('Enter');
    await expect(items).toContainText([/2061 4275 840/, 'ローソンのメモを消しました。']);
    const undo = card.getByRole('button', { name: '元に戻す' });
    await expect(undo).toBeFocused();
    await expect(undo).toHaveAccessibleDescription('ローソンのメモを消しました。');
    const kept = await page.evaluate((key) => localStorage.getItem(key), stored);
    expect(kept).toContain('20614275840');
    expect(kept).not.toContain(number);
    await page.keyboard.press('Enter');
    await expect(items).toContainText(texts);
    await expect(items.nth(1).getByRole('button', { name: 'このメモで開く' })).toBeFocused();
  });

  test('印を付けても、焦点は押したところに残る', async ({ page }) => {
    const card = await openCard(page);
    await fillIn(card, number, { keep: true });
    const item = card.getByRole('region', { name: 'お支払いのメモ' }).getByRole('listitem');
    await item.getByRole('button', { name: '払い終えた' }).focus();
    await page.keyboard.press('Enter');
    await expect(item.getByRole('button', { name: '払っていないに戻す' })).toBeFocused();
  });

  test('そろった番号を別の番号に打ち替えて控えると、前の注文のメモは残る', async ({ page }) => {
    const card = await openCard(page);
    await fillIn(card, number, { keep: true });
    await card.getByRole('button', { name: '別の注文を入れる' }).click();
    const field = card.getByRole('textbox', { name: /番号（/ });
    await expect(field).toBeFocused();
    for (const name of [/番号（/, '用意する現金']) await expect(card.getByRole('textbox', { name })).toHaveValue('');
    await fillIn(card, '20614275840', { keep: true });
    await fillIn(card, '20614275841', { keep: true });
    const items = card.getByRole('region', { name: 'お支払いのメモ' }).getByRole('listitem');
    await expect(items).toContainText([/2061 4275 841/, /2061 4275 840/, /2061 4275 839/]);
  });

  test('払い終えたものを直して控えても、印は消えない', async ({ page }) => {
    const card = await openCard(page);
    await fillIn(card, number, { keep: true });
    const item = card.getByRole('region', { name: 'お支払いのメモ' }).getByRole('listitem');
    await item.getByRole('button', { name: '払い終えた' }).click();
    await card.getByRole('textbox', { name: '用意する現金' }).fill('5000');
    await card.getByRole('button', { name: 'この端末に控える' }).click();
    await expect(item).toContainText('払い終えました・5,000円');
  });

  test('2つのタブで開いていても、片方で消せば、もう片方からも消える', async ({ page, context }) => {
    const card = await openCard(page);
    await fillIn(card, number, { keep: true });
    const other = await context.newPage();
    const otherCard = await openCard(other);
    await expect(otherCard.getByRole('heading', { name: 'お支払いのメモ' })).toBeVisible();
    await card.getByRole('button', { name: 'メモをすべて消す' }).click();
    await expect(otherCard.getByRole('heading', { name: 'お支払いのメモ' })).toBeHidden();
  });

  test('何も入れずに控えようとすると、何を入れるかを言う', async ({ page }) => {
    const card = await openCard(page);
    await card.getByRole('button', { name: 'この端末に控える' }).click();
    await expect(card.getByText('番号か金額か期限を入れると、控えられます。')).toBeVisible();
  });

  test('前の版のメモは読まれ、こわれたメモでは何も起こらない', async ({ page }) => {
    const old = { id: 'a', chain: 'lawson', number, deadlineDay: '2026-11-24', done: false, keptOn: '2026-11-21' };
    const texts = {
      old: JSON.stringify({ version: 1, payments: [old, { id: 3 }] }),
      broken: '{"version":2,"payments":[',
    };
    await page.goto('/konbini/lawson');
    await page.evaluate(([key = '', text = '']) => localStorage.setItem(key, text), [stored, texts.old]);
    const card = await openCard(page);
    const items = card.getByRole('region', { name: 'お支払いのメモ' }).getByRole('listitem');
    await expect(items).toHaveCount(1);
    await expect(items).toContainText('あと1日・11月24日（火）まで');
    await page.evaluate(([key = '', text = '']) => localStorage.setItem(key, text), [stored, texts.broken]);
    await openCard(page);
    await expect(items).toHaveCount(0);
    await fillIn(card, number, { keep: true });
    await expect(items).toHaveCount(1);
  });

  test('端末に残せないブラウザーでは、そう言い、カードはそのまま使える', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    });
    const card = await openCard(page);
    await fillIn(card, number, { keep: true });
    await expect(card.getByText('このブラウザーでは控えられません。')).toBeVisible();
    await card.getByRole('button', { name: 'はじめる' }).click();
    await expect(card.locator('.card-digits')).toHaveText('2061 4275 839');
  });
});

test.describe('画面をつけておく', () => {
  /** Replaces the browser's wake lock by a stand-in that records requests in `document.title`. */
  const fakeLock = (page: Page) =>
    page.addInitScript(() => {
      const asked: string[] = [];
      const tell = (what: string) => {
        asked.push(what);
        document.title = asked.join(' ');
      };
      Object.defineProperty(navigator, 'wakeLock', {
        value: {
          request: async (type: string) => {
            tell(`request:${type}`);
            return Object.assign(new EventTarget(), {
              async release(this: EventTarget) {
                tell('release');
                this.dispatchEvent(new Event('release'));
              },
            });
          },
        },
      });
    });
  const setVisibility = (page: Page, state: 'hidden' | 'visible') =>
    page.evaluate((value) => {
      Object.defineProperty(document, 'visibilityState', { value, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
    }, state);

  test('開くと頼み、言葉でそう言い、閉じると放す', async ({ page }) => {
    await fakeLock(page);
    const card = await openCard(page);
    await expect(card.getByText('画面はついたまま')).toBeVisible();
    await card.getByRole('button', { name: 'とじる' }).click();
    await expect(page).toHaveTitle('request:screen release');
    await setVisibility(page, 'visible');
    await expect(page).toHaveTitle('request:screen release');
  });

  test('案内の途中で開いたまま前の画面に戻っても、放す', async ({ page }) => {
    await fakeLock(page);
    // Once the script has loaded, the next page is drawn without a request.
    await page.goto('/pay/chain?stage=counter', { waitUntil: 'networkidle' });
    await page.getByRole('link', { name: /^ローソン/ }).click();
    await page.getByRole('button', { name: '店頭カードを開く' }).click();
    await expect(page.getByRole('dialog').getByText('画面はついたまま')).toBeVisible();
    // Going back restores the previous title; later requests are appended.
    await page.goBack();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('どのコンビニで払いますか。');
    await expect(page).toHaveTitle('request:screen release');
  });

  test('ブラウザーが放したら言うのをやめ、戻ってきたらまた頼む', async ({ page }) => {
    const locks: string[] = [];
    await page.exposeFunction('tellLock', (what: string) => locks.push(what));
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'wakeLock', {
        value: {
          request: async () => {
            const lock = Object.assign(new EventTarget(), { release: async () => undefined });
            Object.assign(window, { lose: () => lock.dispatchEvent(new Event('release')) });
            await (window as unknown as { tellLock(what: string): Promise<void> }).tellLock('request');
            return lock;
          },
        },
      });
    });
    const card = await openCard(page);
    await expect(card.getByText('画面はついたまま')).toBeVisible();
    await setVisibility(page, 'hidden');
    await page.evaluate(() => (window as unknown as { lose(): void }).lose());
    await expect(card.getByText('画面はついたまま')).toBeHidden();
    await setVisibility(page, 'visible');
    await expect(card.getByText('画面はついたまま')).toBeVisible();
    expect(locks).toEqual(['request', 'request']);
  });

  for (const [why, make] of Object.entries({
    できないブラウザー: () => Reflect.deleteProperty(Navigator.prototype, 'wakeLock'),
    断られたとき: () =>
      Object.defineProperty(navigator, 'wakeLock', {
        value: { request: () => Promise.reject(new Error('low battery')) },
      }),
  })) {
    test(`${why}は、何も言わない`, async ({ page }) => {
      await page.addInitScript(make);
      const card = await openCard(page);
      await card.getByRole('button', { name: 'はじめる' }).click();
      await expect(card.getByText('番号はこの端末の中だけにあります')).toBeVisible();
      await expect(card.getByText('画面はついたまま')).toBeHidden();
    });
  }
});

test.describe('紙に', () => {
  const pagesIn = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length;

  for (const chain of chains) {
    test(`${chain} のカードは、A6でもA4でも1枚に収まる`, async ({ page }) => {
      const card = await openCard(page, chain);
      const digits = chain === 'seven-eleven' ? '1234567890123' : number;
      await fillIn(card, digits, { keep: false });
      for (const format of ['A6', 'A4']) expect(pagesIn(await page.pdf({ format }))).toBe(1);
      await page.emulateMedia({ media: 'print' });
      const paper = card.locator('.card-paper');
      const points = (size: string) => Math.round(Number.parseFloat(size) * 0.75);
      const large = paper.locator('.card-paper-large dd').filter({ visible: true });
      for (const each of await large.all()) {
        expect(points(await each.evaluate((dd) => getComputedStyle(dd).fontSize))).toBe(20);
      }
      // The width of an A4 sheet within its margins; half of its height, less the upper margin.
      await page.setViewportSize({ width: 703, height: 1000 });
      expect((await paper.boundingBox())?.height).toBeLessThan((297 / 2 - 12) * (96 / 25.4));
      await expect(paper).toBeVisible();
      await expect(paper).toContainText(chain === 'seven-eleven' ? '1234 567 890 123' : '2061 4275 839');
      await expect(paper).toContainText('11月25日（水）');
      await expect(paper).toContainText('4,980円');
      await expect(paper.getByText('領収書を受け取ります。')).toBeVisible();
      await expect(page.getByRole('heading', { level: 1 })).toBeHidden();
    });
  }

  test('番号を入れなければ、手で書くますが出る', async ({ page }) => {
    const card = await openCard(page);
    await page.emulateMedia({ media: 'print' });
    await expect(card.locator('.card-boxes')).toHaveText('□□□□ □□□□ □□□');
    await expect(card.locator('.card-paper dd').getByText('8888', { exact: true })).toBeVisible();
  });

  test('カードを閉じていれば、ページがそのまま印刷される', async ({ page }) => {
    await page.goto('/konbini/lawson');
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.locator('.card-paper')).toBeHidden();
    await expect(page.getByText('店頭カードを開く')).toBeHidden();
  });

  test('印刷のボタンは、ブラウザーの印刷を開く', async ({ page }) => {
    await page.addInitScript(() => {
      window.print = () => {
        document.title = 'printed';
      };
    });
    const card = await openCard(page);
    await card.getByRole('button', { name: '紙に印刷' }).click();
    await expect(page).toHaveTitle('printed');
  });
});

test('打った番号・金額・日付は、どの送信にも、住所にも、Cookie にも出ない', async ({ page, context }) => {
  const marks = ['98765432101', '9876 5432 101', '765432', '2026-12-24'];
  const sent: string[] = [];
  page.on('request', async (request) => {
    sent.push(request.url(), JSON.stringify(await request.allHeaders()), request.postData() ?? '');
  });
  const card = await openCard(page);
  await card.getByRole('textbox', { name: /番号（/ }).pressSequentially(marks[0] ?? '');
  await card.getByRole('textbox', { name: '用意する現金' }).pressSequentially('765432');
  await card.getByLabel('メールにある期限の日').fill('2026-12-24');
  await page.keyboard.press('Enter');
  await card.getByRole('button', { name: 'この端末に控える' }).click();
  await card.getByRole('button', { name: 'はじめる' }).click();
  for (let step = 1; step <= 11; step += 1) await card.locator('[data-part="next"]').click();
  sent.push(page.url());
  await card.getByRole('button', { name: 'とじる' }).last().click();
  await page.reload({ waitUntil: 'networkidle' });
  await page.getByRole('link', { name: 'お店で払う' }).first().click();
  await page.waitForLoadState('networkidle');
  sent.push(
    page.url(),
    JSON.stringify(await context.cookies()),
    await page.evaluate(() => JSON.stringify(history.state)),
  );
  expect(sent.length).toBeGreaterThan(10);
  for (const mark of marks) expect(sent.filter((each) => each.includes(mark))).toEqual([]);
  const names = await page.locator('dialog [name]').count();
  expect(names).toBe(0);
});

test.describe('だれでも使える', () => {
  // Wait for the transition: a step that slides in is paler at first.
  test.use({ contextOptions: { reducedMotion: 'reduce' } });
  const faultsIn = (page: Page) => violationsOf(page, { within: 'dialog' });

  for (const [name, viewport] of Object.entries({
    '390×844': { width: 390, height: 844 },
    '320×568': { width: 320, height: 568 },
    '320×256': { width: 320, height: 256 },
  })) {
    test(`${name} で、どの画面にも自動検査で分かる壁がなく、横にはみ出さない`, async ({ page }) => {
      await page.setViewportSize(viewport);
      const card = await openCard(page, 'seven-eleven');
      const isTooWide = () =>
        card.evaluate((each) =>
          [each, ...each.querySelectorAll('*')].some(
            ({ scrollWidth, clientWidth }) => clientWidth > 1 && scrollWidth > clientWidth + 1,
          ),
        );
      await fillIn(card, '12345', { keep: true });
      expect([await faultsIn(page), await isTooWide()]).toEqual([[], false]);
      await fillIn(card, '1234567890123', { keep: true });
      await card.getByRole('button', { name: 'はじめる' }).click();
      expect([await faultsIn(page), await isTooWide()]).toEqual([[], false]);
      for (let step = 1; step <= 5; step += 1) await card.locator('[data-part="next"]').click();
      expect([await faultsIn(page), await isTooWide()]).toEqual([[], false]);
    });
  }

  test('端末が明るい見た目でも暗い見た目でも、カードは暗く、字はとても濃い', async ({ page }) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const card = await openCard(page);
      const colours = await card.evaluate((each) => {
        const { backgroundColor, color } = getComputedStyle(each);
        return [backgroundColor, color];
      });
      expect(colours).toEqual(['rgb(11, 15, 13)', 'rgb(248, 245, 239)']);
    }
  });

  test('色を減らした表示でも、番号の枠と進みぐあいが見える', async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active' });
    const card = await openCard(page);
    await card.getByRole('button', { name: 'はじめる' }).click();
    const widthOf = (selector: string) =>
      card
        .locator(selector)
        .first()
        .evaluate((each) => getComputedStyle(each).borderTopWidth);
    expect(await widthOf('.card-tile')).toBe('1px');
    expect(await widthOf('.card-progress')).toBe('1px');
  });
});
