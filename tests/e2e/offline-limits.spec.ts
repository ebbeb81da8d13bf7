import { expect, type Page } from '@playwright/test';
import type { Front } from '#tests/support/front.ts';
import { heading, keptOn, lastKept, offlineTitle, test, untilKept, visitAndCut } from '#tests/support/offline.ts';
import { answeringPages, picker, templates, wizard } from '#tests/support/site.ts';

test.use({ serviceWorkers: 'allow' });
// Some go through every template.
test.setTimeout(240_000);

const flows = {
  'wizard start': wizard['wizard start'],
  'question of one answer': wizard['question of one answer'],
  counter: wizard.counter,
  'picker start': picker['picker start'],
  'desks for a buyer': picker['desks for a buyer'],
};
const everyPage = { ...templates, ...answeringPages, ...flows };

/** What opens without a network after one visit of the first page; every other template gives the offline page. */
const opensAfterHome = [
  'home',
  'guides',
  'guide',
  'guide with tables',
  'konbini',
  'chain',
  'chain without machine',
  'faq',
  'trouble',
  'facts',
  'contact',
  'message composer',
  ...Object.keys(flows),
];

/** The templates that open without a network. Each of the others gives the offline page, with its own address. */
async function opening(page: Page, front: Front): Promise<string[]> {
  const opened: string[] = [];
  for (const [name, path] of Object.entries(everyPage)) {
    if (path === answeringPages.offline) continue;
    await page.goto(front.address + path, { waitUntil: 'domcontentloaded' });
    await expect(heading(page)).toBeVisible();
    if ((await heading(page).innerText()) !== offlineTitle) opened.push(name);
  }
  return opened;
}

test('はじめのページを一度開いただけで、電波がなくても開くのは、店頭・案内・下書きと道すじのページ', async ({
  page,
  front,
}) => {
  await visitAndCut(page, front);
  expect((await opening(page, front)).sort()).toEqual([...opensAfterHome].sort());
});

test('取っておいたページが1枚もなければ、どの種類のページの住所でも、電波がないことを言うページが出る', async ({
  page,
  front,
}) => {
  await visitAndCut(page, front);
  await page.evaluate(async () => {
    const shelf = await caches.open('madoguchi.offline');
    for (const { url } of await shelf.keys()) {
      const { pathname } = new URL(url);
      if (pathname !== '/offline' && !/^[/](?:assets|_next)[/]/.test(pathname)) await shelf.delete(url);
    }
  });
  expect(await opening(page, front)).toEqual([]);
});

test('お店のページを開いたあとは、電波がなくても、そのページが次に読むものとして挙げるページも開く', async ({
  page,
  front,
}) => {
  await page.goto(`${front.address}/konbini/lawson`);
  const next = await page
    .locator('nav[aria-labelledby=related] a')
    .evaluateAll((links) => links.flatMap((link) => (link instanceof HTMLAnchorElement ? [link.pathname] : [])));
  expect(next.length).toBeGreaterThan(0);
  for (const path of [lastKept, ...next]) await untilKept(page, path);
  front.isCut = true;
  for (const path of next) {
    await page.goto(front.address + path);
    await expect(heading(page)).not.toHaveText(offlineTitle);
  }
});

const refusals = {
  番をするスクリプトを断るブラウザー: {
    inPage: () => {
      ServiceWorkerContainer.prototype.register = () => Promise.reject(new DOMException('denied', 'SecurityError'));
    },
    inWorker: '',
  },
  残しておく場所を使わせないブラウザー: {
    inPage: () => {
      CacheStorage.prototype.open = () => Promise.reject(new DOMException('denied', 'SecurityError'));
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    },
    inWorker: "CacheStorage.prototype.open=()=>Promise.reject(new DOMException('denied','SecurityError'));",
  },
  空きのない端末: {
    inPage: () => undefined,
    inWorker: "Cache.prototype.put=()=>Promise.reject(new DOMException('full','QuotaExceededError'));",
  },
} as const;

