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

test('番号付きでも点でも、2つに分けても、箇条書きの1つ1つが順に読まれる', async () => {
  const parts = ['<Causes>\n- a\n- b\n\n文をはさむ\n\n1. c\n</Causes>', '<Fix>\n- d\n  - e\n</Fix>'];
  const { body } = await modelOf(aGuide({ body: [open, ...parts, '</Trouble>'].join('\n\n') }), parseGuide);
  expect(body.troubles).toMatchObject([{ causes: ['a', 'b', 'c'], fixes: ['d\ne'] }]);
});

test('困りごとの id には、リンクできる', async () => {
  const { body } = await modelOf(aGuide({ body: [open, causes, fix, '</Trouble>'].join('\n\n') }), parseGuide);
  expect(body.anchors).toEqual(['rejected']);
});

test('id と症状のない困りごとは、原因と直し方も一緒に示される', async () => {
  expect(await faultsInBody('<Trouble>\n\n番号を見直します。\n\n</Trouble>')).toMatchInlineSnapshot(`
    "guide.mdx:13:1 <Trouble> に「id」がありません。
      → id="number-rejected" のような英小文字の名前を書いてください。
      @ <Trouble>
    guide.mdx:13:1 <Trouble> に「symptom」がありません。
      → symptom="番号を入れるとエラーになる" のような症状を書いてください。
      @ <Trouble>
    guide.mdx:13:1 <Trouble> に <Causes> がありません。
      → <Causes> の中に、考えられる原因を「- 」で始まる箇条書きで書いてください。
      @ <Trouble>
    guide.mdx:13:1 <Trouble> に <Fix> がありません。
      → <Fix> の中に、直し方を「- 」で始まる箇条書きで書いてください。
      @ <Trouble>"
  `);
});

test('形の違う id と、2度ある id は、直すように言われる', async () => {
  const trouble = (id: string) => `<Trouble id="${id}" symptom="エラーになる">\n\n${causes}\n\n${fix}\n\n</Trouble>`;
  expect(
    await faultsInBody([trouble('番号'), trouble('rejected'), trouble('rejected')].join('\n\n')),
  ).toMatchInlineSnapshot(`
    "guide.mdx:13:1 アンカー「番号」の形が正しくありません。
      → 英小文字で始め、英小文字・数字・ハイフンだけで書いてください（例：pay-at-register）。
      @ <Trouble id="番号" symptom
    guide.mdx:41:1 アンカー「rejected」がこのページで2度使われています（1度目は 27 行目）。
      → どちらかを別の名前にしてください。
      @ <Trouble id="rejected" s"
  `);
});

test('枠の中の困りごとと、困りごとの外の原因は、置き場所が示される', async () => {
  const nested = `<Note>\n\n${open}\n\n${causes}\n\n${fix}\n\n</Trouble>\n\n</Note>`;
  expect(await faultsInBody(`${nested}\n\n${causes}`)).toMatchInlineSnapshot(`
    "guide.mdx:15:1 <Trouble> をここには置けません。
      → 記事のいちばん外側に置いてください。
      @ <Trouble id="rejected" s
    guide.mdx:31:1 <Causes> をここには置けません。
      → <Trouble> のすぐ中に置いてください。
      @ <Causes>"
  `);
});
