import { expect, test } from 'vitest';
import { aGuide, aProcedure } from '#tests/support/builders.ts';
import { faultsOf, modelOf, parseGuide } from '#tests/support/parsing.ts';

const faultsInBody = (body: string) => faultsOf(aGuide({ body }));
const stepsOf = async (steps: string) => {
  const { procedures } = await modelOf(aGuide({ body: aProcedure({ steps }) }), parseGuide);
  return procedures[0]?.steps;
};

test('アンカーのない手順には、手順の名前と番号が付く', async () => {
  expect((await stepsOf('1. 入れます。\n2. 払います。 [#cash]\n3. 待ちます。'))?.map(({ id }) => id)).toEqual([
    'pay-1',
    'cash',
    'pay-3',
  ]);
});

test('1つの手順から、動作・画面の言葉・細かい動作・補足・注意が分けて読まれる', async () => {
  const steps = [
    '1. <Label>払う</Label>を押します。',
    '   - <Label>現金</Label>を選びます。',
    '   - 待ちます。',
    '',
    '   紙が出ます。',
    '',
    '   <Note title="出ないとき">',
    '   もう一度押します。',
    '   </Note>',
    '',
    '   <Warning>',
    '   紙をなくさないでください。',
    '   </Warning>',
  ].join('\n');
  expect(await stepsOf(steps)).toEqual([
    {
      id: 'pay-1',
      action: '「払う」を押します。',
      labels: ['払う', '現金'],
      substeps: ['「現金」を選びます。', '待ちます。'],
      notes: ['紙が出ます。', '出ないとき\nもう一度押します。'],
      warnings: ['紙をなくさないでください。'],
    },
  ]);
});

test('番号付きリストのない手順は、番号で書くように言われる', async () => {
  expect(await faultsInBody(aProcedure({ steps: '払います。' }))).toMatchInlineSnapshot(`
    "guide.mdx:13:1 手順が番号付きリストになっていません。
      → <Procedure> の中に「1. 」で始まる番号付きリストを書いてください。
      @ <Procedure id="pay" titl"
  `);
});

test('番号付きリストが2つに切れた手順は、1つにするように言われる', async () => {
  expect(
    await faultsInBody(aProcedure({ steps: '1. 入れます。\n\n途中の文。\n\n2. 払います。' })),
  ).toMatchInlineSnapshot(`
    "guide.mdx:19:1 1つの手順に番号付きリストが2つあります。
      → 途中の文や枠は直前の番号の中へ字下げして入れ、番号を1つの続きにしてください。
      @ 2. 払います。"
  `);
});

test('1から始まらない手順は、1から始めるように言われる', async () => {
  expect(await faultsInBody(aProcedure({ steps: '3. 払います。' }))).toMatchInlineSnapshot(`
    "guide.mdx:15:1 手順が 3 から始まっています。
      → 「1. 」から始めてください。
      @ 3. 払います。"
  `);
});

test('何をするか書いていない手順は、その番号が示される', async () => {
  expect(await faultsInBody(aProcedure({ steps: '1. 入れます。\n2.\n3. 払います。' }))).toMatchInlineSnapshot(`
    "guide.mdx:16:1 何をするか書いていない手順があります。
      → 番号のあとに、することを1文で書いてください。
      @ 2."
  `);
});

test('おわりのない手順は、<Result> を書くように言われる', async () => {
  expect(
    await faultsInBody('<Procedure id="pay" title="払う">\n\n1. 払います。\n\n</Procedure>'),
  ).toMatchInlineSnapshot(`
    "guide.mdx:13:1 手順のおわりに <Result> がありません。
      → うまくいったときに見えるものを <Result>…</Result> に書いてください。
      @ <Procedure id="pay" titl"
  `);
});

test('空の <Result> は、その場所で書くように言われる', async () => {
  expect(
    await faultsInBody('<Procedure id="pay" title="払う">\n\n1. 払います。\n\n<Result>\n</Result>\n\n</Procedure>'),
  ).toMatchInlineSnapshot(`
    "guide.mdx:17:1 <Result> に言葉がありません。
      → うまくいったときに見えるものを <Result>…</Result> に書いてください。
      @ <Result>"
  `);
});

test('2つの <Result> は、1つにまとめるように言われる', async () => {
  const body = aProcedure().replace('</Result>', '</Result>\n\n<Result>\nもう1枚出ます。\n</Result>');
  expect(await faultsInBody(body)).toMatchInlineSnapshot(`
    "guide.mdx:21:1 <Procedure> の中に <Result> が2つあります。
      → 1つにまとめてください。
      @ <Result>"
  `);
});

test('箇条書きのない <Before> は、箇条書きにするように言われる', async () => {
  expect(
    await faultsInBody(aProcedure({ steps: '<Before>\n番号\n</Before>\n\n1. 払います。' })),
  ).toMatchInlineSnapshot(`
    "guide.mdx:15:1 <Before> に箇条書きがありません。
      → 「- 」で始まる箇条書きで、始める前にいるものを書いてください。
      @ <Before>"
  `);
});

test('名前のない手順は、id を書くようにだけ言われる', async () => {
  expect(await faultsInBody(aProcedure().replace(' id="pay"', ''))).toMatchInlineSnapshot(`
    "guide.mdx:13:1 <Procedure> に「id」がありません。
      → id="pc" のような英小文字の名前を書いてください。
      @ <Procedure title="払う">"
  `);
});

test('<Devices> の中が1つだけなら、2つ以上並べるように言われる', async () => {
  expect(await faultsInBody(`<Devices>\n\n${aProcedure({ device: 'pc' })}\n\n</Devices>`)).toMatchInlineSnapshot(`
    "guide.mdx:13:1 <Devices> の中の手順が足りません。
      → 端末ごとの <Procedure> を2つ以上並べるか、<Devices> を外してください。
      @ <Devices>"
  `);
});

test('<Devices> の中の端末が同じなら、違う端末にするように言われる', async () => {
  const procedures = [aProcedure({ id: 'a', device: 'pc' }), aProcedure({ id: 'b', device: 'pc' })].join('\n\n');
  expect(await faultsInBody(`<Devices>\n\n${procedures}\n\n</Devices>`)).toMatchInlineSnapshot(`
    "guide.mdx:25:1 device="pc" の手順が2つあります。
      → 1つにまとめるか、device を直してください。
      @ <Procedure id="b" title="
  `);
});

test('<Devices> の中のほかの文は、外に出すように言われる', async () => {
  const procedures = [aProcedure({ id: 'a', device: 'pc' }), '文', aProcedure({ id: 'b', device: 'app' })].join('\n\n');
  expect(await faultsInBody(`<Devices>\n\n${procedures}\n\n</Devices>`)).toMatchInlineSnapshot(`
    "guide.mdx:25:1 <Devices> の中に、<Procedure> でないものがあります。
      → <Devices> の外に出してください。
      @ 文"
  `);
});

test('<Devices> の中の手順に端末がなければ、端末を書くように言われる', async () => {
  const procedures = [aProcedure({ id: 'a', device: 'any' }), aProcedure({ id: 'b' })].join('\n\n');
  expect(await faultsInBody(`<Devices>\n\n${procedures}\n\n</Devices>`)).toMatchInlineSnapshot(`
    "guide.mdx:15:1 どの端末の手順か書かれていません。
      → device="pc" / "smartphone" / "app" のどれかを書いてください。
      @ <Procedure id="a" title=
    guide.mdx:25:1 どの端末の手順か書かれていません。
      → device="pc" / "smartphone" / "app" のどれかを書いてください。
      @ <Procedure id="b" title="
  `);
});
