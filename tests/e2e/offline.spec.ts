import { expect } from '@playwright/test';
import { age, heading, keptOn, lastKept, offlineTitle, test, untilKept, visitAndCut } from '#tests/support/offline.ts';
import { fieldOf, optionsOf } from '#tests/support/search-box.ts';
import { choose } from '#tests/support/wizard.ts';

test.use({ serviceWorkers: 'allow' });
test.setTimeout(60_000);

test('はじめのページを一度開けば、電波がなくても、6つのお店のページとカードが、打ちまちがいの見分けまで使える', async ({
  page,
  front,
}) => {
  await visitAndCut(page, front);
  for (const chain of ['seven-eleven', 'lawson', 'familymart', 'ministop', 'seicomart', 'daily-yamazaki']) {
    await page.goto(`${front.address}/konbini/${chain}`);
    await expect(heading(page)).not.toHaveText(offlineTitle);
    await page.getByRole('button', { name: '店頭カードを開く' }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
  }
  await page.goto(`${front.address}/konbini/lawson`);
  await page.getByRole('button', { name: '店頭カードを開く' }).click();
  const card = page.getByRole('dialog');
  await card.getByRole('button', { name: 'はじめる' }).click();
  await card.locator('[data-part="next"]').click();
  await page.reload();
  await expect(heading(page)).toContainText('ローソン');
  await page.goBack();
  await expect(heading(page)).not.toHaveText(offlineTitle);
});

test('電波がなくても、支払いの案内はどの住所からでも最後まで進み、読みこみ直しても同じところに戻る', async ({
  page,
  front,
}) => {
  await visitAndCut(page, front);
  await page.goto(`${front.address}/pay`);
  await page.locator('a[href="/pay/chain?stage=counter"]').first().click();
  await expect(page).toHaveURL(/\/pay\/chain\?stage=counter$/);
  await page.reload();
  await expect(page).toHaveURL(/\/pay\/chain\?stage=counter$/);
  const question = await heading(page).innerText();
  expect(question).toContain('どのコンビニで払いますか');
  await page.goto(`${front.address}/pay/counter-lawson?chain=lawson&stage=counter`);
  await expect(heading(page)).toContainText('ローソン');
  await expect(page.locator('#flow')).toBeVisible();
  await page.getByRole('button', { name: '店頭カードを開く' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
});

test('電波がないときに、案内にない住所を開いても、案内のはじめが見える', async ({ page, front }) => {
  await visitAndCut(page, front);
  for (const path of ['/contact/find/no-such', '/pay/no-such']) {
    await page.goto(front.address + path);
    await expect(heading(page)).toBeVisible();
    await expect(heading(page)).not.toHaveText(offlineTitle);
  }
});

test('電波がなくても、窓口の案内と伝える文の下書きが使える', async ({ page, front }) => {
  await visitAndCut(page, front);
  await page.goto(`${front.address}/contact/find/result?topic=hijacked&who=buyer`);
  await expect(page.locator('#flow')).toBeVisible();
  await expect(heading(page)).not.toHaveText(offlineTitle);
  await page.goto(`${front.address}/contact/message`);
  await page.getByLabel('書いたことを、この端末に残す').check();
  await expect(heading(page)).not.toHaveText(offlineTitle);
});

test('取っておいていないページでは、取っておいたページを話題ごとに出し、急ぐときの道と検索が使える', async ({
  page,
  front,
}) => {
  await visitAndCut(page, front);
  const answer = await page.goto(`${front.address}/guides/closing/close-account`);
  expect(answer?.status()).toBe(503);
  await expect(heading(page)).toHaveText(offlineTitle);
  await expect(page).toHaveURL(/\/guides\/closing\/close-account$/);
  const shops = page.locator('section', { has: page.getByRole('heading', { name: 'お店で払う', exact: true }) });
  await expect(shops.getByRole('link', { name: 'ローソン' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'お店の前にいる' })).toBeVisible();
  const field = page.locator('main [data-search] input');
  await field.fill('ローソン');
  await expect(optionsOf(page).first()).toContainText('ローソン');
  await field.fill('退会');
  await expect(optionsOf(page).filter({ hasText: '（電波があるときに開けます）' }).first()).toBeVisible();
  front.isCut = false;
  await page.getByRole('button', { name: 'もう一度開く' }).click();
  await expect(heading(page)).not.toHaveText(offlineTitle);
});

test('電波がないときに「さがす」を押すと、端末の中でさがした答えが出る', async ({ page, front }) => {
  await visitAndCut(page, front);
  await page.goto(`${front.address}/konbini/lawson`);
  await fieldOf(page).fill('領収書');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/search\?q=/);
  await expect(page.locator('main [data-search] input')).toHaveValue('領収書');
  await expect(optionsOf(page).first()).toBeVisible();
});

test('開いたページと、その次に読むページも、電波がないときに読める', async ({ page, front }) => {
  await page.goto(`${front.address}/guides/orders/receipt`);
  await untilKept(page, '/guides/orders/receipt');
  const related = page.locator('nav[aria-labelledby=related] a').first();
  const next = (await related.getAttribute('href')) ?? '';
  await untilKept(page, next);
  front.isCut = true;
  await page.reload();
  await expect(heading(page)).not.toHaveText(offlineTitle);
  await related.click();
  await expect(page).toHaveURL(front.address + next);
  await expect(heading(page)).not.toHaveText(offlineTitle);
});

test('電波が遅ければ、2秒で取っておいたページを出し、1日より古ければ、いつのものかを言う', async ({ page, front }) => {
  await page.goto(`${front.address}/konbini/lawson`);
  await untilKept(page, '/konbini/seven-eleven');
  await age(page, '/konbini/seven-eleven', 49);
  front.delay = 10_000;
  const started = Date.now();
  await page.goto(`${front.address}/konbini/seven-eleven`, { waitUntil: 'commit' });
  expect(Date.now() - started).toBeGreaterThan(1900);
  expect(Date.now() - started).toBeLessThan(6000);
  await expect(page.getByRole('status').filter({ hasText: '取っておいたページ' })).toContainText(/\d+月\d+日/);
});

test('電波が遅くても、1時間のうちに取ったページは待たずに出て、新しい版が届いていれば、次のページで1行だけ言う', async ({
  page,
  front,
}) => {
  await page.goto(`${front.address}/konbini/lawson`);
  await untilKept(page, '/konbini/seven-eleven');
  front.delay = 1500;
  front.changes.set('/konbini/seven-eleven', (html) => html.replace(/<h1/, '<p>新しい版の文</p><h1'));
  const started = Date.now();
  await page.goto(`${front.address}/konbini/seven-eleven`);
  expect(Date.now() - started).toBeLessThan(1400);
  await expect(page.getByText('新しい版の文')).toHaveCount(0);
  await untilKept(page, '/offline/newer');
  front.delay = 0;
  await page.goto(`${front.address}/guides/closing/close-account`);
  await page.getByRole('link', { name: '新しい版を見る' }).click();
  await expect(page.getByText('新しい版の文')).toBeVisible();
  await expect(page.getByRole('link', { name: '新しい版を見る' })).toHaveCount(0);
});

test('新しい版のことは、案内の途中では言わない', async ({ page, front }) => {
  await page.goto(`${front.address}/konbini/lawson`);
  await untilKept(page, '/konbini/seven-eleven');
  front.delay = 1500;
  front.changes.set('/konbini/seven-eleven', (html) => html.replace(/<h1/, '<p>新しい版の文</p><h1'));
  await page.goto(`${front.address}/konbini/seven-eleven`);
  await untilKept(page, '/offline/newer');
  front.delay = 0;
  await page.goto(`${front.address}/pay`);
  await expect(page.getByRole('link', { name: '新しい版を見る' })).toHaveCount(0);
  await page.goto(`${front.address}/about`);
  await expect(page.getByRole('link', { name: '新しい版を見る' })).toBeVisible();
});

test('サーバーが壊れているあいだは、取っておいたページを出す', async ({ page, front }) => {
  await page.goto(`${front.address}/konbini/lawson`);
  await untilKept(page, '/konbini/lawson');
  front.isFailing = true;
  await page.goto(`${front.address}/konbini/lawson`);
  await expect(heading(page)).toContainText('ローソン');
});

test('サーバーは番をするスクリプトを取り下げられ、端末に残したものも消える', async ({ page, front }) => {
  test.setTimeout(120_000);
  await page.goto(front.address);
  await untilKept(page, '/konbini/lawson');
  front.inPlaceOf.set('/sw.js', '/sw-undo.js');
  await page.goto(`${front.address}/about`);
  // The new worker takes over when the old one has finished what it is keeping.
  await expect
    .poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length), {
      timeout: 90_000,
    })
    .toBe(0);
  expect(await keptOn(page)).toEqual([]);
  await page.goto(`${front.address}/konbini/lawson`);
  await expect(heading(page)).toContainText('ローソン');
});

