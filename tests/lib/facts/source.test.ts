import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { weightOf } from '#lib/facts/index.ts';
import { sourceSchema } from '#lib/facts/source.ts';
import { faultsInLedger } from '#tests/support/facts.ts';

const source = { id: 's0', name: '2021年ごろのブログ記事', kind: 'blog', dated: '日付なし' };
const faults = (...sources: readonly object[]) => faultsInLedger({}, stringify(sources));

test('題と住所のある出典に、直すところはない', () => {
  expect(faults({ ...source, title: '払い方', url: 'https://example.jp/a?b=1' })).toBe('');
});

test('欠けた項目と使えない値は、まとめて示される', () => {
  expect(faults({ id: 'S0', kind: 'shop', url: 'example.jp', dated: ' ', author: 'あ' })).toMatchInlineSnapshot(`
    "content/sources.yaml:1:3 「1番目 の name」がありません。
      → name に、読む人に伝わる呼び名を時期つきで書いてください（例：2021年ごろのブログ記事）。
      @ id: S0
    content/sources.yaml:1:7 「1番目 の id」の値 S0 は使えません。
      → id は英小文字・数字・ハイフンで書いてください。
      @ S0
    content/sources.yaml:2:9 「1番目 の kind」の値 shop は使えません。
      → amazon（Amazonのヘルプ） / agency（公的機関） / payment（決済会社・お店の案内） / media（ニュースサイト） / blog（ブログ記事） のどれかを書いてください。
      @ shop
    content/sources.yaml:3:8 「1番目 の url」の値 example.jp は使えません。
      → url は https:// から書いてください。
      @ example.jp
    content/sources.yaml:4:10 「1番目 の dated」の値 " " は使えません。
      → dated に、いつのものと分かるかを書いてください（例：日付なし）。
      @ " "
    content/sources.yaml:5:3 「author」という項目はありません。
      → 使えるのは id / name / title / publisher / kind / url / dated です。要らない行なら消してください。
      @ author: あ"
  `);
});

test('2度ある出典は、2度めの場所で示される', () => {
  expect(faults(source, { ...source, id: 's1' }, { ...source, name: '別の記事' })).toMatchInlineSnapshot(`
    "content/sources.yaml:9:7 「s0」は content/sources.yaml の s0 にもあります。
      → 1つの id は1か所だけに書いてください。
      @ s0"
  `);
});

test('出典が1つもなければ、書くように言われる', () => {
  expect(faultsInLedger({}, '[]\n')).toMatchInlineSnapshot(`
    "content/sources.yaml:1:1 項目の中身がありません。
      → 出典を1つ以上書いてください。
      @ []"
  `);
});

test('当事者の出典は A、ニュースは B、ほかは C の重さになる', () => {
  const kinds = ['amazon', 'agency', 'payment', 'media', 'blog'] as const;
  expect(kinds.map((kind) => weightOf(sourceSchema.parse({ ...source, kind })))).toEqual(['A', 'A', 'A', 'B', 'C']);
});
