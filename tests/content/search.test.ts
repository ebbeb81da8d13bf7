import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { betterPage } from '#lib/site/better-page.ts';
import { shippedSearch } from '#tests/support/search.ts';

const { site, sections, index } = await shippedSearch();
/** The first section of each page. */
const pages = sections.filter(({ page }, at) => page !== sections[at - 1]?.page);

const isOf = (page: string) => (result: { readonly url: string }) => result.url.startsWith(`${page}#`);

test('どの場所の住所も、ほかと違う', () => {
  expect(new Set(sections.map(({ url }) => url)).size).toBe(sections.length);
  expect(new Set(pages.map(({ page }) => page)).size).toBe(pages.length);
});

describe('題名をそのまま打つと', () => {
  const ranks = pages.map(({ page, title }) => ({
    title,
    rank: index.search(title, { limit: 50 }).results.findIndex(isOf(page)),
  }));
  const share = (within: number) => ranks.filter(({ rank }) => rank !== -1 && rank < within).length / ranks.length;

  test.each([
    [10, 0.999],
    [1, 0.99],
  ])('はじめの%d件に、そのページがある（%dより多く）', (within, floor) => {
    const missed = ranks.filter(({ rank }) => rank === -1 || rank >= within).map(({ title }) => title);
    expect(share(within), missed.slice(0, 20).join('\n')).toBeGreaterThan(floor);
  });

  test('ほとんど、言いかえられない', () => {
    const changed = pages.filter(({ title }) => index.search(title).didYouMean !== undefined);
    expect(changed.length / pages.length, changed.map(({ title }) => title).join('\n')).toBeLessThan(0.02);
  });
});

test('支払いの案内の結果は、題名をそのまま打つと1件目に出る。出ないものは、もとのページが見つかる', () => {
  const first = (title: string) => index.search(title, { limit: 1 }).results[0]?.url.split('#')[0];
  const unfound = site.outcomes.filter(({ path, title }) => first(title) !== path);
  expect(site.outcomes.length).toBe(64);
  const places = unfound.map((outcome) => [outcome.id, betterPage(outcome, site.guides)?.split('#')[0]]);
  expect(places.filter(([, place]) => !pages.some(({ page }) => page === place))).toEqual([]);
  expect(Object.fromEntries(places)).toMatchInlineSnapshot(`
    {
      "almost": "/guides/checkout/what-you-can-pay",
      "blocked": "/guides/checkout/option-missing",
      "counter-daily-yamazaki": "/konbini/daily-yamazaki",
      "counter-familymart": "/konbini/familymart",
      "counter-lawson": "/konbini/lawson",
      "counter-ministop": "/konbini/ministop",
      "counter-seicomart": "/konbini/seicomart",
      "counter-seven-eleven": "/konbini/seven-eleven",
      "deadline-open": "/guides/deadline/when",
      "deadline-passed": "/guides/deadline/expired",
      "deadline-today": "/guides/deadline/when",
      "order-app": "/guides/checkout/order",
      "order-pc": "/guides/checkout/order",
      "order-smartphone": "/guides/checkout/order",
      "over-cap": "/guides/checkout/over-cap",
    }
  `);
});

test('題名を2文字打ったところから、種類と話題で絞れば、いつもそのページがある', () => {
  const begun = pages.flatMap(({ page, title, type, topic }) => {
    const narrow = { type, ...(topic !== undefined && { topic }) };
    return [2, 3, 4, 5, 6].map((length) => ({ page, text: [...title].slice(0, length).join(''), narrow }));
  });
  // For a title in brackets, two characters contain only one letter, which is not enough to suggest a page.
  const typed = begun.filter(({ text }) => (text.match(/[\p{L}\p{N}]/gu) ?? []).length > 1);
  expect(typed.length / begun.length).toBeGreaterThan(0.98);
  const missed = typed.filter(
    ({ page, text, narrow }) => !index.search(text, { limit: 500, ...narrow }).results.some(isOf(page)),
  );
  expect(missed.map(({ text, page }) => `${text} ${page}`)).toEqual([]);
});

