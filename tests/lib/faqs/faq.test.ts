import { expect, test } from 'vitest';
import { aFaq } from '#tests/support/builders.ts';
import { fixtureModel, fixtureText } from '#tests/support/fixtures.ts';
import { faultsOf, modelOf, parseFaq } from '#tests/support/parsing.ts';

test.each([
  ['faq-short', '短い答えだけの質問は、続きのない質問として読まれる'],
  ['faq-long', '続きのある質問は、最初の段落が短い答えになる'],
])('%s：%s', async (name) => {
  expect(await modelOf(await fixtureText(name), parseFaq)).toEqual(await fixtureModel(name));
});

test('短い答えは、140文字まで書ける', async () => {
  expect((await modelOf(aFaq({ body: '𠮷'.repeat(140) }), parseFaq)).short).toBe('𠮷'.repeat(140));
});

test('141文字の短い答えは、文字の数が示される', async () => {
  expect(await faultsOf(aFaq({ body: '𠮷'.repeat(141) }), parseFaq)).toMatchInlineSnapshot(`
    "faq.mdx:10:1 短い答えが 141 文字あります。
      → 最初の段落は 140 文字までにして、続きは次の段落に書いてください。
      @ 𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷"
  `);
});

test('段落で始まらない答えは、段落で始めるように言われる', async () => {
  expect(await faultsOf(aFaq({ body: '- はい\n- いいえ\n\n払えます。' }), parseFaq)).toMatchInlineSnapshot(`
    "faq.mdx:10:1 短い答えがありません。
      → front matter のすぐ下を、答えを言い切る1段落で始めてください。
      @ - はい"
  `);
});

test('「か」で終わる質問は、「。」か「？」で終えるように言われる', async () => {
  expect(await faultsOf(aFaq({ front: { question: '払えますか' } }), parseFaq)).toMatchInlineSnapshot(`
    "faq.mdx:2:11 「question」の値 払えますか は使えません。
      → question は「。」か「？」で終えてください。
      @ 払えますか"
  `);
});
