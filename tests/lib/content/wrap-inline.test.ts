import { expect, test } from 'vitest';
import { aGuide, aProcedure } from '#tests/support/builders.ts';
import { faultsOf, modelOf, parseGuide } from '#tests/support/parsing.ts';

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
