import { expect, test } from 'vitest';
import { aGuide, aProcedure } from '#tests/support/builders.ts';
import { faultsOf, rulesOf } from '#tests/support/parsing.ts';

// What was written, the mend that is printed for it, and the text after it.
const mends: readonly (readonly [written: string, mend: string, mended: string])[] = [
  [
    '| 列 | 値 |\n|---|---|\n| あ<br>い | 1 |',
    '表のセルの中では改行できないので、「、」でつなぐ',
    '| 列 | 値 |\n|---|---|\n| あ、い | 1 |',
  ],
  ['1行目<br>2行目', '改行したい行の終わりに \\ を書いてください', '1行目\\\n2行目'],
  ['1行目<br/>2行目', '改行したい行の終わりに \\ を書いてください', '1行目\\\n2行目'],
  ['文の<b>太字です。', 'Markdown で書いてください', '文の**太字**です。'],
  ['<Label>次へ<br></Label>を押します。', '改行したい行の終わりに \\', '<Label>次へ</Label>を押します。'],
  ['文です。</br>', 'このタグを消してください', '文です。'],
  [
    '<Fact id="konbini.deadline">までに払います。',
    '<Fact id="konbini.deadline" />',
    '<Fact id="konbini.deadline" />までに払います。',
  ],
  [
    '<Copy name="確認番号" value="8888">\n\n文です。',
    '<Copy name="確認番号" value="8888" />',
    '<Copy name="確認番号" value="8888" />\n\n文です。',
  ],
  ['<Lable>次へを押します。', '「Label」', '<Label>次へ</Label>を押します。'],
  ['期限は{{konbini.deadline}}です。', '<Fact id="konbini.deadline" />', '期限は<Fact id="konbini.deadline" />です。'],
  [
    '{{konbini.deadline:sentence}}',
    '<Fact id="konbini.deadline" as="sentence" />',
    '<Fact id="konbini.deadline" as="sentence" />',
  ],
  ['## 見出し {#Look}', '[#look]', '## 見出し [#look]'],
  ['- ## 期限', '「## 期限 [#pay-at-register]」', '## 期限 [#pay-at-register]\n\n文です。'],
  ['1. 開きます。\n\n   ## 期限 [#when]', '「## 期限 [#when]」', '1. 開きます。\n\n## 期限 [#when]\n\n文です。'],
  [
    '<Note>\n\n## 期限\n\n文です。\n\n</Note>',
    '<Note title="期限"> とします',
    '<Note title="期限">\n\n文です。\n\n</Note>',
  ],
  [
    '<Note>\n\n## 期限\n\n文です。\n\n</Note>',
    '「## 期限 [#pay-at-register]」',
    '## 期限 [#pay-at-register]\n\n<Note>\n\n文です。\n\n</Note>',
  ],
  ['文に {#a} があります。', '[#a]', '## 文に [#a]'],
];

test.each(mends)('「%s」は「%s」と直すように言われ、直すと通る', async (written, mend, mended) => {
  expect(await faultsOf(aGuide({ body: written }))).toContain(mend);
  expect(await rulesOf(aGuide({ body: mended }))).toEqual([]);
});

test('アンカーのない ## の下の ### は、間違いとされない', async () => {
  const body = '## あ\n\n本文。\n\n### い [#i]\n\n本文。';
  expect(await faultsOf(aGuide({ body }))).toMatchInlineSnapshot(`
    "guide.mdx:13:1 見出し「あ」にアンカーがありません。
      → 見出しの終わりに [#pay-at-register] のような英小文字の名前を書いてください。
      @ ## あ"
  `);
  expect(await rulesOf(aGuide({ body: body.replace('## あ', '## あ [#pay-at-register]') }))).toEqual([]);
});

test('手順のあとの ### は、間違いとされない', async () => {
  expect(await rulesOf(aGuide({ body: `${aProcedure()}\n\n### い [#i]\n\n本文。` }))).toEqual([]);
});
