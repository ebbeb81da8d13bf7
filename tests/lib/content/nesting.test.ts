import { expect, test } from 'vitest';
import { cutDeepNesting } from '#lib/content/nesting.ts';
import { aGuide } from '#tests/support/builders.ts';
import { faultsOf, modelOf, parseGuide } from '#tests/support/parsing.ts';

test.each([
  ['引用', '>'.repeat(101)],
  ['箇条書き', '- '.repeat(101)],
  ['番号', '1. '.repeat(101)],
  ['枠', '<Note>\n\n'.repeat(101)],
  ['画面の言葉', '<Label>'.repeat(101)],
  ['かっこ', `{${'('.repeat(101)}`],
  ['角かっこ', '!['.repeat(101)],
  ['強調', '*a **b '.repeat(201)],
  ['字下げした箇条書き', Array.from({ length: 101 }, (_, level) => `${'  '.repeat(level)}- 段`).join('\n')],
])('100段より深い%sは、深すぎるとみなす', (_, text) => {
  expect(cutDeepNesting(`前の行\n${text}`).deep?.line).toBeGreaterThanOrEqual(2);
});

test.each([
  ['10,000字の1行', 'あ'.repeat(10_000)],
  ['100行の箇条書き', '- 番号 (11桁)\n'.repeat(100)],
  ['閉じた枠の並び', '<Note>\n\n文\n\n</Note>\n\n<Copy name="a" value="b" />\n\n'.repeat(200)],
  ['長い区切り線', '-'.repeat(500)],
  ['広い表', `${'| a '.repeat(300)}|\n${'|---'.repeat(300)}|`],
  ['別々の段落の、閉じていないかっこ', '(番号\n\n[期限\n\n'.repeat(300)],
  ['開いていない閉じかっこ', '1) 番号\n'.repeat(300)],
])('%sは、深くない', (_, text) => {
  expect(cutDeepNesting(text).deep).toBeUndefined();
});

test.each([
  ['引用', '> '.repeat(50_000)],
  ['箇条書き', '- '.repeat(50_000)],
  ['番号', '1. '.repeat(30_000)],
  ['閉じないタグ', '<Note>\n\n'.repeat(10_000)],
  ['波かっこ', '{'.repeat(100_000)],
  ['星印', '*a '.repeat(30_000)],
])(
  'とても深い%sの記事は、すぐに浅くするように言われる',
  async (_, body) => {
    expect(await faultsOf(aGuide({ body }))).toContain('入れ子が深すぎます。');
  },
  5000,
);

test('読める深さの入れ子は、記事になる', async () => {
  const body = `${'> '.repeat(20)}引用\n\n${'- '.repeat(20)}箇条書き`;
  const { blocks } = (await modelOf(aGuide({ body }), parseGuide)).body;
  expect(blocks.map(({ text }) => text)).toEqual(['引用', '箇条書き']);
});

test('深すぎる入れ子は、その行を浅くするように言われる', async () => {
  expect(await faultsOf(aGuide({ body: `前の文\n\n${'> '.repeat(200)}引用` }))).toMatchInlineSnapshot(`
    "guide.mdx:15:1 入れ子が深すぎます。
      → 引用・箇条書き・枠・かっこ・強調を、浅く書き直してください。
      @ > > > > > > > > > > > > "
  `);
});

test('閉じていないかっこがいくつあっても、ほかの間違いは隠れない', async () => {
  const body = `${'(番号\n\n'.repeat(101)}<Notes />`;
  expect(await faultsOf(aGuide({ body }))).toContain('<Notes> という部品はありません。');
});

test('深すぎる行があっても、ほかの行の間違いはいっしょに示される', async () => {
  const faults = await faultsOf(aGuide({ body: `${'> '.repeat(200)}引用\n\n<Notes />` }));
  expect(faults).toContain('guide.mdx:13:1 入れ子が深すぎます。');
  expect(faults).toContain('guide.mdx:15:1 <Notes> という部品はありません。');
});
