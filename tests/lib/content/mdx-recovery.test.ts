import { expect, test } from 'vitest';
import { checkProject } from '#lib/check/index.ts';
import { aGuide, aProcedure } from '#tests/support/builders.ts';
import { faultsOf, parseGuide } from '#tests/support/parsing.ts';
import { aProject } from '#tests/support/project.ts';

/** Where the faults of a text are and which rules they break, in reading order: `13:1 mdx-syntax`. */
async function placesIn(body: string): Promise<string[]> {
  const parsed = await parseGuide(aGuide({ body }));
  return parsed.ok ? [] : parsed.problems.map(({ line, column, rule }) => `${line}:${column} ${rule}`);
}

test('読めないところがいくつあっても、ほかの間違いと一緒に、場所の順に全部示される', async () => {
  const body = '<Lable>誤り</Lable>です。\n\n{誤り と <br>\n\n## 見出し\n\n3 < 4 です。[壊れ](guides/nai)';
  expect(await faultsOf(aGuide({ body }))).toMatchInlineSnapshot(`
    "guide.mdx:13:1 <Lable> という部品はありません。
      → もしかして「Label」ですか。
      @ <Lable>誤り</Lable>です。
    guide.mdx:15:1 波かっこ { } は使えません。
      → 消してください。文字として出すなら \\{ と書いてください。
      @ {誤り と <br>
    guide.mdx:15:7 HTML の <br> は記事では使えません。
      → 改行したい行の終わりに \\ を書いてください。表のセルの中では改行できないので、「、」でつなぐか、行を分けてください。
      @ <br>
    guide.mdx:17:1 見出し「見出し」にアンカーがありません。
      → 見出しの終わりに [#pay-at-register] のような英小文字の名前を書いてください。
      @ ## 見出し
    guide.mdx:19:10 リンク先「guides/nai」は使えない形です。
      → サイト内は /guides/number/find、このページの中は #anchor、外は https:// で始めてください。
      @ [壊れ](guides/nai)"
  `);
});

test.each([
  ['閉じない波かっこ', '{あ\n\n{い\n\n## う', ['13:1 mdx-syntax', '15:1 mdx-syntax', '17:1 anchor-missing']],
  ['読めない式', 'あ{い う}え{お か}\n\n## き', ['13:4 mdx-syntax', '13:10 mdx-syntax', '15:1 anchor-missing']],
  ['閉じない HTML', 'あ<br>い<br>う\n\n## え', ['13:2 mdx-syntax', '13:7 mdx-syntax', '15:1 anchor-missing']],
  ['始まりのない閉じタグ', 'あ</Note>\n\n## え', ['13:3 mdx-syntax', '15:1 anchor-missing']],
  ['HTML の覚え書き', '<!-- あ -->\n\n## え', ['13:2 mdx-syntax', '15:1 anchor-missing']],
  ['import で始まる行', 'import あ\n\n## え', ['13:1 mdx-syntax', '15:1 anchor-missing']],
  ['引用符のない属性', '<Note title=あ>\nい\n</Note>\n\n## え', ['13:13 mdx-syntax', '17:1 anchor-missing']],
])('%sのあとも、読みつづける', async (_, body, places) => {
  expect(await placesIn(body)).toEqual(places);
});

test('名前を間違えた閉じタグは、その1つだけが示され、枠は閉じたものとして読まれる', async () => {
  expect(await placesIn('<Note>\n\nあ\n\n</Nte>\n\n## え')).toEqual(['17:1 mdx-syntax', '19:1 anchor-missing']);
});

test('中の枠を閉じ忘れたときは、外の閉じタグがもう一度責められることはない', async () => {
  expect(await placesIn('<Note>\n\n<Warning>\n\nあ\n\n</Note>\n\n## え')).toEqual([
    '19:1 mdx-syntax',
    '21:1 anchor-missing',
  ]);
});

test('手順を閉じ忘れても、中にあったものの置き場所は責められない', async () => {
  const open = aProcedure().replace('</Procedure>', '');
  expect(await placesIn(`${open}\n\n## え`)).toEqual(['13:1 mdx-syntax', '23:1 anchor-missing']);
});

test('同じ行のほかの間違いは、読めないところを直してから示される', async () => {
  expect(await placesIn('あ{い う}[え](お)')).toEqual(['13:4 mdx-syntax']);
});

test('読めないところのある記事も、リンクと事実はほかの記事と照らし合わされる', async () => {
  const text = aGuide({
    front: { minutes: 'すぐ', related: ['/guides/nai'] },
    body: '{あ\n\n[い](/konbini/nai)と<Fact id="konbini.nai" />\n\n## う',
  });
  const { problems } = await checkProject(await aProject({ 'content/guides/store/pay.mdx': text }));
  expect(problems.map(({ line, rule }) => `${line} ${rule}`)).toEqual([
    '5 front-matter',
    '12 link-target',
    '15 mdx-syntax',
    '17 link-target',
    '17 fact',
    '19 anchor-missing',
  ]);
});
