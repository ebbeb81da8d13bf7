import { expect, type Page } from '@playwright/test';
import { parseYen } from '#lib/ja/index.ts';

/** Expects the page to show this question or outcome. */
export async function expectHeading(page: Page, heading: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
}

/** Chooses the answer that starts with this text. */
export async function choose(page: Page, label: string): Promise<void> {
  await page
    .getByRole('main')
    .getByRole('link', { name: new RegExp(`^${label}`) })
    .click();
}

/** Ticks the answers that start with these texts and continues. */
export async function tick(page: Page, ...labels: readonly string[]): Promise<void> {
  for (const label of labels) await page.getByRole('checkbox', { name: new RegExp(`^${label}`) }).check();
  await page.getByRole('button', { name: '次へ' }).click();
}

/** Types a sum or a day and continues. */
export async function type(page: Page, field: '合計の金額（円）' | '日付', text: string): Promise<void> {
  await page.getByLabel(field).fill(text);
  await page.getByRole('button', { name: '次へ' }).click();
}

/** Opens a page of the wizard and waits for its script. */
export async function open(page: Page, address: string): Promise<void> {
  await page.goto(address, { waitUntil: 'networkidle' });
}

/** The requests of a page from now on, without the icon, which the browser requests again at any time. */
export function requestsOf(page: Page): string[] {
  const seen: string[] = [];
  page.on('request', (request) => {
    if (!request.url().endsWith('/icon.svg')) seen.push(`${request.method()} ${request.url()}`);
  });
  return seen;
}

/** The path from the first question to the obstacles of an order, with every possible reply. */
export async function answerOrderQuestions(page: Page, total: string): Promise<void> {
  await expectHeading(page, '注文の合計は、税込でいくらですか。');
  await type(page, '合計の金額（円）', total);
  if ((parseYen(total) ?? 0) > 300_000) {
    await expectHeading(page, '合計が30万円を超えています。どうしますか。');
    await choose(page, 'ほかの条件も確かめる');
  }
  await expectHeading(page, 'どの配送方法を選んでいますか。');
  await choose(page, 'お急ぎ便・当日お急ぎ便');
  await expectHeading(page, 'プライム会員ですか。');
  await choose(page, 'はい');
  await expectHeading(page, '買うものの中に、次のものはありますか。');
  await tick(page, 'デジタル商品', 'ギフト券');
  await expectHeading(page, '商品を発送するのは、Amazonですか。');
  await choose(page, 'Amazonが発送する');
  await expectHeading(page, '支払い方法の一覧に、コンビニ払いは出ていますか。');
  await choose(page, 'PayPay残高だけを選んでいる');
  await expectHeading(page, 'いまのままでは、コンビニ払いを選べません');
}
