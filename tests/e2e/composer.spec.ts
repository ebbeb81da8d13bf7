import { expect, type Page } from '@playwright/test';
import { violationsOf } from '#tests/support/axe.ts';
import { test } from '#tests/support/site.ts';

const address = '/contact/message';
const stored = 'madoguchi.message';

/** The composer page with its script loaded. */
async function openComposer(page: Page, query = '?topic=delivery'): Promise<void> {
  await page.goto(address + query);
  // Only the browser reads the topic from the address; the static page starts with the first topic.
  await expect(page.getByLabel('用件', { exact: true })).toHaveValue(
    new URLSearchParams(query).get('topic') ?? 'order',
  );
  await page.waitForFunction(() => document.querySelector('#composer fieldset.segments') !== null);
}

const made = (page: Page) => page.getByRole('region', { name: 'できた文' });
const message = (page: Page) => made(page).locator('.message-sheet');

test.describe('伝える文', () => {
  test('埋めると、チャットの文がその場でできる', async ({ page }) => {
    await openComposer(page, '?topic=delivery&who=prime');
    await expect(page.getByLabel('立場')).toHaveValue('prime');
    await page.getByLabel('注文番号').fill('２５０ー１２３４５６７ー１２３４５６７');
    await page.getByLabel('商品').fill('電気ケトル');
    await page.getByLabel('予定の日を過ぎても、届きません。').check();
    await expect(made(page)).toContainText('（　）が2か所あります');
    await page.getByLabel('届く予定だった日').fill('2026-11-18');
    await page.getByLabel('荷物が今どこにあるか、調べてください。').check();
    await expect(message(page)).toHaveText(
      [
        'プライム会員です。荷物の配送のことで、ご相談です。',
        '1. 注文番号：250-1234567-1234567',
        '2. 商品：電気ケトル',
        '3. 起きていること：予定の日を過ぎても、届きません。',
        '4. 届く予定だった日：2026年11月18日',
        '5. お願いしたいこと：荷物が今どこにあるか、調べてください。',
        'ご確認をお願いします。',
      ].join('\n'),
      { useInnerText: true },
    );
    await expect(made(page)).toContainText('埋まっています');
  });

  test('メールの文と、英語の文に替えられる', async ({ page }) => {
    await openComposer(page);
    await page.getByLabel('予定の日を過ぎても、届きません。').check();
    await page.getByRole('button', { name: 'メール・フォーム' }).click();
    await expect(message(page)).toContainText('件名：荷物の配送について');
    await expect(message(page)).toContainText('Amazon.co.jp カスタマーサービス ご担当者様');
    await page.getByRole('button', { name: 'English' }).click();
    await expect(page.getByRole('button', { name: 'English' })).toHaveAttribute('aria-pressed', 'true');
    await expect(message(page)).toHaveAttribute('lang', 'en');
    await expect(message(page)).toContainText('It has not arrived by the expected date.');
    await expect(message(page)).toContainText('(order number)');
  });

  test('用件を替えても、打った言葉は残り、選んだ文は新しい用件のものになる', async ({ page }) => {
    await openComposer(page);
    await page.getByLabel('商品').fill('電気ケトル');
    await page.getByLabel('予定の日を過ぎても、届きません。').check();
    await page.getByLabel('用件', { exact: true }).selectOption('返品・交換');
    await expect(page.getByRole('textbox', { name: '商品' })).toHaveValue('電気ケトル');
    await expect(message(page)).toContainText('2. 商品：電気ケトル');
    await expect(message(page)).toContainText('（起きていること）');
  });

  test('窓口の案内から来ると、勧められた方法と言葉で始まる', async ({ page }) => {
    await openComposer(page, '?topic=refund&who=buyer&form=mail&language=english');
    await expect(page.getByRole('button', { name: 'メール・フォーム' })).toHaveAttribute('aria-pressed', 'true');
    await expect(message(page)).toHaveAttribute('lang', 'en');
    await expect(message(page)).toContainText('Subject: About a refund');
    await openComposer(page, '?topic=hijacked&form=call');
    await expect(message(page).getByRole('listitem').first()).toContainText('お電話ありがとうございます。');
  });

  test('急ぐ用件では、文より先にすることが出る', async ({ page }) => {
    await openComposer(page, '?topic=hijacked');
    await expect(page.getByRole('link', { name: '守る順番を見る' })).toHaveAttribute(
      'href',
      '/guides/account/hijacked',
    );
  });

  test('電話やチャットを使えない人には、書いて送る文だけが出る', async ({ page }) => {
    await openComposer(page, '?topic=selling&who=seller-small');
    await expect(made(page).getByRole('button', { name: '電話メモ' })).toHaveCount(0);
    await expect(made(page).getByRole('button', { name: 'チャット' })).toHaveCount(0);
    await expect(message(page)).toContainText('セラーサポート ご担当者様');
  });

  test('注文番号の形が違うと、見直すように言い、文は作れる', async ({ page }) => {
    await openComposer(page);
    const field = page.getByLabel('注文番号');
    await field.fill('250-1234567-123456');
    await expect(page.getByText('いまは数字が16個です')).toBeVisible();
    await expect(field).toHaveAttribute('aria-describedby', /message-order-advice/);
    await expect(message(page)).toContainText('1. 注文番号：250-1234567-123456');
    await field.fill('250-1234567-1234567');
    await expect(page.getByText('いまは数字が')).toHaveCount(0);
  });
});

