import { expect, type Locator, type Page } from '@playwright/test';
import { dayInJapan, daysAfter, formatMonthDay } from '#lib/ja/index.ts';
import { test } from '#tests/support/site.ts';

/** What a person does from the first page until the answer is in view. */
class Walk {
  taps = 0;
  swipes = 0;
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async tap(control: Locator): Promise<void> {
    this.taps += 1;
    await control.click();
  }

  /** Typing begins with a tap on the field. */
  async type(field: Locator, text: string): Promise<void> {
    this.taps += 1;
    await field.fill(text);
  }

  /** Activates what Tab reaches by its name, as somebody does who hears the page. */
  async enter(name: RegExp): Promise<void> {
    await expect
      .poll(
        async () => {
          await this.page.keyboard.press('Tab');
          return this.page.evaluate(nameOfFocus);
        },
        { intervals: [0], message: `Tab does not reach ${name}` },
      )
      .toMatch(name);
    this.taps += 1;
    const { href } = await this.page.evaluate(() => location);
    await this.page.keyboard.press('Enter');
    await this.page.waitForURL((url) => url.href !== href);
  }

  /** Swipes until the sentence that answers is in view. Fails where the page has no such sentence below. */
  async read(answer: Locator): Promise<void> {
    await expect(answer).toBeVisible();
    const height = this.page.viewportSize()?.height ?? 0;
    for (;;) {
      const { y, height: own } = await boxOf(answer);
      // A drawing as high as the screen is in view when its top is.
      if (y > -1 && y + Math.min(own, height * 0.8) <= height) return;
      const before = await this.page.evaluate(() => scrollY);
      // Nobody swipes on when what they look for has come to the top.
      await this.page.mouse.wheel(0, Math.min(height * 0.8, y));
      await expect.poll(() => this.page.evaluate(() => scrollY)).toBeGreaterThan(before);
      this.swipes += 1;
    }
  }
}

async function boxOf(answer: Locator) {
  const box = await answer.boundingBox();
  if (box === null) throw new Error('The answer is not drawn.');
  return box;
}

function nameOfFocus(): string {
  const { activeElement } = document;
  return activeElement?.getAttribute('aria-label') ?? activeElement?.textContent?.trim() ?? '';
}

interface Most {
  readonly taps: number;
  readonly swipes: number;
}

/** A task that begins at the first page. It may take so many taps and swipes; what it took is noted with the result. */
function walk(task: string, most: Most, way: (walk: Walk) => Promise<void>): void {
  test(`${task}：${most.taps}回まで押し、${most.swipes}回まで送れば、答えが見える`, async ({ page }, {
    annotations,
  }) => {
    await page.goto('/');
    const own = new Walk(page);
    await way(own);
    const { taps, swipes } = own;
    annotations.push({ type: 'taps', description: `${taps}` }, { type: 'swipes', description: `${swipes}` });
    expect.soft(taps, 'taps').toBeLessThanOrEqual(most.taps);
    expect.soft(swipes, 'swipes').toBeLessThanOrEqual(most.swipes);
  });
}

const today = dayInJapan(new Date());
const link = (page: Page, name: RegExp) => page.getByRole('main').getByRole('link', { name }).first();
const said = (page: Page, text: RegExp | string) =>
  page.getByRole('main').getByText(text).filter({ visible: true }).first();

