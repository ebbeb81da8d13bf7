import { expect, test } from 'vitest';
import { aGuide } from '#tests/support/builders.ts';
import { faultsOf, modelOf, parseGuide } from '#tests/support/parsing.ts';

const open = '<Trouble id="rejected" symptom="番号がエラーになる">';
const causes = '<Causes>\n- 桁が足りない\n- <Label>確認番号</Label>と取り違えた\n</Causes>';
const fix = '<Fix>\n1. 桁を数えます。\n2. 入れ直します。\n</Fix>';

const faultsInBody = (body: string) => faultsOf(aGuide({ body }));

test('困りごとは、症状・原因・直し方に分けて読まれ、目次に出る', async () => {
  const { body } = await modelOf(aGuide({ body: [open, causes, fix, '</Trouble>'].join('\n\n') }), parseGuide);
  expect(body.troubles).toEqual([
    {
      id: 'rejected',
      symptom: '番号がエラーになる',
      causes: ['桁が足りない', '「確認番号」と取り違えた'],
      fixes: ['桁を数えます。', '入れ直します。'],
    },
  ]);
  expect(body.outline).toEqual([{ id: 'rejected', text: '番号がエラーになる', depth: 2 }]);
});

test('原因のない困りごとは、原因を書くように言われる', async () => {
  expect(await faultsInBody([open, fix, '</Trouble>'].join('\n\n'))).toMatchInlineSnapshot(`
    "guide.mdx:13:1 <Trouble> に <Causes> がありません。
      → <Causes> の中に、考えられる原因を「- 」で始まる箇条書きで書いてください。
      @ <Trouble id="rejected" s"
  `);
});

test('箇条書きのない直し方は、箇条書きにするように言われる', async () => {
  expect(
    await faultsInBody([open, causes, '<Fix>\n入れ直します。\n</Fix>', '</Trouble>'].join('\n\n')),
  ).toMatchInlineSnapshot(`
    "guide.mdx:20:1 <Fix> に箇条書きがありません。
      → <Fix> の中に、直し方を「- 」で始まる箇条書きで書いてください。
      @ <Fix>"
  `);
});

test('2つある原因は、1つにまとめるように言われる', async () => {
  expect(await faultsInBody([open, causes, causes, fix, '</Trouble>'].join('\n\n'))).toMatchInlineSnapshot(`
    "guide.mdx:20:1 <Trouble> の中に <Causes> が2つあります。
      → 1つにまとめてください。
      @ <Causes>"
  `);
});