test.describe('秘密らしいもの', () => {
  for (const [name, text, what] of [
    ['カードの番号', '４１１１ １１１１ １１１１ １１１１', 'カードの番号らしい数字があります'],
    ['パスワード', 'パスワードは hunter2 です', 'パスワードや暗証番号のことが書いてあるようです'],
    ['お支払い番号', '206-1427-5839', 'お支払い番号らしい数字があります'],
  ] as const) {
    test(`${name}は、確かめるまで文に入らない`, async ({ page }) => {
      await openComposer(page);
      await page.getByLabel('そのほか、自分の言葉で').first().fill(`困っています。${text}`);
      const field = page.getByRole('group', { name: '起きていること' });
      await expect(field).toContainText(what);
      await expect(page.getByRole('status').filter({ hasText: `「起きていること」の欄に、${what}` })).toHaveCount(1);
      await expect(message(page)).not.toContainText('困っています');
      await expect(message(page)).toContainText('（確かめてから入ります）');
      await field.getByLabel('秘密ではないので、文に入れる').check();
      await expect(message(page)).toContainText(text);
      await field.getByLabel('秘密ではないので、文に入れる').uncheck();
      await expect(message(page)).not.toContainText(text);
    });
  }

  test('確かめたあとで直すと、もう一度確かめるまで入らない', async ({ page }) => {
    await openComposer(page);
    const field = page.getByLabel('そのほか、自分の言葉で').first();
    await field.fill('12345678901');
    await page.getByLabel('秘密ではないので、文に入れる').check();
    await expect(message(page)).toContainText('12345678901');
    await field.fill('12345678902');
    await expect(message(page)).not.toContainText('1234567890');
    await expect(page.getByLabel('秘密ではないので、文に入れる')).not.toBeChecked();
  });
});

test.describe('電話メモ', () => {
  test('言う順に並び、ふりがなは頼んだときだけ付く', async ({ page }) => {
    await openComposer(page);
    await page.getByRole('button', { name: '電話メモ' }).click();
    await expect(message(page).getByRole('listitem').first()).toContainText('お電話ありがとうございます。');
    await expect(message(page).locator('ruby')).toHaveCount(0);
    await page.getByLabel('ふりがなを付ける').check();
    await expect(message(page).locator('ruby').first()).toContainText('電話');
    await expect(message(page).locator('rt').first()).toHaveText('でんわ');
  });

  test('印刷すると、メモだけが紙に出る', async ({ page }) => {
    await openComposer(page);
    await page.getByRole('button', { name: '電話メモ' }).click();
    await page.emulateMedia({ media: 'print' });
    await expect(message(page)).toBeVisible();
    await expect(page.getByLabel('注文番号')).toBeHidden();
    await expect(page.getByRole('button', { name: 'コピーする' })).toBeHidden();
    await expect(page.getByRole('heading', { name: '文の見本' })).toBeHidden();
  });
});

