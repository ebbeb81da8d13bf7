import { expect, type Page } from '@playwright/test';
import { layoutFaults, plantStyle, unfold } from '#tests/support/layout.ts';
import { answeringPages, picker, templates, test, wizard } from '#tests/support/site.ts';

const phone = { width: 390, height: 844 };
const desktop = { width: 1280, height: 900 };

const everywhere = ['header nav', 'main h1', 'footer nav'];

/** What a reader came for on some of the pages, beside a heading; `wide` stands beside the text on a wide screen. */
const mainParts: Readonly<Record<string, { readonly all?: readonly string[]; readonly wide?: readonly string[] }>> = {
  home: { all: ['main [role=search]', '[aria-labelledby=urgent] a', '[aria-labelledby=stages] a'] },
  guides: { all: ['.folds summary'] },
  guide: { all: ['.answer', '.tabs', '.steps > li'], wide: ['.rail nav a', '.rail [aria-labelledby=basis-aside] a'] },
  'guide with trouble': { all: ['.answer', '.trouble'], wide: ['.rail nav a'] },
  chain: { all: ['.number', '.card-opener', '.steps > li'], wide: ['.rail nav a', '.rail .number'] },
  'chain without machine': { all: ['.number', '.steps > li'], wide: ['.rail .number'] },
  faq: { all: ['.folds summary'] },
  question: { all: ['.faq-text'], wide: ['.rail [aria-labelledby=other-questions] a'] },
  trouble: { all: ['main nav .chip', '.fold-rows a'] },
  facts: { all: ['main nav .chip', '[data-fact]'], wide: ['.rail details .chip'] },
  fact: { all: ['.answer', '.claims'], wide: ['.rail a'] },
  channel: { all: ['.answer', '.tile'], wide: ['.rail .glance'] },
  'search results': { all: ['main [role=search]', 'main ol'], wide: ['.rail .chip'] },
  counter: { all: ['.steps > li'] },
};

for (const [name, path] of Object.entries({ ...templates, ...answeringPages, ...wizard, ...picker })) {
  test(`${name} のページは、電話でもパソコンでも、明るくても暗くても、文字を2倍にしても、400%に広げても、どこも欠けず、重ならず、はみ出さない`, async ({
    page,
  }) => {
    const { all = [], wide = [] } = mainParts[name] ?? {};
    await page.goto(path);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize(phone);
      expect.soft(await layoutFaults(page, [...everywhere, ...all]), `phone, ${colorScheme}`).toEqual([]);
      await page.setViewportSize(desktop);
      expect.soft(await layoutFaults(page, [...everywhere, ...all, ...wide]), `desktop, ${colorScheme}`).toEqual([]);
    }
    await unfold(page);
    expect.soft(await layoutFaults(page, everywhere), 'desktop, all unfolded').toEqual([]);
    // A screen of 1280 pixels, magnified four times.
    await page.setViewportSize({ width: 320, height: 256 });
    expect.soft(await otherThanBroken(page), '400 %').toEqual([]);
    await page.setViewportSize(phone);
    await plantStyle(page, 'html { font-size: 200% }');
    expect.soft(await otherThanBroken(page), 'text of 200 %').toEqual([]);
  });
}

/** Where a line holds ten letters, longer phrases have to be broken somewhere. */
async function otherThanBroken(page: Page): Promise<string[]> {
  return (await layoutFaults(page, everywhere)).filter((fault) => !fault.startsWith('broken: '));
}

const planted: Readonly<Record<string, readonly [rules: string, fault: RegExp]>> = {
  欠けた部分: ['footer { display: none }', /^missing: footer nav$/],
  画面より広いもの: ['.answer { inline-size: 31rem }', /^wider: page/],
  枠からはみ出す字: ['.tabs a { inline-size: 1rem; white-space: nowrap }', /^outside: /],
  切れた字: ['h1 { block-size: 1rem; overflow: hidden }', /^cut: /],
  重なった字: ['.answer { margin-block-start: -3rem }', /^overlap: /],
  語の途中で折れた見出し: ['h1 { inline-size: 5.5em; word-break: break-all }', /^broken: /],
  行にひとりの印: ['.split-mark { display: flex }', /^alone: /],
};

for (const [name, [rules, fault]] of Object.entries(planted)) {
  test(`この検査は、わざと入れた${name}を見つける`, async ({ page }) => {
    await page.goto(name === '行にひとりの印' ? '/guides/deadline/when' : '/guides/checkout/order');
    expect(await layoutFaults(page, everywhere)).toEqual([]);
    await plantStyle(page, rules);
    expect(await layoutFaults(page, everywhere)).toContainEqual(expect.stringMatching(fault));
  });
}

/** The longest that a page may be on a phone of 390 pixels, in pixels: about what a thumb scrolls in eight strokes. */
const longest: Readonly<Record<string, number>> = {
  '/faq': 4500,
  '/guides': 4500,
  '/trouble': 4000,
  '/facts': 9000,
  '/konbini/lawson': 6676,
  [`/search?q=${encodeURIComponent('番号 届かない')}`]: 3200,
  [`/search?q=${encodeURIComponent('ローソン')}`]: 3200,
};

/** Fonts differ from machine to machine, and with them where lines break. */
const allowance = 1.03;

for (const [path, limit] of Object.entries(longest)) {
  test(`${path} は、電話で${limit}ピクセルより長くない`, async ({ page }) => {
    await page.goto(path);
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    expect(height).toBeGreaterThan(1000);
    expect(height).toBeLessThanOrEqual(limit * allowance);
  });
}
