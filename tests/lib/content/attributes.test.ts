import { expect, test } from 'vitest';
import { aGuide } from '#tests/support/builders.ts';
import { faultsOf } from '#tests/support/parsing.ts';

const faultsInBody = (body: string) => faultsOf(aGuide({ body }));

test('知らない属性は、近い名前が示される', async () => {
  expect(await faultsInBody('<Note titel="ヒント">\n\n本文\n\n</Note>')).toMatchInlineSnapshot(`
    "guide.mdx:13:7 <Note> に「titel」という属性はありません。
      → もしかして「title」ですか。
      @ titel="ヒント">"
  `);
});

test('属性を持たない部品に書いた属性は、消すように言われる', async () => {
  expect(await faultsInBody('ボタンは<Label color="red">次へ</Label>です。')).toMatchInlineSnapshot(`
    "guide.mdx:13:12 <Label> に「color」という属性はありません。
      → この部品に属性はありません。消してください。
      @ color="red">次へ</Label>です"
  `);
});

test('どの物にもある名前の属性も、知らない属性として示される', async () => {
  expect(await faultsInBody('<Note constructor="a" __proto__="b">\n\n本文\n\n</Note>')).toMatchInlineSnapshot(`
    "guide.mdx:13:7 <Note> に「constructor」という属性はありません。
      → 使えるのは title です。
      @ constructor="a" __proto_
    guide.mdx:13:23 <Note> に「__proto__」という属性はありません。
      → 使えるのは title です。
      @ __proto__="b">"
  `);
});

test('欠かせない属性がないと、書き方が示される', async () => {
  expect(
    await faultsInBody('<Disagreement>\n\n本文\n\n</Disagreement>\n\n<Copy name="確認番号" />'),
  ).toMatchInlineSnapshot(`
    "guide.mdx:13:1 <Disagreement> に「title」がありません。
      → title="短い見出し"を書いてください。
      @ <Disagreement>
    guide.mdx:19:1 <Copy> に「value」がありません。
      → value="8888" のような番号を書いてください。
      @ <Copy name="確認番号" />"
  `);
});

test('空の属性は、書き方が示される', async () => {
  expect(await faultsInBody('<Copy name="　" value="" />')).toMatchInlineSnapshot(`
    "guide.mdx:13:7 <Copy> の「name」が空です。
      → name="確認番号" のような番号の名前を書いてください。
      @ name="　" value="" />
    guide.mdx:13:16 <Copy> の「value」が空です。
      → value="8888" のような番号を書いてください。
      @ value="" />"
  `);
});

test('値のない属性は、文字列で書くように言われる', async () => {
  expect(await faultsInBody('<Note title>\n\n本文\n\n</Note>')).toMatchInlineSnapshot(`
    "guide.mdx:13:7 <Note> の「title」が文字列ではありません。
      → title="…" の形で書いてください。
      @ title>"
  `);
});

test('式の属性は、文字列で書くように言われる', async () => {
  expect(
    await faultsInBody('<Note title={1 + 1}>\n\n本文\n\n</Note>\n\n<Note {...props}>\n\n本文\n\n</Note>'),
  ).toMatchInlineSnapshot(`
    "guide.mdx:13:7 <Note> の「title」が文字列ではありません。
      → title="…" の形で書いてください。
      @ title={1 + 1}>
    guide.mdx:19:7 <Note> に {…} があります。
      → 名前="値" の形で1つずつ書いてください。
      @ {...props}>"
  `);
});

test('使えない値は、使える値が示される', async () => {
  const body =
    '<Procedure\n  id="a"\n  title="払う"\n  device="tablet"\n  audience="buyers"\n>\n\n1. 払います。\n\n<Result>\n払えます。\n</Result>\n\n</Procedure>';
  expect(await faultsInBody(body)).toMatchInlineSnapshot(`
    "guide.mdx:16:3 <Procedure> の device="tablet" は使えません。
      → 使えるのは any / pc / smartphone / app です。
      @ device="tablet"
    guide.mdx:17:3 <Procedure> の audience="buyers" は使えません。
      → もしかして「buyer」ですか。
      @ audience="buyers""
  `);
});

test('同じ属性が2度あると、2つめが示される', async () => {
  expect(await faultsInBody('<Note title="ヒント" title="注意">\n\n本文\n\n</Note>')).toMatchInlineSnapshot(`
    "guide.mdx:13:19 <Note> に「title」が2度あります。
      → どちらかを消してください。
      @ title="注意">"
  `);
});
