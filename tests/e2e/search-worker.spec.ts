import { readFile } from 'node:fs/promises';
import { test as base, expect, type Page } from '@playwright/test';
import { containsPrivateNumber } from '#lib/guard/index.ts';
import { readGolden } from '#tests/search/golden.ts';
import { fieldOf, guide } from '#tests/support/search-box.ts';
import { test } from '#tests/support/site.ts';

/** Where the site serves the worker and its data. */
async function pathsOf(page: Page) {
  const form = page.locator('header [data-search]');
  return {
    worker: (await form.getAttribute('data-worker')) ?? '',
    data: (await form.getAttribute('data-index')) ?? '',
    first: (await form.getAttribute('data-first')) ?? '',
  };
}

async function expectToFind(page: Page, words = 'ローソン') {
  await fieldOf(page).focus();
  await fieldOf(page).pressSequentially(words);
  // The data may be fetched twice before the first answer.
  await expect(page.getByRole('option').first()).toContainText(words, { timeout: 20_000 });
}

/** Records the addresses a page requests from now on. */
function requestsOf(page: Page, pattern: RegExp): string[] {
  const seen: string[] = [];
  page.on('request', (request) => {
    if (pattern.test(request.url())) seen.push(request.url());
  });
  return seen;
}

/** Expects answers without a request. A slow machine may have asked the server before the data was there. */
async function expectToFindOnDevice(page: Page) {
  const asked = requestsOf(page, /\/api\/search/);
  await expect(async () => {
    asked.length = 0;
    for (const words of ['ミニストップ', 'セイコーマート']) {
      await fieldOf(page).fill(words);
      await expect(page.getByRole('option').first()).toContainText(words);
    }
    expect(asked).toEqual([]);
  }).toPass({ timeout: 20_000 });
}

base.describe('配っているそのままの働き手', () => {
  // A page may create a worker only through the trusted-types policy of our own script.
  base.use({ bypassCSP: true });

  base('どの質問にも、サーバーと同じ結果を、同じ順、同じ点、同じ抜き書きで答える', async ({ page, request }) => {
    base.setTimeout(240_000);
    const golden = readGolden(await readFile('tests/search/golden.yaml', 'utf8')).map(({ text }) => text);
    // The server does not use what may be a private number. In the browser the text stays on the device.
    const texts = golden.filter((text) => !containsPrivateNumber(text));
    expect(texts.length).toBeGreaterThan(golden.length * 0.95);
    await page.goto(guide);
    const inBrowser = await page.evaluate(
      async ({ worker, data, first, asked }) => {
        const helper = new Worker(worker);
        const answers: unknown[] = [];
        // Until the whole index is open the first one answers, which the server does not have.
        const opened = new Promise((resolve) => {
          helper.addEventListener('message', resolve, { once: true });
        });
        helper.postMessage({ type: 'open', path: data, first });
        await opened;
        for (const [id, query] of asked.entries()) {
          const answered = new Promise<MessageEvent>((resolve) => {
            helper.addEventListener('message', resolve, { once: true });
          });
          helper.postMessage({ type: 'search', id, query });
          answers.push((await answered).data);
        }
        helper.terminate();
        return answers;
      },
      { ...(await pathsOf(page)), asked: texts },
    );
    expect(inBrowser).toHaveLength(texts.length);
    for (const [id, query] of texts.entries()) {
      const response = await request.get('/api/search', { params: { q: query, limit: '8' } });
      const { tookMs: _, ...onServer } = await response.json();
      expect(inBrowser[id], query).toMatchObject({ type: 'answer', id, answer: onServer });
    }
  });
});

const damaged = [
  ['途中で切れた', (text: string) => text.slice(0, text.length / 2)],
  ['空の', () => ''],
  ['ほかの物の', () => '<!doctype html><title>回線の案内</title>'],
  ['古い版の', (text: string) => text.replace(/"format":\d+/, '"format":0')],
  ['新しい版の', (text: string) => text.replace(/"format":\d+/, '"format":99')],
  ['種類の違う', (text: string) => text.replace('"pages":[', '"pages":[null,')],
  ['数の合わない', (text: string) => text.replace('"sections":[', '"sections":[["answer",0],')],
] as const;

base.describe('こわれたデータが届いたとき', () => {
  // The first index would answer before the whole one was tried.
  base.beforeEach(({ page }) => page.route('**/assets/search-first-*.json', (route) => route.abort()));

  for (const [what, damage] of damaged) {
    base(`${what}ものを捨てて、もう一度取り、端末でさがす`, async ({ page }) => {
      await page.goto(guide);
      const { data } = await pathsOf(page);
      let times = 0;
      await page.route(`**${data}`, async (route) => {
        times += 1;
        if (times > 1) return route.continue();
        const body = await (await route.fetch()).text();
        return route.fulfill({ contentType: 'application/json', body: damage(body) });
      });
      await expectToFind(page);
      await expectToFindOnDevice(page);
      expect(times).toBe(2);
    });
  }

  base('何度取ってもこわれていれば、残さず、サーバーに聞く', async ({ page }) => {
    await page.goto(guide);
    const { data } = await pathsOf(page);
    await page.route(`**${data}`, (route) => route.fulfill({ contentType: 'application/json', body: '{"format":1}' }));
    const asked = requestsOf(page, /\/api\/search/);
    await expectToFind(page);
    expect(asked.length).toBeGreaterThan(0);
    const kept = await page.evaluate(async () => (await (await caches.open('madoguchi.search')).keys()).length);
    expect(kept).toBe(0);
  });

  base('つながらないあいだは、前の版のデータでさがす', async ({ page }) => {
    await page.goto(guide);
    const { data } = await pathsOf(page);
    await page.evaluate(async (path) => {
      const older = await (await fetch(path)).text();
      await (await caches.open('madoguchi.search')).put('/assets/search-000000000000.json', new Response(older));
    }, data);
    await page.route(`**${data}`, (route) => route.abort());
    await expectToFind(page);
    await expectToFindOnDevice(page);
  });
});

