import type { Root } from 'mdast';
import { expect, test } from 'vitest';
import { plainText } from '#lib/content/plain-text.ts';
import { aGuide } from '#tests/support/builders.ts';
import { modelOf, parseGuide } from '#tests/support/parsing.ts';

async function textsOf(body: string): Promise<string[]> {
  return (await modelOf(aGuide({ body }), parseGuide)).body.blocks.map(({ text }) => text);
}

test('画面の言葉は、「」つきで読まれる', async () => {
  expect(await textsOf('<Label>次に進む</Label>を押します。')).toEqual(['「次に進む」を押します。']);
});

test('太字・斜体・リンクは、言葉だけになる', async () => {
  expect(
    await textsOf('**必ず**で*はない*[案内](#a)と[別の**案内**][b]です。\n\n## 見出し [#a]\n\n[b]: /konbini'),
  ).toEqual(['必ずではない案内と別の案内です。', '見出し']);
});

test('画像は、説明として読まれる', async () => {
  expect(await textsOf('機械は![赤い機械](/images/a.png)です。')).toEqual(['機械は赤い機械です。']);
});

test('箇条書きと枠の中は、1つずつ1行になる', async () => {
  expect(await textsOf('- 番号\n  - 11桁\n- 現金\n\n<Note title="ヒント">\n\n> 引用\n\n文\n\n</Note>')).toEqual([
    '番号\n11桁\n現金',
    'ヒント\n引用\n文',
  ]);
});

test('区切り線と書き手の覚え書きは、言葉を持たない', async () => {
  expect(await textsOf('前\n\n---\n\n{/* 覚え書き */}\n\n後')).toEqual(['前', '後']);
});

test('言葉のない木は、空になる', () => {
  const tree: Root = { type: 'root', children: [] };
  expect(plainText(tree)).toBe('');
});
