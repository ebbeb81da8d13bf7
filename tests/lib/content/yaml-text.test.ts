import { expect, test } from 'vitest';
import { aGuide } from '#tests/support/builders.ts';
import { faultsOf, rulesOf } from '#tests/support/parsing.ts';

const withAnswer = (value: string) => aGuide().replace('answer: 番号で払います。', `answer: ${value}`);

test('値の途中の「 #」で文が切れることは、その場所で示される', async () => {
  expect(await faultsOf(withAnswer('番号 #1 を見ます。'))).toMatchInlineSnapshot(`
    "guide.mdx:3:12 「#」から後ろの「1 を見ます。」が、覚え書きとして捨てられます。
      → 値の全体を "…" で囲んでください。覚え書きなら、# の前に空白を2つ、後ろに1つ入れてください。
      @ #1 を見ます。"
  `);
});

test.each(['番号 #1 を見ます。', '番号 # 1 を見ます。', '番号  #1です。'])(
  '「%s」は、" " で囲むと通る',
  async (value) => {
    expect(await rulesOf(withAnswer(value))).toEqual(['front-matter']);
    expect(await rulesOf(withAnswer(`"${value}"`))).toEqual([]);
  },
);

test.each([
  '番号を見ます。  # これだけ読めば分かる文',
  '番号を見ます。 # literal: わけ',
  '番号#1を見ます。',
  "'番号 #1 を見ます。'",
  '|\n  #1を見ます。',
])('「%s」の # は、そのままでよい', async (value) => {
  expect(await rulesOf(withAnswer(value))).toEqual([]);
});

test.each([
  ['番号は**11桁**です。', '11桁 と書いてください', '番号は11桁です。'],
  ['<Label>次へ</Label>を押します。', '「次へ」 と書いてください', '「次へ」を押します。'],
  ['＜Label＞次へ＜/Label＞を押します。', '「次へ」 と書いてください', '「次へ」を押します。'],
  ['<Fact id="konbini.what" />です。', '{{konbini.what}} と書いてください', '"{{konbini.what}}です。"'],
  ['くわしくは[番号](/guides/number/find)へ。', '番号 と書いてください', 'くわしくは番号へ。'],
  ['番号<br>期限', '消してください', '番号、期限'],
])('front matter の「%s」は、そのままの文字で出ることが示され、「%s」で通る', async (value, mend, mended) => {
  expect(await faultsOf(withAnswer(value))).toContain(mend);
  expect(await rulesOf(withAnswer(mended))).toEqual([]);
});

test('枠の題の中の印も、そのままの文字で出ることが示される', async () => {
  expect(await faultsOf(aGuide({ body: '<Note title="**急ぐ**とき">\n文です。\n</Note>' }))).toMatchInlineSnapshot(`
    "guide.mdx:13:7 「**急ぐ**」が、そのままの文字で出ます。
      → ここでは使えません。急ぐ と書いてください。
      @ title="**急ぐ**とき">"
  `);
});

test.each(['facts', 'related'])('%s に同じものが2度あると、2つめの場所で示される', async (field) => {
  const [item, path] = field === 'facts' ? ['konbini.what', 'facts'] : ['/guides', 'related'];
  expect(await faultsOf(aGuide({ front: { [path]: [item, item] } }))).toContain(
    '2度書かれています。どちらかを消してください。',
  );
  expect(await rulesOf(aGuide({ front: { [path]: [item] } }))).toEqual([]);
});
