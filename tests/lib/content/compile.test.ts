import { expect, onTestFinished, test, vi } from 'vitest';
import { compileMdx } from '#lib/content/compile.ts';
import { aGuide } from '#tests/support/builders.ts';
import { faultsOf, modelOf, parseGuide } from '#tests/support/parsing.ts';

const faultsInBody = (body: string) => faultsOf(aGuide({ body }));

async function codeOf(body: string): Promise<string> {
  const parsed = await parseGuide(aGuide({ body }));
  return parsed.ok ? parsed.code : '';
}

test.each([
  ['**「語」**です', '「語」です'],
  ['語**（注）**語', '語（注）語'],
  ['**語。**次', '語。次'],
  ['「**語**」です', '「語」です'],
  ['これは**、語、**です', 'これは、語、です'],
  ['*「語」*と**『語』**の差', '「語」と『語』の差'],
  ['（**必要**）な', '（必要）な'],
])('「%s」の星印は太字になり、文には残らない', async (body, text) => {
  expect((await modelOf(aGuide({ body }), parseGuide)).body.blocks[0]?.text).toBe(text);
});

test('開発のときにコンパイルしても、公開するものと同じになる', async () => {
  const published = await codeOf('**太字**と[リンク](/konbini)です。');
  vi.stubEnv('NODE_ENV', 'development');
  onTestFinished(() => void vi.unstubAllEnvs());
  expect(await codeOf('**太字**と[リンク](/konbini)です。')).toBe(published);
});

