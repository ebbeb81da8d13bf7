import { expect, test } from 'vitest';
import { readTokens } from '#tests/search/readings.ts';
import { type VariantKind, variantKinds, variantsOf } from '#tests/search/variants.ts';

function textsOf(query: string, kind: VariantKind): string[] {
  return variantsOf(query, readTokens(query))
    .filter((variant) => variant.kind === kind)
    .map(({ text }) => text);
}

test.each<[VariantKind, string, string]>([
  ['all hiragana', '支払い番号 メール', 'しはらいばんごう めーる'],
  ['all hiragana', 'コンビニ払い', 'こんびにばらい'],
  ['all katakana', '支払い番号 メール', 'シハライバンゴウ メール'],
  ['romaji', '返金', 'henkin'],
  ['half-width kana', 'コンビニ バーコード', 'ｺﾝﾋﾞﾆ ﾊﾞｰｺｰﾄﾞ'],
  ['okurigana dropped', '支払い番号 届かない', '支払番号 届かない'],
  ['first 70 % of its kana', '支払期限', 'しはらいき'],
  ['first 70 %, half-typed', '支払期限', 'しはらいきg'],
  ['polite question', '返金', '返金について教えていただけますか'],
  ['rude question', '返金', '返金ってどうすりゃいいんだよ'],
])('%s: %s は %s になる', (kind, query, text) => {
  expect(textsOf(query, kind)).toEqual([text]);
});

test('1文字消した言葉は、1文字だけ短い', () => {
  const texts = textsOf('クレジットカード', 'one character deleted');
  expect(texts).not.toEqual([]);
  expect(texts.filter((text) => text.length !== 7)).toEqual([]);
});

test('入れ替えた言葉は、同じ文字でできている', () => {
  const sorted = (text: string) => [...text].sort().join('');
  const texts = textsOf('メッセージセンター', 'two characters swapped');
  expect(texts).not.toEqual([]);
  expect(texts.filter((text) => sorted(text) !== sorted('メッセージセンター'))).toEqual([]);
});

test('打ち間違えたかなは、1文字だけ違う', () => {
  const texts = textsOf('領収書', 'one kana replaced');
  expect(texts).not.toEqual([]);
  for (const text of texts)
    expect([...text].filter((kana, index) => kana !== 'りょうしゅうしょ'.charAt(index))).toHaveLength(1);
});

test('2文字の言葉からは消さない', () => {
  expect(textsOf('返金', 'one character deleted')).toEqual([]);
});

test('同じ質問からは、いつも同じものができる', () => {
  const once = variantsOf('支払いページ 開かない', readTokens('支払いページ 開かない'));
  expect(variantsOf('支払いページ 開かない', readTokens('支払いページ 開かない'))).toEqual(once);
  expect(new Set(once.map(({ kind }) => kind))).toEqual(new Set(variantKinds));
});