test('題名と見出しを並べて打つと、1000のうち997で、そのページが、はじめの10件にある', () => {
  const parts = sections.filter(({ section }) => section !== undefined);
  const missed = parts.filter(
    ({ page, title, section }) => !index.search(`${title} ${section}`).results.some(isOf(page)),
  );
  expect(missed.length / parts.length, missed.map(({ url }) => url).join('\n')).toBeLessThan(0.003);
});

test('片仮名と英字の言葉は、全角でも、大文字でも、平仮名でも、濁点を分けて書いても、同じものが見つかる', () => {
  const words = new Set(sections.flatMap(({ title }) => title.match(/[ァ-ヶー]{4,}|[A-Za-z]{3,}/g) ?? []));
  const urls = (query: string) => index.search(query).results.map(({ url }) => url);
  const wide = (text: string) => text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
  const hiragana = (text: string) => text.replace(/[ァ-ヶ]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0x60));
  expect(words.size).toBeGreaterThan(30);
  for (const word of words) {
    for (const way of [wide(word), hiragana(word), word.toUpperCase(), word.toLowerCase(), word.normalize('NFD')]) {
      expect(urls(way), `${word} ${way}`).toEqual(urls(word));
    }
  }
});

describe('ここで扱わないこと', () => {
  const found = (queries: readonly string[]) => queries.filter((query) => index.search(query).total > 0);

  test.each([4, 6, 8])('でたらめに並べた%d文字の仮名では、100のうち97より多くで、何も見つからない', (length) => {
    const kana = fc.constantFrom(
      ...'あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわをん',
    );
    const row = fc.array(kana, { minLength: length, maxLength: length }).map((all) => all.join(''));
    const rows = fc.sample(row, { numRuns: 400, seed: 5 });
    expect(found(rows).length / rows.length, found(rows).join('\n')).toBeLessThan(0.03);
  });

  test('暮らしの言葉は、似た言葉に取り違えない', () => {
    const words =
      'みかん くだもの きゅうり ラーメン うどん 野球 テニス サッカー 将棋 囲碁 ピアノ ギター アニメ 映画 天気 台風 雪 選挙 政治 ' +
      '経済 大学 入試 数学 宿題 恋愛 結婚 ダイエット 料理 レシピ おとうさん おかあさん おばあちゃん あかちゃん いぬ ねこ うさぎ ' +
      'ぬいぐるみ テスト くすり くるま ひこうき だいがく せいじ じゃがいも こんにちは ばか おつり マイナンバー なにこれ ぬき ぬぬぬぬぬ';
    const all = words.split(' ');
    expect(found(all).length / all.length, found(all).join('\n')).toBeLessThan(0.1);
  });
});

test.each(['ギフト券の番号を教えてしまいました', 'ギフト券の番号を電話で教えてしまった', 'ギフト券の番号を伝えた'])(
  '「%s」は、教えてと頼む言葉ではなく、起きたこととして聞かれる',
  (query) => {
    const { notices, results, didYouMean } = index.search(query);
    expect(didYouMean).toBeUndefined();
    expect(notices).toMatchObject([{ kind: 'urgent', id: 'gift-code' }]);
    expect(results[0]?.url).toMatch(/^\/guides\/safety\/gift-code#/);
  },
);

test('教えてと頼む言葉は、さがす言葉にならない', () => {
  expect(index.search('ギフト券の番号の見方を教えて').notices).toEqual([]);
});

test('長すぎる言葉は、はじめの200文字だけを読み、それより先は手間をかけない', () => {
  const long = 'ローソン 支払い '.repeat(30_000);
  const { query, ...answer } = index.search(long);
  expect(query).toBe(long);
  expect(answer).toMatchObject({ total: index.search(long.slice(0, 200)).total });
});