test('太字は、全角の記号のとなりでもページで太字になる', async () => {
  expect(await codeOf('**「語」**です')).toMatch(/strong,\{children:"\\u300C\\u8A9E\\u300D"/);
});

test('表は、ページで表になる', async () => {
  expect(await codeOf('| 店 |\n|---|\n| ローソン |')).toContain('.table');
});

test('1つの波線は、取り消し線にならない', async () => {
  expect((await modelOf(aGuide({ body: '3時~5時と6時~7時' }), parseGuide)).body.blocks[0]?.text).toBe(
    '3時~5時と6時~7時',
  );
});

test('書き手の覚え書きは、ページに出ない', async () => {
  expect(await codeOf('{/* あとで直す */}\n\n本文{/* ここも */}です。')).not.toMatch(/あとで|ここも/);
});

test('コンパイラーへの指図に見える覚え書きは、効かない', async () => {
  expect(await faultsInBody('{/* @jsxImportSource preact */}\n\n{/** @jsxRuntime classic */}\n\n本文です。')).toBe('');
});

test('本文の ---js は、決して実行されない', async () => {
  const body = '---js\n{ title: (globalThis.wasRun = true) }\n---';
  await faultsInBody(body);
  await compileMdx(body, () => undefined);
  expect(globalThis).not.toHaveProperty('wasRun');
});

test('閉じていないタグは、始まりの場所が示される', async () => {
  expect(await faultsInBody('前の文\n\n<Note title="ヒント">\n\n本文')).toMatchInlineSnapshot(`
    "guide.mdx:15:1 <Note> が閉じられていません。
      → </Note> で閉じてください。枠の中と外で字下げもそろえてください。
      @ <Note title="ヒント">"
  `);
});

test('番号の中で閉じていないタグは、始まりの場所が示される', async () => {
  expect(await faultsInBody('1. 払います。\n\n   <Note>\n   補足\n\n2. 待ちます。\n\n</Note>')).toMatchInlineSnapshot(`
    "guide.mdx:15:4 <Note> が閉じられていません。
      → </Note> で閉じてください。枠の中と外で字下げもそろえてください。
      @ <Note>"
  `);
});

test('たがいちがいの閉じタグは、先に閉じるタグが示される', async () => {
  expect(await faultsInBody('<Note>\n\n<Label>次へ</Note>\n\n</Label>')).toMatchInlineSnapshot(`
    "guide.mdx:15:10 15 行目の <Label> が閉じられる前に </Note> があります。
      → 先に </Label> で閉じるか、</Note> を消してください。
      @ </Note>"
  `);
});

test('字下げのそろわない閉じタグは、そろえるように言われる', async () => {
  expect(await faultsInBody('<Note>\n- 番号\n  </Note>')).toMatchInlineSnapshot(`
    "guide.mdx:15:3 </Note> の字下げが、始まりのタグとそろっていません。
      → 始まりのタグと同じ字下げにしてください。
      @ </Note>"
  `);
});

test('始まりのない閉じタグは、その場所が示される', async () => {
  expect(await faultsInBody('本文</Label>です。')).toMatchInlineSnapshot(`
    "guide.mdx:13:4 始まりのない閉じタグがあります。
      → 始まりのタグを書くか、このタグを消してください。
      @ /Label>です。"
  `);
});

test('閉じタグに属性は書けない', async () => {
  expect(await faultsInBody('<Note>\n\n本文\n\n</Note title="a">')).toMatchInlineSnapshot(`
    "guide.mdx:17:8 閉じタグに余分なものが書かれています。
      → 閉じタグは </名前> だけにしてください。
      @ title="a">"
  `);
});

test('閉じタグは、自分で閉じられない', async () => {
  expect(await faultsInBody('<Note>\n\n本文\n\n</Note/>')).toMatchInlineSnapshot(`
    "guide.mdx:17:7 閉じタグに余分なものが書かれています。
      → 閉じタグは </名前> だけにしてください。
      @ />"
  `);
});

test('文の中の「<」は、\\< と書くように言われる', async () => {
  expect(await faultsInBody('5 <3です。')).toMatchInlineSnapshot(`
    "guide.mdx:13:4 「<」で始まる、タグでないものがあります。
      → 「<」の文字そのものを出すなら \\< と書いてください。
      @ 3です。"
  `);
});

test('日本語を < > で囲んだところは、\\< と書くように言われる', async () => {
  expect(await faultsInBody('<注文番号>を見ます。')).toMatchInlineSnapshot(`
    "guide.mdx:13:1 <注文番号> がタグとして読まれています。
      → 「<」の文字そのものを出すなら \\< と書いてください。
      @ <注文番号>を見ます。"
  `);
});

test('HTML の覚え書きは、{/* */} にするように言われる', async () => {
  expect(await faultsInBody('<!-- あとで直す -->')).toMatchInlineSnapshot(`
    "guide.mdx:13:2 <!-- --> は使えません。
      → 読む人に見せない書き込みは {/* … */} の形で書いてください。
      @ !-- あとで直す -->"
  `);
});

test('<https://…> のリンクは、[言葉](住所) にするように言われる', async () => {
  expect(await faultsInBody('<https://www.amazon.co.jp/>を見ます。')).toMatchInlineSnapshot(`
    "guide.mdx:13:8 < > で囲んだ住所は使えません。
      → リンクは [言葉](https://…) の形で書いてください。
      @ //www.amazon.co.jp/>を見ます"
  `);
});

test('閉じていない波かっこは、始まりの場所が示される', async () => {
  expect(await faultsInBody('合計は{金額です。\n\n次の文です。')).toMatchInlineSnapshot(`
    "guide.mdx:13:4 波かっこ { } は使えません。
      → 消してください。文字として出すなら \\{ と書いてください。
      @ {金額です。"
  `);
});

test('ファイルの終わりまで閉じていない波かっこも、始まりの場所が示される', async () => {
  expect(await faultsInBody('{合計は\n\n次の文です。')).toMatchInlineSnapshot(`
    "guide.mdx:13:1 波かっこ { } は使えません。
      → 消してください。文字として出すなら \\{ と書いてください。
      @ {合計は"
  `);
});

test('式として読めない波かっこは、使えないと言われる', async () => {
  expect(await faultsInBody('{確認番号}{8888 8888}')).toMatchInlineSnapshot(`
    "guide.mdx:13:12 波かっこ { } は使えません。
      → 消してください。文字として出すなら \\{ と書いてください。
      @  8888}"
  `);
});

test('閉じていない属性は、タグの始まりが示される', async () => {
  expect(await faultsInBody('本文です。\n\n<Note title="ヒント>\n\n本文\n\n</Note>')).toMatchInlineSnapshot(`
    "guide.mdx:15:12 タグの属性が読めません。
      → 属性は 名前="値" の形で書き、タグを > で閉じてください。
      @ ="ヒント>"
  `);
});

test('引用符のない属性は、書き方が示される', async () => {
  expect(await faultsInBody('<Note title=ヒント>\n\n本文\n\n</Note>')).toMatchInlineSnapshot(`
    "guide.mdx:13:13 タグの属性が読めません。
      → 属性は 名前="値" の形で書き、タグを > で閉じてください。
      @ ヒント>"
  `);
});

test('import で始まる文は、ほかの言葉で始めるように言われる', async () => {
  expect(await faultsInBody('import とは取り込むことです。')).toMatchInlineSnapshot(`
    "guide.mdx:13:1 import / export で始まる行があります。
      → 消してください。文なら、ほかの言葉で書き始めてください。
      @ import とは取り込むことです。"
  `);
});

test('引用の外へはみ出した枠は、字下げを続けるように言われる', async () => {
  expect(await faultsInBody('> <Note\ntitle="a">')).toMatchInlineSnapshot(`
    "guide.mdx:14:1 引用や箇条書きの中の枠が、途中で外に出ています。
      → 枠の終わりまで同じ字下げ（引用なら >）を続けてください。
      @ title="a">"
  `);
});
