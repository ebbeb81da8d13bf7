import { expect, test } from 'vitest';
import { aFaq, aGuide, aProcedure } from '#tests/support/builders.ts';
import { faultsOf, modelOf, parseFaq, parseGuide } from '#tests/support/parsing.ts';

test('画面の言葉だけの行も、1つの段落になる', async () => {
  const { blocks } = (await modelOf(aGuide({ body: '<Label>次へ</Label>' }), parseGuide)).body;
  expect(blocks).toEqual([{ type: 'paragraph', text: '「次へ」', line: 13, column: 1 }]);
});

test('画面の言葉だけの手順も、することになる', async () => {
  const body = aProcedure({ steps: '1. <Label>払う</Label>' });
  const { procedures } = await modelOf(aGuide({ body }), parseGuide);
  expect(procedures[0]?.steps[0]?.action).toBe('「払う」');
});

test('段落を入れた <Label> は、文字だけにするように言われる', async () => {
  expect(await faultsOf(aGuide({ body: '<Label>\n\n次へ\n\n</Label>' }))).toMatchInlineSnapshot(`
    "guide.mdx:13:1 <Label> の使い方が違います。
      → 文の中に <Label>文字だけ</Label> の形で書いてください。
      @ <Label>"
  `);
});

test('事実だけの行も1つの段落になり、何行めにあるかが残る', async () => {
  const { blocks, facts } = (await modelOf(aGuide({ body: '前の文。\n\n<Fact id="konbini.what" />' }), parseGuide))
    .body;
  expect(blocks.at(-1)).toEqual({ type: 'paragraph', text: '{{konbini.what}}', line: 15, column: 1 });
  expect(facts).toEqual([{ id: 'konbini.what', line: 15, column: 1 }]);
});

test('箇条書きと枠の中の、画面の言葉だけの行も段落になる', async () => {
  const body = '- <Label>次へ</Label>\n- <Literal why="例">8888</Literal>\n\n<Note>\n<Label>戻る</Label>\n</Note>';
  const { blocks } = (await modelOf(aGuide({ body }), parseGuide)).body;
  expect(blocks.map(({ text }) => text)).toEqual(['「次へ」\n8888', '「戻る」']);
});

test('続けて並ぶ画面の言葉は、それぞれの段落になる', async () => {
  const { blocks } = (await modelOf(aGuide({ body: '<Label>次へ</Label>\n\n<Label>戻る</Label>' }), parseGuide)).body;
  expect(blocks).toEqual([
    { type: 'paragraph', text: '「次へ」', line: 13, column: 1 },
    { type: 'paragraph', text: '「戻る」', line: 15, column: 1 },
  ]);
});

test('枠の部品は、段落にならない', async () => {
  const { blocks } = (await modelOf(aGuide({ body: '<Note>\n補足です。\n</Note>' }), parseGuide)).body;
  expect(blocks.map(({ type }) => type)).toEqual(['other']);
});

test('事実の文だけの段落も、質問の短い答えになる', async () => {
  const faq = await modelOf(aFaq({ body: '<Fact id="konbini.what" as="sentence" />' }), parseFaq);
  expect(faq.short).toBe('{{konbini.what:sentence}}');
});
