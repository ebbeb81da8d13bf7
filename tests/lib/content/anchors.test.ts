import type { Heading } from 'mdast';
import { expect, test } from 'vitest';
import { isAnchor, takePin } from '#lib/content/anchors.ts';
import { aGuide, aProcedure } from '#tests/support/builders.ts';
import { faultsOf, modelOf, parseGuide } from '#tests/support/parsing.ts';

const heading = (value: string): Heading => ({ type: 'heading', depth: 2, children: [{ type: 'text', value }] });

test.each(['pay', 'pay-at-register', 'a1', 'step-2'])('「%s」はアンカーにできる', (name) => {
  expect(isAnchor(name)).toBe(true);
});

test.each(['', '払う', 'Pay', '1st', '-pay', 'pay-', 'pay--at', 'pay_at', 'ｐａｙ', 'pay at'])(
  '「%s」はアンカーにできない',
  (name) => {
    expect(isAnchor(name)).toBe(false);
  },
);

test('見出しの終わりのアンカーは、前の空白ごと取り除かれる', () => {
  const node = heading('払う  [#pay]');
  expect(takePin(node)).toBe('pay');
  expect(node.children).toEqual([{ type: 'text', value: '払う' }]);
});

test('アンカーだけの文字は、あとに残らない', () => {
  const node = heading('[#pay]');
  expect(takePin(node)).toBe('pay');
  expect(node.children).toEqual([]);
});

test('途中に書いたアンカーの形は、ただの文字として残る', () => {
  expect(takePin(heading('払う [#pay] とき'))).toBeUndefined();
});

test('リンクの直後でも、空白なしでも、アンカーは効く', async () => {
  const body = '## [払う](#pay)とき[#when]\n\n### <Label>払う</Label> [#pay]';
  expect((await modelOf(aGuide({ body }), parseGuide)).body.outline).toEqual([
    { id: 'when', text: '払うとき', depth: 2 },
    { id: 'pay', text: '「払う」', depth: 3 },
  ]);
});

test('見出しのアンカーがないと、書き方が示される', async () => {
  expect(await faultsOf(aGuide({ body: '## 払うとき' }))).toMatchInlineSnapshot(`
    "guide.mdx:13:1 見出し「払うとき」にアンカーがありません。
      → 見出しの終わりに [#pay-at-register] のような英小文字の名前を書いてください。
      @ ## 払うとき"
  `);
});

test('日本語のアンカーは、英小文字にするように言われる', async () => {
  const body = `## 払うとき [#払う]\n\n${aProcedure({ id: 'Pay', steps: '1. 払います。' })}`;
  expect(await faultsOf(aGuide({ body }))).toMatchInlineSnapshot(`
    "guide.mdx:13:1 アンカー「払う」の形が正しくありません。
      → 英小文字で始め、英小文字・数字・ハイフンだけで書いてください（例：pay-at-register）。
      @ ## 払うとき [#払う]
    guide.mdx:15:1 アンカー「Pay」の形が正しくありません。
      → 英小文字で始め、英小文字・数字・ハイフンだけで書いてください（例：pay-at-register）。
      @ <Procedure id="Pay" titl"
  `);
});

test('同じアンカーが2度あると、1度目の行が示される', async () => {
  const body = `## 払うとき [#pay-1]\n\n${aProcedure({ id: 'pay', steps: '1. 払います。' })}\n\n## 払ったあと [#pay]`;
  expect(await faultsOf(aGuide({ body }))).toMatchInlineSnapshot(`
    "guide.mdx:17:1 アンカー「pay-1」がこのページで2度使われています（1度目は 13 行目）。
      → どちらかを別の名前にしてください。
      @ 1. 払います。
    guide.mdx:25:1 アンカー「pay」がこのページで2度使われています（1度目は 15 行目）。
      → どちらかを別の名前にしてください。
      @ ## 払ったあと [#pay]"
  `);
});