test.describe('急ぐとき', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test.describe('電波が弱いとき', () => {
    test.beforeEach(async ({ page }) => {
      const session = await page.context().newCDPSession(page);
      await session.send('Network.enable');
      await session.send('Network.emulateNetworkConditions', {
        offline: false,
        latency: 400,
        downloadThroughput: 50_000,
        uploadThroughput: 50_000,
      });
    });

    walk('Loppiの前で、はじめに押すものを知る', { taps: 2, swipes: 2 }, async (own) => {
      await own.tap(link(own.page, /^お店の前にいる/));
      await own.tap(link(own.page, /^ローソン/));
      await own.read(own.page.getByRole('figure').filter({ hasText: '模式図：Loppiの画面' }));
    });
  });

  walk('プライム会員が312,000円を払えるかを知る', { taps: 10, swipes: 3 }, async (own) => {
    const { page } = own;
    await own.tap(link(page, /^この注文、コンビニで払える/));
    await own.type(page.getByLabel('合計の金額（円）'), '312,000');
    await own.tap(page.getByRole('button', { name: '次へ' }));
    await own.read(said(page, /1つの注文のままでは、コンビニで払えません/));
    await own.tap(link(page, /^ほかの条件も確かめる/));
    await own.tap(link(page, /^お急ぎ便/));
    await own.tap(link(page, /^はい/));
    await own.tap(page.getByLabel(/^どれもない/));
    await own.tap(page.getByRole('button', { name: '次へ' }));
    await own.tap(link(page, /^Amazonが発送する/));
    await own.tap(link(page, /^まだ、その画面を開いていない/));
    await own.read(said(page, /通常配送に変えれば/));
  });

  walk('午前2時に締め出されて、入りなおす手順を知る', { taps: 2, swipes: 1 }, async (own) => {
    await own.tap(link(own.page, /^覚えのない請求・入れなくなった/));
    await own.tap(link(own.page, /^ロックされたアカウントを開ける/));
    await own.read(said(own.page, /SMSか登録したメールで本人確認をします/));
  });

  walk('小口の出品者が、入金のことをどこに聞くかを知る', { taps: 3, swipes: 1 }, async (own) => {
    const { page } = own;
    await own.tap(link(page, /^窓口をえらぶ/));
    await own.tap(link(page, /^出品者（小口出品）/));
    await own.tap(link(page, /^売上の入金/));
    await own.read(page.getByRole('heading', { level: 1, name: /小口出品では、電話は使えません/ }));
  });

  walk('英語だけで、セブンイレブンでの払い方を知る', { taps: 1, swipes: 2 }, async (own) => {
    await own.tap(own.page.getByRole('link', { name: 'English' }));
    await own.read(said(own.page, /7-Eleven: show the number at the till/));
  });

  walk('頼んでいないコードがSMSで届いて、することを知る', { taps: 2, swipes: 1 }, async (own) => {
    await own.tap(link(own.page, /^知らない人から番号・メール・電話が来た/));
    await own.tap(link(own.page, /^使わずに、パスワードを変えます/));
    await own.read(said(own.page, /コードは使わず、だれにも教えないでください/));
  });

  walk('番号のメールが来ないときに、することを知る', { taps: 3, swipes: 1 }, async (own) => {
    await own.tap(link(own.page, /^注文した。番号はどこ/));
    await own.tap(link(own.page, /^注文確認メールだけ/));
    await own.tap(link(own.page, /^昨日か、それより前/));
    await own.read(own.page.locator('.answer'));
  });

  walk(
    '払ったのに払っていないと出るとき、することを知り、伝える文を作りはじめる',
    { taps: 4, swipes: 3 },
    async (own) => {
      const { page } = own;
      await own.tap(link(page, /^もう払った/));
      await own.tap(link(page, /^払ったのに、何も変わらない/));
      await own.tap(link(page, /^次の日/));
      await own.read(page.getByRole('heading', { level: 1, name: '次の営業日まで待ちます' }));
      await own.read(link(page, /^Amazonに伝える文を作る/));
      await own.tap(link(page, /^Amazonに伝える文を作る/));
      await expect(page.getByRole('checkbox', { name: /支払い待ちのままです/ })).toBeChecked();
    },
  );

  walk('コンビニで払った注文の返金が、何で戻るかを知る', { taps: 2, swipes: 1 }, async (own) => {
    await own.tap(link(own.page, /^もう払った/));
    await own.tap(link(own.page, /^返金のこと/));
    await own.read(own.page.getByRole('heading', { level: 1, name: '返金は、ギフト券で戻ると考えます' }));
  });

  walk('ギフト券の番号を知らない人に伝えて、することを知る', { taps: 2, swipes: 1 }, async (own) => {
    await own.tap(link(own.page, /^知らない人から番号・メール・電話が来た/));
    await own.tap(link(own.page, /^すぐにAmazonと警察に知らせます/));
    await own.read(said(own.page, /相手との話を終えます/));
  });
});

test.describe('画面を読み上げるとき', () => {
  walk('キーと名前だけで、セブンイレブンでの払い方に着く', { taps: 2, swipes: 0 }, async (own) => {
    const { page } = own;
    await own.enter(/^お店の前にいる/);
    await own.enter(/^セブンイレブン/);
    // The new page is heard from its heading on.
    await expect(page.getByRole('heading', { level: 1, name: /レジ/ })).toBeFocused();
    await expect(page.getByRole('main')).toContainText('図：');
  });
});

test.describe('400%に広げたとき', () => {
  test.use({ viewport: { width: 320, height: 256 } });

  walk('いつまでに払うかを知る', { taps: 3, swipes: 8 }, async (own) => {
    const { page } = own;
    await own.read(link(page, /^いつまでに払う/));
    await own.tap(link(page, /^いつまでに払う/));
    await own.type(page.getByLabel('日付'), today);
    await own.tap(page.getByRole('button', { name: '次へ' }));
    await own.read(said(page, formatMonthDay(daysAfter(today, 2))));
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
});