for (const [name, { inPage, inWorker }] of Object.entries(refusals)) {
  test(`${name}でも、サイトは番がいないときと同じに使える`, async ({ page, front }) => {
    const failures: string[] = [];
    page.on('pageerror', ({ message }) => failures.push(message));
    await page.addInitScript(inPage);
    front.changes.set('/sw.js', (script) => inWorker + script);
    for (const path of ['/', '/konbini/lawson', '/guides/checkout/order', '/pay', '/search?q=%E8%BF%94%E9%87%91']) {
      await page.goto(front.address + path, { waitUntil: 'networkidle' });
      await expect(heading(page)).not.toHaveText(offlineTitle);
    }
    await page.goto(`${front.address}/pay`);
    await page.locator('a[href="/pay/chain?stage=counter"]').first().click();
    await expect(page).toHaveURL(/[/]pay[/]chain[?]stage=counter$/);
    await page.goto(`${front.address}/konbini/lawson`);
    await page.getByRole('button', { name: '店頭カードを開く' }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    expect(failures).toEqual([]);
  });
}

test('見直す日を過ぎた事実は、電波がないときに取っておいたページでも、そう書いてある', async ({ page, front }) => {
  await page.goto(`${front.address}/facts/konbini.deadline`);
  await untilKept(page, '/facts/konbini.deadline');
  await expect(page.locator('.overdue')).toHaveCount(0);
  front.isCut = true;
  await page.clock.install({ time: new Date('2031-01-01T12:00:00+09:00') });
  await page.reload();
  await expect(heading(page)).not.toHaveText(offlineTitle);
  await expect(page.locator('.overdue').first()).toBeVisible();
});

test('使われなくなった部品は、日がたてば捨て、使っているものは残す', async ({ page, front }) => {
  await page.goto(front.address);
  await untilKept(page, lastKept);
  await page.evaluate(async () => {
    const shelf = await caches.open('madoguchi.offline');
    const put = (path: string, days: number) => {
      const headers = { 'content-type': 'text/javascript', 'x-kept': `${Date.now() - days * 24 * 60 * 60 * 1000} 10` };
      return shelf.put(path, new Response('', { headers }));
    };
    await put('/assets/gone-ABCDEFGH.js', 100);
    await put('/assets/used-ABCDEFGH.js', 1);
  });
  await page.goto(`${front.address}/about`);
  await expect.poll(() => keptOn(page)).not.toContain('/assets/gone-ABCDEFGH.js');
  expect(await keptOn(page)).toContain('/assets/used-ABCDEFGH.js');
});

/** Says of a page without a network that it helped, with a comment that holds a number, and waits until that waits. */
async function voteWithoutNetwork(page: Page, front: Front): Promise<void> {
  await page.goto(`${front.address}/guides/checkout/order`);
  await untilKept(page, lastKept);
  await page.reload({ waitUntil: 'networkidle' });
  const form = page.locator('form.feedback');
  await form.getByRole('button', { name: 'いいえ', exact: true }).focus();
  await page.waitForTimeout(1000);
  front.isCut = true;
  await form.getByRole('button', { name: 'いいえ', exact: true }).click();
  await expect(form.getByText('いまは送れません')).toBeVisible();
}

function bases(page: Page): Promise<string[]> {
  return page.evaluate(async () => (await indexedDB.databases()).flatMap(({ name }) => name ?? []));
}

test('電波がないときの票は、ページを閉じていても、つながったときにブラウザーが番を起こして1度だけ送る', async ({
  page,
  front,
  context,
}) => {
  await voteWithoutNetwork(page, front);
  await expect.poll(() => bases(page)).toEqual(['madoguchi.unsent']);
  const session = await context.newCDPSession(page);
  const registered = new Promise<string>((resolve) => {
    session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      for (const { registrationId, scopeURL } of registrations)
        if (scopeURL.startsWith(front.address)) resolve(registrationId);
    });
  });
  await session.send('ServiceWorker.enable');
  const registrationId = await registered;
  await page.goto('about:blank');
  front.isCut = false;
  const wake = { origin: front.address, registrationId, tag: 'madoguchi.unsent', lastChance: false };
  await session.send('ServiceWorker.dispatchSyncEvent', wake);
  await expect.poll(() => front.posted.length).toBe(1);
  expect(JSON.parse(front.posted[0] ?? '')).toMatchObject({ page: '/guides/checkout/order', helpful: false });
  await session.send('ServiceWorker.dispatchSyncEvent', wake);
  await page.goto(`${front.address}/about`);
  await expect.poll(() => bases(page)).toEqual([]);
  const forms = front.posted.map((text) => JSON.parse(text).form);
  expect(new Set(forms).size).toBe(1);
});

test('ブラウザーが番を起こせなければ、票の写しは置かず、次に開いたページが送る', async ({ page, front }) => {
  front.changes.set(
    '/sw.js',
    (script) => `Object.defineProperty(ServiceWorkerRegistration.prototype,'sync',{value:undefined});${script}`,
  );
  await voteWithoutNetwork(page, front);
  expect(await bases(page)).toEqual([]);
  front.isCut = false;
  await page.goto(`${front.address}/guides/checkout/order`);
  await expect.poll(() => front.posted.length).toBe(1);
  await expect.poll(() => page.evaluate(() => localStorage.getItem('madoguchi.unsent'))).toBeNull();
});
