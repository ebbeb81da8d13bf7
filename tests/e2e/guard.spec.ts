import { expect, type Page, test } from '@playwright/test';
import { brokenScript, enhancementModules } from '#tests/support/broken-script.ts';
import { fieldOf, guide, requestsOf } from '#tests/support/search-box.ts';
import { answeringPages, picker, templates, wizard } from '#tests/support/site.ts';

const number = '20614275839';
const every = Object.entries({
  ...templates,
  ...answeringPages,
  'question of a sum': wizard['question of a sum'],
  counter: wizard.counter,
  'desks for a buyer': picker['desks for a buyer'],
});
const siteScript = '**/assets/site-*.js';

/** Sends the number from each search form of the page as a reader would, and tells what became of it. */
function sendFromEachForm(page: Page, text = number) {
  return page.evaluate((typed) => {
    return [...document.querySelectorAll<HTMLFormElement>('[data-search]')].map((form) => {
      const field = form.querySelector('input');
      if (field === null) return 'no field';
      field.value = typed;
      form.requestSubmit();
      if (form.querySelector('[role=alert], .search-popup:not([hidden])') !== null && form.noValidate) return 'told';
      return field.validity.patternMismatch && !form.noValidate ? 'held by the browser' : 'sent';
    });
  }, text);
}

async function serve(page: Page, pattern: string, body: string) {
  await page.route(pattern, (route) => route.fulfill({ contentType: 'text/javascript; charset=utf-8', body }));
}

for (const [name, path] of every) {
  test(`${name} のページで、ほかのスクリプトがどれも投げても、番号は出ない`, async ({ page }) => {
    await serve(page, siteScript, await brokenScript(await enhancementModules(), 'called'));
    await serve(
      page,
      '**/assets/{pay,contact,composer,card,search-box,search-worker}-*.js',
      "throw new Error('broken');",
    );
    const failures: string[] = [];
    page.on('pageerror', ({ message }) => failures.push(message));
    await page.goto(`${path}#%`);
    const asked = requestsOf(page, /search\?/);
    expect(new Set(await sendFromEachForm(page))).toEqual(new Set(['told']));
    expect(failures.length).toBeGreaterThanOrEqual((await enhancementModules()).length);
    expect(asked).toEqual([]);
  });

  test(`${name} のページで、スクリプトが読みこみの途中で倒れても、番号は出ない`, async ({ page }) => {
    await serve(page, siteScript, await brokenScript(['./device-tabs.ts'], 'loaded'));
    await page.goto(path);
    const asked = requestsOf(page, /search\?/);
    expect(new Set(await sendFromEachForm(page))).toEqual(new Set(['held by the browser']));
    expect(asked).toEqual([]);
  });
}

for (const module of await enhancementModules()) {
  test(`${module} だけが投げても、番号は出ず、ほかのものは動く`, async ({ page }) => {
    await serve(page, siteScript, await brokenScript([module], 'called'));
    await page.goto('/konbini/lawson');
    expect(await sendFromEachForm(page)).toEqual(['told']);
    if (module !== './copy-buttons.ts') await expect(page.locator('main [data-copy]:visible').first()).toBeVisible();
    if (module !== './card-opener.ts') await expect(page.locator('html')).toHaveAttribute('data-dialogs', '');
    if (module !== './search/load-box.ts') await expect(fieldOf(page)).toHaveRole('combobox');
  });
}

test.describe('読めない断片のついた住所', () => {
  for (const fragment of ['#%', '#%E3%81', '#%zz', '#%C0%AF']) {
    test(`${fragment} でも、端末のタブと番号の守りが動く`, async ({ page }) => {
      const failures: string[] = [];
      page.on('pageerror', ({ message }) => failures.push(message));
      await page.route('**/assets/search-box-*.js', () => {});
      await page.goto(`/guides/account/change-email${fragment}`);
      await expect(page.getByRole('tab').first()).toBeVisible();
      await fieldOf(page).fill(number);
      await page.keyboard.press('Enter');
      await expect(page.getByRole('alert')).toContainText('番号を消して');
      await page.evaluate(() => {
        location.hash = '#%%';
      });
      expect(new URL(page.url()).search).toBe('');
      expect(failures).toEqual([]);
    });
  }
});

test.describe('スクリプトがないとき', () => {
  test.use({ javaScriptEnabled: false });

  for (const path of [guide, '/', '/search']) {
    test(`${path} の欄は、番号らしいものを送らず、言葉は送る`, async ({ page }) => {
      await page.goto(path);
      const field = path === guide ? fieldOf(page) : page.locator('main [data-search] input[name=q]');
      const asked = requestsOf(page, /search\?/);
      for (const text of [
        number,
        '2061-4275-839',
        '２０６１４２７５８３９',
        '二〇六一四二七五八三九',
        '2061a4275b839',
      ]) {
        await field.fill(text);
        await field.press('Enter');
        expect(new URL(page.url()).search, text).toBe('');
      }
      expect(asked).toEqual([]);
      await field.fill('ローソン 8888');
      await field.press('Enter');
      await expect(page).toHaveURL(/\/search\?q=/);
      await expect(page.getByRole('heading', { level: 1 })).toContainText('「ローソン 8888」の検索結果');
    });
  }

  test('住所に書かれて届いた番号は、さがさず、ページのどこにも出さない', async ({ page }) => {
    const response = await page.goto(`/search?q=${number}&type=faq`);
    expect(response?.status()).toBe(200);
    expect(response?.headers()['cache-control']).toContain('no-store');
    expect(await page.content()).not.toContain(number);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('番号らしい数字は、さがしていません');
    await expect(page.locator('main [data-search] input')).toHaveValue('');
  });

  test('API に届いた番号も、さがさず、くり返さない', async ({ request }) => {
    const response = await request.get('/api/search', { params: { q: `${number} 返金` } });
    expect(response.status()).toBe(200);
    expect(await response.json()).toEqual({
      query: '',
      total: 0,
      tookMs: expect.any(Number),
      notices: [],
      results: [],
    });
  });
});
