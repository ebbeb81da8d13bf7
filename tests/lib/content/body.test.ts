import { expect, test } from 'vitest';
import { aGuide, aProcedure } from '#tests/support/builders.ts';
import { faultsOf, modelOf, parseGuide } from '#tests/support/parsing.ts';

const faultsInBody = (body: string) => faultsOf(aGuide({ body }));
const bodyOf = async (body: string) => (await modelOf(aGuide({ body }), parseGuide)).body;

test('目次には、見出しと手順が読む順に並ぶ', async () => {
  const body = `## はじめに [#first]\n\n### くわしく [#more]\n\n${aProcedure()}\n\n## おわりに [#last]`;
  expect((await bodyOf(body)).outline).toEqual([
    { id: 'first', text: 'はじめに', depth: 2 },
    { id: 'more', text: 'くわしく', depth: 3 },
    { id: 'pay', text: '払う', depth: 2 },
    { id: 'last', text: 'おわりに', depth: 2 },
  ]);
});

test('リンクとその場所は、枠や表の中のものも読む順に集まる', async () => {
  const body =
    '[店](/konbini/lawson)\n\n<Note>\n\n[番号](/guides/number/find#mail)\n\n</Note>\n\n| a |\n|---|\n| [ここ](#x) |\n\n## 見出し [#x]';
  expect((await bodyOf(body)).links).toEqual([
    { url: '/konbini/lawson', line: 13, column: 1 },
    { url: '/guides/number/find#mail', line: 17, column: 1 },
    { url: '#x', line: 23, column: 3 },
  ]);
});

test('画像は、説明とともに集まる', async () => {
  expect((await bodyOf('![Loppiの画面](/images/loppi.png)')).images).toEqual([
    { url: '/images/loppi.png', line: 13, column: 1 },
  ]);
});

test('表の言葉は、行ごとに1行になり、ます目は「／」で分かれる', async () => {
  const body = '| 店 | 番号 |\n|---|---|\n| <Label>ローソン</Label>の機械 | 11桁 |';
  expect((await bodyOf(body)).blocks).toEqual([
    { type: 'other', text: '店／番号\n「ローソン」の機械／11桁', line: 13, column: 1 },
  ]);
});

test('空の見出しは、言葉を書くように言われる', async () => {
  expect(await faultsInBody('##\n\n本文です。')).toMatchInlineSnapshot(`
    "guide.mdx:13:1 見出しに文字がありません。
      → 見出しの言葉を書くか、この行を消してください。
      @ ##"
  `);
});

test('アンカーだけの見出しも、空の見出しとみなす', async () => {
  expect(await faultsInBody('## [#pay]\n\n本文です。')).toMatchInlineSnapshot(`
    "guide.mdx:13:1 見出しに文字がありません。
      → 見出しの言葉を書くか、この行を消してください。
      @ ## [#pay]"
  `);
});

test('# と #### の見出しは、段を直すように言われる', async () => {
  expect(await faultsInBody('# 大きい [#a]\n\n#### 小さい [#b]')).toMatchInlineSnapshot(`
    "guide.mdx:13:1 見出しの段が # です。
      → 記事の中では ## か ### を使ってください（題は front matter の title です）。
      @ # 大きい [#a]
    guide.mdx:15:1 見出しの段が #### です。
      → 記事の中では ## か ### を使ってください（題は front matter の title です）。
      @ #### 小さい [#b]"
  `);
});

test('文のすぐ下の --- は、見出しになっていると教わる', async () => {
  expect(await faultsInBody('区切る前の文\n---\n区切ったあとの文')).toMatchInlineSnapshot(`
    "guide.mdx:13:1 下の行の --- か === で、この文が見出しになっています。
      → 見出しなら「## 言葉 [#anchor]」と書き、区切り線なら前に空行を入れてください。
      @ 区切る前の文"
  `);
});

test('最初の見出しが ### なら、## にするように言われる', async () => {
  expect(await faultsInBody('### 小さい [#a]')).toMatchInlineSnapshot(`
    "guide.mdx:13:1 最初の見出しが ### です。
      → 最初の見出しは ## にしてください。
      @ ### 小さい [#a]"
  `);
});

test('枠の中の見出しは、外に出すように言われる', async () => {
  expect(await faultsInBody('<Note>\n\n## 中 [#a]\n\n</Note>\n\n- ## 箇条書き [#b]')).toMatchInlineSnapshot(`
    "guide.mdx:15:1 枠や手順の中に見出しがあります。
      → 枠の題にするなら、枠のはじめを <Note title="中"> とします。見出しにするなら、枠や番号や箇条書きの外に「## 中 [#a]」のように書いてください。
      @ ## 中 [#a]
    guide.mdx:19:3 枠や手順の中に見出しがあります。
      → 見出しにするなら、枠や番号や箇条書きの外に「## 箇条書き [#b]」のように書いてください。
      @ ## 箇条書き [#b]"
  `);
});