test('コピーすると、見えている文がそのまま渡り、そう言う', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openComposer(page);
  await page.getByLabel('商品').fill('電気ケトル');
  await page.getByRole('button', { name: 'コピーする' }).click();
  await expect(made(page).getByRole('status')).toHaveText('コピーしました。');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(await message(page).innerText());
  expect(copied).toContain('2. 商品：電気ケトル\n');
});

test('できた文へは、書いているどこからでも1回で行け、その下に、送る先と貼り方がある', async ({ page }) => {
  await openComposer(page);
  await page.getByLabel('商品').fill('電気ケトル');
  const jump = page.getByRole('link', { name: 'できた文を見る（あと4か所）' });
  await expect(jump).toBeInViewport();
  await jump.click();
  await expect(page.getByRole('heading', { name: 'できた文' })).toBeInViewport();
  const steps = page.getByRole('region', { name: '送りかた' });
  await expect(steps.getByRole('link')).toHaveAttribute('href', '/guides/contact/chat');
  await expect(steps).toContainText('貼り付け');
  await page.getByRole('button', { name: '電話メモ' }).click();
  await expect(page.getByRole('region', { name: '電話のしかた' }).getByRole('link')).toHaveAttribute(
    'href',
    '/guides/contact/callback',
  );
  await page.getByLabel('用件', { exact: true }).selectOption('出品・販売');
  await expect(page.getByRole('region', { name: '電話のしかた' })).toContainText('セラーサポート');
});

test('広い画面では、できた文が横に見えていて、行くリンクはいらない', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await openComposer(page);
  await expect(page.getByRole('heading', { name: 'できた文' })).toBeInViewport();
  await expect(page.getByRole('link', { name: /^できた文を見る/ })).toBeHidden();
});

test('お店の案内から来ると、そのお店が入っていて、ほかの名前の店は入らない', async ({ page }) => {
  await page.goto('/pay/counter-lawson?stage=counter&chain=lawson');
  await page.getByRole('link', { name: 'Amazonに伝える文を作る' }).click();
  await expect(page.getByLabel('お店', { exact: true })).toHaveValue('ローソン');
  await openComposer(page, '?topic=konbini&store=constructor');
  await expect(page.getByLabel('お店', { exact: true })).toHaveValue('');
});

test('住所で渡された、その用件の文に印が付く。ほかの言葉は入らない', async ({ page }) => {
  await openComposer(page, '?topic=konbini&situation=rejected&situation=%3Cb%3E&want=what-next');
  await expect(page.getByLabel('お店で番号を入れると、エラーになります。')).toBeChecked();
  await expect(message(page)).toContainText('次に何をすればよいか、教えてください。');
  await expect(page.locator('main')).not.toContainText('<b>');
});

test('文を渡せるアプリのある端末では、共有できる', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'share', {
      value: async (data: ShareData) => document.documentElement.setAttribute('data-shared', data.text ?? ''),
    });
  });
  await openComposer(page);
  await page.getByRole('button', { name: 'ほかのアプリへ渡す' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-shared', /荷物の配送のことで/);
});

/** Types a unique text in every field and returns the texts. */
async function markEveryField(page: Page): Promise<string[]> {
  const fields = page.locator('[data-field]');
  const marks: string[] = [];
  for (const [index, field] of (await fields.all()).entries()) {
    const isDate = (await field.getAttribute('type')) === 'date';
    marks.push(isDate ? '1987-06-05' : `shirushi${index}`);
    await field.fill(marks[index] ?? '');
  }
  expect(marks).toHaveLength(5);
  return marks;
}

