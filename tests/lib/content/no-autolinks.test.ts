import { expect, test } from 'vitest';
import { aGuide } from '#tests/support/builders.ts';
import { faultsOf, modelOf, parseGuide } from '#tests/support/parsing.ts';

test.each([
  '詳しくはhttps://www.amazon.co.jp/を見てください。',
  'https://www.amazon.co.jp/gp。次の文。',
  '（https://www.amazon.co.jp/gp/help）を見てください。',
  '差出人は auto-confirm@amazon.co.jp です。',
  'www.amazon.co.jp を開きます。',
])('住所だけを書いた「%s」は、リンクにならず文字のまま出る', async (text) => {
  const { body } = await modelOf(aGuide({ body: text }), parseGuide);
  expect([body.links, body.blocks[0]?.text]).toEqual([[], text]);
});

test.each(['auto-confirm@amazon.co.jp', 'www.amazon.co.jp', 'https://www.amazon.co.jp/'])(
  '画面の言葉として %s を写せる',
  async (words) => {
    const { body } = await modelOf(aGuide({ body: `差出人は<Label>${words}</Label>です。` }), parseGuide);
    expect([body.links, body.blocks[0]?.text]).toEqual([[], `差出人は「${words}」です。`]);
  },
);

test('[言葉](https://…) は、これまでどおりリンクになる', async () => {
  const { body } = await modelOf(aGuide({ body: '[Amazon](https://www.amazon.co.jp/)を開きます。' }), parseGuide);
  expect(body.links.map(({ url }) => url)).toEqual(['https://www.amazon.co.jp/']);
});

test('リンクの間違いは、そのリンクの場所で示される', async () => {
  expect(await faultsOf(aGuide({ body: '差出人は[この人](mailto:a@amazon.co.jp)です。' }))).toContain(
    'guide.mdx:13:5 ',
  );
});
