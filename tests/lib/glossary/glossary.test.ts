import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { parseYaml } from '#lib/content/index.ts';
import { glossarySchema, type Term } from '#lib/glossary/index.ts';
import { showFaults } from '#tests/support/parsing.ts';

const loppi = { id: 'loppi', term: 'Loppi', reading: 'ろっぴー', meaning: 'ローソンにある機械です。' };
const slip = {
  id: 'slip',
  term: '申込券',
  reading: 'もうしこみけん',
  also: ['申し込み券'],
  meaning: '払うときの紙です。',
};

function read(...terms: readonly object[]): { faults: string; terms: Term[] | undefined } {
  const text = stringify(terms);
  const faults: string[] = [];
  const read = parseYaml(text, glossarySchema, (place, rule, found, fix) => {
    faults.push(showFaults(text, [{ file: 'content/glossary.yaml', ...place, rule, found, fix }]));
  });
  return { faults: faults.join('\n'), terms: read };
}

test('言葉は、別の書き方と一緒に読まれる', () => {
  expect(read(loppi, slip)).toEqual({ faults: '', terms: [{ ...loppi, also: [] }, slip] });
});

test('言葉がまだ1つもなくてもよい', () => {
  expect(read()).toEqual({ faults: '', terms: [] });
});

test('欠けた項目と使えない値は、まとめて示される', () => {
  const wrong = { id: 'Loppi', term: ' ', reading: 'ロッピー', also: 'ロッピー' };
  expect(read(wrong, { ...slip, meaning: '1行め\n2行め', kana: 'あ' }).faults).toMatchInlineSnapshot(`
    "content/glossary.yaml:1:7 「1番目 の id」の値 Loppi は使えません。
      → id は英小文字で始め、英小文字・数字・ハイフンで書いてください。
      @ Loppi
    content/glossary.yaml:2:9 「1番目 の term」の値 " " は使えません。
      → term に、記事で使う言葉を書いてください。
      @ " "
    content/glossary.yaml:3:12 「1番目 の reading」の値 ロッピー は使えません。
      → reading はひらがなで書いてください。
      @ ロッピー
    content/glossary.yaml:4:9 「1番目 の also」の値 ロッピー は使えません。
      → also には、別の書き方を [支払い番号] の形で並べてください。
      @ ロッピー
    content/glossary.yaml:1:3 「1番目 の meaning」がありません。
      → meaning に、はじめて見る人に分かる説明を1〜2文で書いてください。
      @ id: Loppi
    content/glossary.yaml:10:12 「2番目 の meaning」の値 1行め 2行め は使えません。
      → 改行せず、1行で書いてください。meaning に、はじめて見る人に分かる説明を1〜2文で書いてください。
      @ |-
    content/glossary.yaml:13:3 「kana」という項目はありません。
      → 使えるのは id / term / reading / also / meaning です。要らない行なら消してください。
      @ kana: あ"
  `);
});

test('2度ある id と言葉は、2度めの場所で示される', () => {
  const again = { ...loppi, id: 'slip', term: '申し込み券', also: ['ロッピー', 'ロッピー', 'Loppi'] };
  expect(read(loppi, slip, again).faults).toMatchInlineSnapshot(`
    "content/glossary.yaml:11:7 「3番目 の id」の値 slip は使えません。
      → 同じ言葉は1か所だけに書いてください。
      @ slip
    content/glossary.yaml:12:9 「3番目 の term」の値 申し込み券 は使えません。
      → 同じ言葉は1か所だけに書いてください。
      @ 申し込み券
    content/glossary.yaml:17:7 「3番目 の also の 2番目」の値 ロッピー は使えません。
      → 同じ言葉は1か所だけに書いてください。
      @ ロッピー
    content/glossary.yaml:18:7 「3番目 の also の 3番目」の値 Loppi は使えません。
      → 同じ言葉は1か所だけに書いてください。
      @ Loppi"
  `);
});

test('id と同じ綴りの言葉は、2度あるとは言われない', () => {
  expect(read({ ...loppi, term: 'loppi' }).faults).toBe('');
});