test.describe('書いたことは、端末の外へ出ない', () => {
  test('どの欄の言葉も、通信、住所、Cookie、端末のどこにも残らない', async ({ page, context }) => {
    const sent: string[] = [];
    await openComposer(page);
    page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`));
    await markEveryField(page);
    for (const name of ['メール・フォーム', '電話メモ', 'コピーする']) await page.getByRole('button', { name }).click();
    await page.getByLabel('商品').press('Enter');
    await page.getByRole('link', { name: 'ホーム', exact: true }).click();
    await page.waitForURL('/');
    const kept = await page.evaluate(() =>
      JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]),
    );
    const cookies = JSON.stringify(await context.cookies());
    expect([...sent, page.url(), kept, cookies].join('\n')).not.toMatch(/shirushi|1987/);
    await page.goBack();
    await expect(page.getByLabel('用件', { exact: true })).toHaveValue('delivery');
    expect(new URL(page.url()).search).toBe('?topic=delivery');
  });

  test('どの欄にも名前がなく、送る入れ物もない', async ({ page }) => {
    await openComposer(page);
    await expect(page.locator('#composer [name]')).toHaveCount(0);
    await expect(page.locator('#composer form')).toHaveCount(0);
    await expect(page.locator('main')).toContainText('書いたことは、この端末の外に出ません');
    await expect(page.locator('main')).toContainText('Amazonではない、非公式の案内です');
  });

  test('残すと頼んだときだけ端末に残り、1つ押せば全部消える', async ({ page }) => {
    const sent: string[] = [];
    page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`));
    const kept = () => page.evaluate((key) => localStorage.getItem(key), stored);
    await openComposer(page);
    await page.getByLabel('商品').fill('電気ケトル');
    await page.getByLabel('そのほか、自分の言葉で').first().fill('暗証番号 1234');
    expect(await kept()).toBeNull();
    await page.getByLabel('書いたことを、この端末に残す').check();
    expect(await kept()).toContain('電気ケトル');
    expect(await kept()).not.toContain('1234');
    await openComposer(page);
    await expect(page.getByLabel('商品')).toHaveValue('電気ケトル');
    await expect(page.getByLabel('書いたことを、この端末に残す')).toBeChecked();
    await page.getByRole('button', { name: '全部消す' }).click();
    await expect(page.getByLabel('商品')).toHaveValue('');
    await expect(made(page).getByRole('status')).toHaveText('書いたことを消しました。');
    expect(await kept()).toBeNull();
    expect(sent.join('\n')).not.toContain(encodeURIComponent('電気ケトル'));
  });

  test('2つのタブで書いても、どちらの言葉も残り、互いに見える', async ({ page, context }) => {
    await openComposer(page);
    await page.getByLabel('書いたことを、この端末に残す').check();
    const other = await context.newPage();
    await openComposer(other);
    await page.getByLabel('商品').fill('電気ケトル');
    await other.getByLabel('注文番号').fill('250-1234567-1234567');
    await other.getByLabel('予定の日を過ぎても、届きません。').check();
    await expect(other.getByLabel('商品')).toHaveValue('電気ケトル');
    await expect(page.getByLabel('注文番号')).toHaveValue('250-1234567-1234567');
    await expect(page.getByLabel('予定の日を過ぎても、届きません。')).toBeChecked();
    await other.close();
    await openComposer(page);
    await expect(page.getByLabel('商品')).toHaveValue('電気ケトル');
    await expect(page.getByLabel('注文番号')).toHaveValue('250-1234567-1234567');
  });

  test('1つのタブで消すと、別のタブが残し直すことはない', async ({ page, context }) => {
    await openComposer(page);
    await page.getByLabel('書いたことを、この端末に残す').check();
    const other = await context.newPage();
    await openComposer(other);
    await page.getByRole('button', { name: '全部消す' }).click();
    await expect(other.getByLabel('書いたことを、この端末に残す')).not.toBeChecked();
    await other.getByLabel('商品').fill('電気ケトル');
    expect(await other.evaluate((key) => localStorage.getItem(key), stored)).toBeNull();
  });

  test('残せないブラウザーでは、そう言う', async ({ page }) => {
    await page.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await openComposer(page);
    await page.getByLabel('書いたことを、この端末に残す').click();
    await expect(page.getByRole('status').filter({ hasText: 'このブラウザーでは残せません' })).toBeVisible();
    await expect(page.getByLabel('書いたことを、この端末に残す')).not.toBeChecked();
  });

  test('残すのをやめると、すぐ消える', async ({ page }) => {
    await openComposer(page);
    await page.getByLabel('商品').fill('電気ケトル');
    await page.getByLabel('書いたことを、この端末に残す').check();
    await page.getByLabel('書いたことを、この端末に残す').uncheck();
    expect(await page.evaluate((key) => localStorage.getItem(key), stored)).toBeNull();
    await expect(page.getByLabel('商品')).toHaveValue('電気ケトル');
  });

  test('こわれた下書きや古い下書きは、読まずに消す', async ({ page }) => {
    await page.goto(address);
    for (const broken of ['{"version":1,', '{"version":9}', '{"version":1,"on":1,"fields":{"product":"古い"}}']) {
      await page.evaluate(([key, text]) => localStorage.setItem(key, text), [stored, broken] as const);
      await openComposer(page);
      await expect(page.getByLabel('商品')).toHaveValue('');
      expect(await page.evaluate((key) => localStorage.getItem(key), stored)).toBeNull();
    }
  });
});