base('働き手が途中で倒れたら、待っている質問もサーバーに聞く', async ({ page }) => {
  await page.route('**/assets/search-worker-*.js', (route) =>
    route.fulfill({
      contentType: 'text/javascript',
      body: 'addEventListener("message", ({ data }) => { if (data.type === "search") throw new Error("倒れた"); });',
    }),
  );
  const asked = requestsOf(page, /\/api\/search/);
  await page.goto(guide);
  await expectToFind(page);
  expect(asked.length).toBeGreaterThan(0);
});

base('データがいつまでも届かなければ、3秒でサーバーに聞き、届いたら端末でさがす', async ({ page }) => {
  await page.goto(guide);
  const { data, first } = await pathsOf(page);
  await page.route(`**${first}`, (route) => route.abort());
  let letGo = () => {};
  const free = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(`**${data}`, async (route) => {
    await free;
    await route.continue();
  });
  const asked = requestsOf(page, /\/api\/search/);
  await fieldOf(page).focus();
  await fieldOf(page).pressSequentially('ローソン');
  await expect(page.getByRole('option').first()).toContainText('ローソン', { timeout: 6_000 });
  expect(asked.length).toBeGreaterThan(0);
  letGo();
  await expectToFindOnDevice(page);
});

base('さがせるどの場所も、その住所のページにある', async ({ page, request }) => {
  base.setTimeout(240_000);
  await page.goto(guide);
  const { data } = await pathsOf(page);
  const { pages, sections } = await (await request.get(data)).json();
  let next = 0;
  const missing: string[] = [];
  for (const [path, , count] of pages) {
    const html = await (await request.get(path)).text();
    for (const [anchor] of sections.slice(next, next + count)) {
      if (!html.includes(` id="${anchor}"`)) missing.push(`${path}#${anchor}`);
    }
    next += count;
  }
  expect(next).toBe(sections.length);
  expect(missing).toEqual([]);
});

test.describe('打った言葉の行方', () => {
  /** Everything our pages can store on a device, as text. */
  const leftBehind = (page: Page) =>
    page.evaluate(async () => {
      const databases = await indexedDB.databases();
      const names = await caches.keys();
      const kept = await Promise.all(
        names.map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url)),
      );
      const storage = [localStorage, sessionStorage].map((each) => ({ ...each }));
      return JSON.stringify([storage, document.cookie, databases, kept, history.state]);
    });

  test('打っただけの言葉は、どこにも残らない', async ({ page }) => {
    await page.goto(guide);
    await expectToFind(page);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    expect(await leftBehind(page)).not.toContain('ローソン');
  });

  test('さがした言葉は「最近さがした言葉」だけに残り、消せばどこにもなくなる', async ({ page }) => {
    await page.goto(guide);
    await expectToFind(page);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('「ローソン」の検索結果');
    await page.goto(guide);
    expect((await leftBehind(page)).split('ローソン')).toHaveLength(2);
    expect(await page.evaluate(() => localStorage.getItem('madoguchi.recent'))).toContain('ローソン');
    await fieldOf(page).focus();
    await page.getByRole('button', { name: '履歴を消す' }).click();
    expect(await leftBehind(page)).not.toContain('ローソン');
  });

  test('残した言葉に何が書かれていても、文字のまま見える', async ({ page }) => {
    const evil = '<img src=x onerror="document.title=1">';
    await page.goto(guide);
    await page.evaluate((text) => {
      localStorage.setItem('madoguchi.recent', JSON.stringify({ version: 1, queries: [text, '[[a]]', '\u202eabc'] }));
    }, evil);
    await fieldOf(page).focus();
    const options = page.getByRole('group', { name: '最近さがした言葉' }).getByRole('option');
    await expect(options).toHaveText([evil, '[[a]]', 'abc']);
    expect(await page.locator('.search-popup :is(img, mark, script)').count()).toBe(0);
    await options.first().click();
    await expect(page.locator('main :is(img, script)')).toHaveCount(0);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('<img src=x');
  });
});

test('打つあいだも変換のあいだも、欄の文字は、打った人のほかにだれも書きかえない', async ({ page }) => {
  await page.goto(guide);
  await fieldOf(page).focus();
  await expect(fieldOf(page)).toHaveRole('combobox');
  await fieldOf(page).evaluate((field: HTMLInputElement) => {
    const own = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value');
    const writes: string[] = [];
    Object.assign(globalThis, { writes });
    Object.defineProperty(field, 'value', {
      get: () => own?.get?.call(field),
      set: (text: string) => {
        writes.push(text);
        own?.set?.call(field, text);
      },
    });
  });
  const session = await page.context().newCDPSession(page);
  for (const text of ['r', 'ろ', 'ろー', 'ろーs', 'ろーそ', 'ろーそn']) {
    await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    await expect(fieldOf(page)).toHaveValue(text);
  }
  await expect(page.getByRole('option').first()).toBeVisible();
  await session.send('Input.insertText', { text: 'ローソン' });
  await page.keyboard.type(' ばんごう');
  await expect(page.getByRole('option').last()).toContainText('「ローソン ばんごう」');
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowUp', 'Home', 'End', 'Escape']) await page.keyboard.press(key);
  await expect(fieldOf(page)).toHaveValue('ローソン ばんごう');
  expect(await page.evaluate(() => Object(globalThis).writes)).toEqual([]);
});