test('使えない形のリンクは、使える形が示される', async () => {
  const body =
    '[a](guides/x) [b](//example.com) [c](http://example.com) [d](tel:1) [e](mailto:a@b.c) [f](javascript:alert) [g]()';
  expect(await faultsInBody(body)).toMatchInlineSnapshot(`
    "guide.mdx:13:1 リンク先「guides/x」は使えない形です。
      → サイト内は /guides/number/find、このページの中は #anchor、外は https:// で始めてください。
      @ [a](guides/x) [b](//exam
    guide.mdx:13:15 リンク先「//example.com」は使えない形です。
      → サイト内は /guides/number/find、このページの中は #anchor、外は https:// で始めてください。
      @ [b](//example.com) [c](h
    guide.mdx:13:34 リンク先「http://example.com」は使えない形です。
      → サイト内は /guides/number/find、このページの中は #anchor、外は https:// で始めてください。
      @ [c](http://example.com) 
    guide.mdx:13:58 リンク先「tel:1」は使えない形です。
      → 電話番号やメールアドレスへのリンクは置けません。窓口への行き方を文で書いてください。
      @ [d](tel:1) [e](mailto:a@
    guide.mdx:13:69 リンク先「mailto:a@b.c」は使えない形です。
      → 電話番号やメールアドレスへのリンクは置けません。窓口への行き方を文で書いてください。
      @ [e](mailto:a@b.c) [f](ja
    guide.mdx:13:87 リンク先「javascript:alert」は使えない形です。
      → サイト内は /guides/number/find、このページの中は #anchor、外は https:// で始めてください。
      @ [f](javascript:alert) [g
    guide.mdx:13:109 リンク先が書かれていません。
      → サイト内は /guides/number/find、このページの中は #anchor、外は https:// で始めてください。
      @ [g]()"
  `);
});

test('別に定めたリンク先も、定めた場所で確かめられる', async () => {
  expect(await faultsInBody('[案内][a]を見ます。\n\n[a]: ftp://example.com')).toMatchInlineSnapshot(`
    "guide.mdx:15:1 リンク先「ftp://example.com」は使えない形です。
      → サイト内は /guides/number/find、このページの中は #anchor、外は https:// で始めてください。
      @ [a]: ftp://example.com"
  `);
});

test('説明のない画像は、説明を書くように言われる', async () => {
  expect(await faultsInBody('文の中の![](/images/a.png)画像')).toMatchInlineSnapshot(`
    "guide.mdx:13:5 画像「/images/a.png」に説明がありません。
      → ![何が写っているか](…) のように、見えない人に伝わる説明を書いてください。
      @ ![](/images/a.png)画像"
  `);
});

test('ここで使わない Markdown は、代わりの書き方が示される', async () => {
  const body = '```\nコード\n```\n\n`語`と~~古い文~~。\n\n注[^1]です。\n\n[^1]: 脚注\n\n![図][a]\n\n[a]: /images/a.png';
  expect(await faultsInBody(body)).toMatchInlineSnapshot(`
    "guide.mdx:13:1 コードの枠があります。
      → 手順なら番号付きリストで、画面の言葉なら <Label> で書いてください。
      @ \`\`\`
    guide.mdx:17:1 \` で囲んだ言葉があります。
      → 画面の言葉は <Label>…</Label> で、写す番号は <Copy name="…" value="…" /> で書いてください。
      @ \`語\`と~~古い文~~。
    guide.mdx:17:5 取り消し線があります。
      → 古い文は消してください。
      @ ~~古い文~~。
    guide.mdx:19:2 脚注の印があります。
      → 本文か <Note> に書いてください。
      @ [^1]です。
    guide.mdx:21:1 脚注があります。
      → 本文か <Note> に書いてください。
      @ [^1]: 脚注
    guide.mdx:23:1 別の所に住所を書いた画像があります。
      → ![何が写っているか](/images/slip.png) の形で書いてください。
      @ ![図][a]"
  `);
});

test('import と export は、行を消すように言われる', async () => {
  expect(await faultsInBody("import x from './missing.js'\n\n文\n\nexport const a = 1")).toMatchInlineSnapshot(`
    "guide.mdx:13:1 import / export は記事では使えません。
      → この行を消してください。部品は書くだけで使えます。
      @ import x from './missing
    guide.mdx:17:1 import / export は記事では使えません。
      → この行を消してください。部品は書くだけで使えます。
      @ export const a = 1"
  `);
});

test('式は、ふつうの文で書くように言われる', async () => {
  expect(await faultsInBody('{1 + 1}\n\n合計は{total}円です。')).toMatchInlineSnapshot(`
    "guide.mdx:13:1 式「{1 + 1}」は記事では使えません。
      → ふつうの文で書いてください。波かっこの文字そのものは \\{ と書きます。
      @ {1 + 1}
    guide.mdx:15:4 式「{total}」は記事では使えません。
      → ふつうの文で書いてください。波かっこの文字そのものは \\{ と書きます。
      @ {total}円です。"
  `);
});

