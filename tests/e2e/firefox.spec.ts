import { test as base, expect } from '@playwright/test';
import { type Firefox, firefoxPath, startFirefox } from '#tests/support/firefox.ts';
import { type Front, openFront } from '#tests/support/front.ts';
import { lastKept, offlineTitle } from '#tests/support/offline.ts';

const test = base.extend<{ front: Front; firefox: Firefox }>({
  front: async ({ baseURL }, use) => {
    const front = await openFront(baseURL ?? '');
    await use(front);
    await front.close();
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants an object here.
  firefox: async ({}, use) => {
    const firefox = await startFirefox(firefoxPath ?? '');
    await use(firefox);
    await firefox.close();
  },
});

test.skip(firefoxPath === undefined, 'Firefox がこの機械にありません');
test.setTimeout(120_000);

const heading = (firefox: Firefox) => firefox.text("return document.querySelector('h1')?.textContent ?? '';");

async function visitAndCut(firefox: Firefox, front: Front): Promise<void> {
  await firefox.open(`${front.address}/`);
  const kept = `
    const shelf = await caches.open('madoguchi.offline');
    return (await shelf.match('${lastKept}')) === undefined ? 'not yet' : 'kept';
  `;
  await expect.poll(() => firefox.text(kept), { timeout: 60_000 }).toBe('kept');
  front.isCut = true;
}

test('Firefox でも、はじめのページを一度開けば、電波がなくても、店のページ、記事、案内、窓口を開け、読みこみ直せて、もどれる', async ({
  firefox,
  front,
}) => {
  await visitAndCut(firefox, front);
  const pages = {
    '/': '何に困っていますか',
    '/konbini/lawson': 'ローソン',
    '/guides/number/find': '番号',
    '/pay': '',
    '/contact/find': '',
    '/contact/message': '伝える文',
  };
  for (const [path, words] of Object.entries(pages)) {
    await firefox.open(front.address + path);
    expect(await heading(firefox), path).not.toBe(offlineTitle);
    expect(await heading(firefox), path).toContain(words);
  }
  await firefox.open(`${front.address}/konbini/lawson`);
  await firefox.reload();
  expect(await heading(firefox)).toContain('ローソン');
  await firefox.back();
  expect(await heading(firefox)).toContain('伝える文');
});

test('Firefox でも、電波がなくても、店頭カードが開き、支払いの案内が進み、窓口の答えが出る', async ({
  firefox,
  front,
}) => {
  await visitAndCut(firefox, front);
  await firefox.open(`${front.address}/konbini/lawson`);
  await firefox.press('[aria-controls="card-lawson"]');
  await expect.poll(() => firefox.text("return String(document.querySelector('dialog')?.open === true);")).toBe('true');
  await firefox.open(`${front.address}/pay`);
  await firefox.press('a[href="/pay/chain?stage=counter"]');
  await expect.poll(() => heading(firefox)).toContain('どのコンビニで払いますか');
  await firefox.open(`${front.address}/contact/find/result?topic=hijacked&who=buyer`);
  await expect.poll(() => heading(firefox)).not.toBe(offlineTitle);
  await expect
    .poll(() => firefox.text("return String(document.querySelector('#flow a[href]') !== null);"))
    .toBe('true');
});

test('Firefox でも、取っておいていないページの代わりに、電波がないことと、さがす道を出す', async ({
  firefox,
  front,
}) => {
  await visitAndCut(firefox, front);
  await firefox.open(`${front.address}/glossary`);
  expect(await heading(firefox)).toBe(offlineTitle);
  front.isCut = false;
  await firefox.reload();
  expect(await heading(firefox)).not.toBe(offlineTitle);
});