test('取っておくものの一覧がまちがっていても、ページは開き、ほかのものは取っておく', async ({ page, front }) => {
  front.changes.set('/sw.js', (script) =>
    script.replace(/^const keptList=\[\[/, '$&"/assets/gone-0.js","/no-such-page#abc","//","",'),
  );
  await page.goto(front.address);
  await untilKept(page, '/konbini/lawson');
  await page.goto(`${front.address}/about`);
  await expect(heading(page)).toBeVisible();
});

test('前の版の番が残っていても、新しい版に替わり、開いたままの案内も続けられる', async ({ page, front, context }) => {
  const older = front.changes.set('/sw.js', (script) => `/* older */${script}`);
  await page.goto(`${front.address}/pay`);
  await untilKept(page, '/pay');
  older.delete('/sw.js');
  const other = await context.newPage();
  await other.goto(`${front.address}/konbini/lawson`);
  await other.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
  await expect
    .poll(() => other.evaluate(async () => (await (await fetch('/sw.js')).text()).startsWith('/* older */')))
    .toBe(false);
  await page.locator('a[href="/pay/chain?stage=counter"]').first().click();
  await expect(page).toHaveURL(/\/pay\/chain/);
  front.isCut = true;
  await choose(page, 'ローソン');
  await expect(heading(page)).toContainText('ローソン');
});

test('端末の残しておく場所が消されても、使えなくても、ページは開く', async ({ page, front }) => {
  await page.goto(front.address);
  await untilKept(page, '/konbini/lawson');
  await page.evaluate(async () => {
    for (const name of await caches.keys()) await caches.delete(name);
  });
  await page.goto(`${front.address}/konbini/lawson`);
  await expect(heading(page)).toContainText('ローソン');
  const session = await page.context().newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', { origin: front.address, quotaSize: 1000 });
  await page.goto(`${front.address}/about`);
  await expect(heading(page)).toBeVisible();
  await page.goto(`${front.address}/pay`);
  await expect(heading(page)).toBeVisible();
});

test('見たページは3 MBまで残し、古いものから捨てる。お店のページは捨てない', async ({ page, front }) => {
  await page.goto(front.address);
  await untilKept(page, lastKept);
  await page.evaluate(async () => {
    const shelf = await caches.open('madoguchi.offline');
    for (let count = 1; count <= 50; count += 1) {
      const headers = { 'content-type': 'text/html', 'x-kept': `${count} 100000` };
      await shelf.put(`/faq/old/${count}`, new Response('古いページ', { headers }));
    }
  });
  await page.goto(`${front.address}/about`);
  await expect
    .poll(async () => (await keptOn(page)).filter((path) => path.startsWith('/faq/old/')).length)
    .toBeLessThan(32);
  const kept = await keptOn(page);
  expect(kept).toContain('/faq/old/50');
  expect(kept).not.toContain('/faq/old/1');
  expect(kept).toContain('/konbini/lawson');
});

test('打ったものも、選んだ答えの入った住所も、どこにも取っておかない', async ({ page, front }) => {
  const secret = '20614275839';
  await page.goto(`${front.address}/pay/total?stage=may`);
  await untilKept(page, '/konbini/lawson');
  await page.goto(`${front.address}/pay/total?stage=may&total=748001`);
  await page.goto(`${front.address}/search?q=${encodeURIComponent('返金')}`);
  await page.goto(`${front.address}/contact/find/result?topic=hijacked&who=buyer`);
  await page.goto(`${front.address}/konbini/lawson`);
  await page.getByRole('button', { name: '店頭カードを開く' }).click();
  await page.getByRole('textbox', { name: /番号（\d+桁）/ }).fill(secret);
  await page.goto(`${front.address}/contact/message`);
  await page.locator('main textarea').first().fill(`番号は${secret}`);
  await page.goto(`${front.address}/konbini/lawson`);
  await fieldOf(page).fill(`${secret} エラー`);
  await page.keyboard.press('Enter');
  await untilKept(page, lastKept);
  const kept = await keptOn(page);
  expect(kept.filter((address) => address.includes('?'))).toEqual([]);
  expect(kept.filter((address) => /^\/(?:pay\/|contact\/find\/|search)/.test(address))).toEqual([]);
  const texts = await page.evaluate(async () => {
    const all: string[] = [];
    for (const name of await caches.keys()) {
      for (const answer of await (await caches.open(name)).matchAll()) all.push(await answer.text());
    }
    return [...all, JSON.stringify({ ...localStorage }), JSON.stringify({ ...sessionStorage })].join('\n');
  });
  expect(texts).not.toContain(secret);
  expect(texts).not.toContain('748001');
  expect(front.asked.filter((path) => path.includes(secret))).toEqual([]);
});

test('取っておくのは静かになってから、決めた順に1つずつで、2度目の訪れでは何も取り直さない', async ({
  page,
  front,
}) => {
  await page.goto(front.address);
  await untilKept(page, lastKept);
  const order = [
    '/offline',
    '/konbini/seven-eleven',
    '/pay',
    '/contact/find',
    '/contact/message',
    '/guides/checkout/first-time',
  ];
  const places = order.map((path) => front.asked.indexOf(path));
  expect(places).toEqual([...places].sort((one, other) => one - other));
  expect(places).not.toContain(-1);
  expect(front.asked.indexOf('/sw.js')).toBeGreaterThan(0);
  await page.waitForTimeout(1000);
  const before = front.asked.length;
  await page.goto(front.address, { waitUntil: 'networkidle' });
  await page.waitForTimeout(1000);
  expect(front.asked.slice(before).filter((path) => path !== '/' && path !== '/sw.js')).toEqual([]);
});

test('回線を節約しているときは、店頭で要るものだけを取っておく', async ({ page, front }) => {
  front.changes.set(
    '/sw.js',
    (script) => `Object.defineProperty(navigator,'connection',{value:{saveData:true}});${script}`,
  );
  await page.goto(front.address);
  await untilKept(page, '/konbini/daily-yamazaki');
  await page.waitForTimeout(2000);
  expect(front.asked).not.toContain('/pay');
  front.isCut = true;
  await page.goto(`${front.address}/konbini/lawson`);
  await page.getByRole('button', { name: '店頭カードを開く' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
});