test('式の中で読み込むものの名は、決してさがされない', async () => {
  expect(
    await faultsInBody("{import('fs')}\n\n{require('./missing')}\n\n<Note title={import('fs')}>\n\n文\n\n</Note>"),
  ).toMatchInlineSnapshot(`
    "guide.mdx:13:1 式「{import('fs')}」は記事では使えません。
      → ふつうの文で書いてください。波かっこの文字そのものは \\{ と書きます。
      @ {import('fs')}
    guide.mdx:15:1 式「{require('./missing')}」は記事では使えません。
      → ふつうの文で書いてください。波かっこの文字そのものは \\{ と書きます。
      @ {require('./missing')}
    guide.mdx:17:7 <Note> の「title」が文字列ではありません。
      → title="…" の形で書いてください。
      @ title={import('fs')}>"
  `);
});

test('HTML は、Markdown か部品にするように言われる', async () => {
  expect(
    await faultsInBody('<div onClick="x">\n\n文\n\n</div>\n\n<a href="/">文</a>\n\n<></>\n\n<constructor />'),
  ).toMatchInlineSnapshot(`
    "guide.mdx:13:1 HTML の <div> は記事では使えません（onClick のような動作も書けません）。
      → Markdown で書いてください。補足の枠なら <Note>、画面の言葉なら <Label> です。
      @ <div onClick="x">
    guide.mdx:19:1 HTML の <a> は記事では使えません。
      → Markdown で書いてください。補足の枠なら <Note>、画面の言葉なら <Label> です。
      @ <a href="/">文</a>
    guide.mdx:21:1 HTML の <> は記事では使えません。
      → Markdown で書いてください。補足の枠なら <Note>、画面の言葉なら <Label> です。
      @ <></>
    guide.mdx:23:1 HTML の <constructor> は記事では使えません。
      → Markdown で書いてください。補足の枠なら <Note>、画面の言葉なら <Label> です。
      @ <constructor />"
  `);
});

test('知らない部品は、近い名前が示される', async () => {
  expect(await faultsInBody('<Notes>\n\n文\n\n</Notes>')).toMatchInlineSnapshot(`
    "guide.mdx:13:1 <Notes> という部品はありません。
      → もしかして「Note」ですか。
      @ <Notes>"
  `);
});

test('どの物にもある名前の部品も、知らない部品として示される', async () => {
  expect(await faultsInBody('<__proto__ />')).toContain(
    '<__proto__> という部品はありません。\n  → 使えるのは Devices / Procedure /',
  );
});

test('場所の違う部品は、置ける場所が示される', async () => {
  const body =
    '<Before>\n- 番号\n</Before>\n\n> <Devices>\n>\n> 文\n>\n> </Devices>\n\n文の途中に<Note>枠</Note>です。';
  expect(await faultsInBody(body)).toMatchInlineSnapshot(`
    "guide.mdx:13:1 <Before> をここには置けません。
      → <Procedure> のすぐ中に置いてください。
      @ <Before>
    guide.mdx:17:3 <Devices> をここには置けません。
      → 記事のいちばん外側に置いてください。
      @ <Devices>
    guide.mdx:17:3 <Devices> の中の手順が足りません。
      → 端末ごとの <Procedure> を2つ以上並べるか、<Devices> を外してください。
      @ <Devices>
    guide.mdx:19:3 <Devices> の中に、<Procedure> でないものがあります。
      → <Devices> の外に出してください。
      @ 文
    guide.mdx:23:6 <Note> が文の途中にあります。
      → 前後に空行を入れ、独立した枠にしてください。
      @ <Note>枠</Note>です。"
  `);
});

test('手順の番号の中に置いた <Before> と <Result> は、<Procedure> のすぐ下に置くように言われる', async () => {
  const steps = '1. 払います。\n\n   <Before>\n   - 番号\n   </Before>\n2. 受け取ります。';
  expect(await faultsInBody(aProcedure({ steps }))).toMatchInlineSnapshot(`
    "guide.mdx:17:4 <Before> をここには置けません。
      → <Procedure> のすぐ中に置いてください。
      @ <Before>"
  `);
});

test('<Label> には、文字だけを書くように言われる', async () => {
  expect(await faultsInBody('<Label>**次**へ</Label>と<Label></Label>と<Label />を押します。')).toMatchInlineSnapshot(`
    "guide.mdx:13:1 <Label> の使い方が違います。
      → 文の中に <Label>文字だけ</Label> の形で書いてください。
      @ <Label>**次**へ</Label>と<L
    guide.mdx:13:23 <Label> の使い方が違います。
      → 文の中に <Label>文字だけ</Label> の形で書いてください。
      @ <Label></Label>と<Label /
    guide.mdx:13:39 <Label> の使い方が違います。
      → 文の中に <Label>文字だけ</Label> の形で書いてください。
      @ <Label />を押します。"
  `);
});

test('中を持たない部品に文字があると、空にするように言われる', async () => {
  expect(await faultsInBody('<Copy name="確認番号" value="8888">\n\n8888\n\n</Copy>')).toMatchInlineSnapshot(`
    "guide.mdx:13:1 <Copy> の中に文字があります。
      → <Copy … /> の形で、中を空にしてください。
      @ <Copy name="確認番号" value="
  `);
});