test.describe('JavaScriptなし', () => {
  test.use({ javaScriptEnabled: false });

  test('どの用件も、埋めるところのある見本を読める', async ({ page }) => {
    await page.goto(address);
    await expect(page.getByLabel('注文番号')).toBeHidden();
    const samples = page.locator('.sample-list > details');
    await expect(samples).toHaveCount(15);
    await samples
      .filter({ has: page.locator('summary', { hasText: 'コンビニ払い' }) })
      .locator('summary')
      .click();
    await expect(page.getByText('コンビニ払いのことで、ご相談です。').first()).toBeVisible();
    await expect(page.getByText('1. 注文番号：（注文番号）').locator('visible=true')).toHaveCount(1);
    await expect(page.getByText('Subject: About paying at a convenience store')).toBeVisible();
  });
});

test('キーボードだけで、選んで、打って、コピーできる', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openComposer(page);
  await page.getByLabel('用件', { exact: true }).focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type('25012345671234567');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(message(page)).toContainText('予定の日を過ぎても、届きません。');
  await page.getByRole('button', { name: 'コピーする' }).focus();
  await page.keyboard.press('Enter');
  await expect(made(page).getByRole('status')).toHaveText('コピーしました。');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`秘密の知らせや電話メモが出ていても、自動検査で分かる壁がない（${colorScheme}）`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await openComposer(page);
    await page.getByLabel('注文番号').fill('250-1');
    await page.getByLabel('そのほか、自分の言葉で').first().fill('4111 1111 1111 1111');
    const check = async () => {
      expect(await violationsOf(page, { within: 'main' })).toEqual([]);
    };
    await check();
    await page.getByRole('button', { name: '電話メモ' }).click();
    await page.getByLabel('ふりがなを付ける').check();
    await check();
  });
}

test('幅320でも横にはみ出さず、押すところは44以上ある', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await openComposer(page, '?topic=konbini&who=prime');
  await page
    .getByLabel('そのほか、自分の言葉で')
    .first()
    .fill(`4111111111111111${'あ'.repeat(80)}`);
  for (const name of ['メール・フォーム', '電話メモ']) {
    await page.getByRole('button', { name }).click();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  }
  const targets = page.locator('#composer').locator('button, select, [data-field], label:has(input)');
  expect(await targets.count()).toBeGreaterThan(5);
  for (const target of await targets.all()) {
    const box = await target.boundingBox();
    expect(box?.height, await target.innerText()).toBeGreaterThanOrEqual(44);
  }
});

test('読みこみのあいだ、画面が動かない', async ({ page }) => {
  await page.addInitScript(() => {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) document.documentElement.dataset.shift = JSON.stringify(entry);
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await openComposer(page, '');
  await page.waitForLoadState('networkidle');
  await expect(page.locator('html')).not.toHaveAttribute('data-shift');
});
