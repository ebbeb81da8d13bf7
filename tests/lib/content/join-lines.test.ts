import { expect, test } from 'vitest';
import { aGuide } from '#tests/support/builders.ts';
import { modelOf, parseGuide } from '#tests/support/parsing.ts';

async function textOf(body: string): Promise<string | undefined> {
  return (await modelOf(aGuide({ body }), parseGuide)).body.blocks[0]?.text;
}

test.each([
  ['漢字と\nかなの間', '漢字とかなの間'],
  ['句点のあと。\n次の文', '句点のあと。次の文'],
  ['カタカナー\n・次', 'カタカナー・次'],
  ['全角（\n注）', '全角（注）'],
  ['支払いは\nAmazonで', '支払いはAmazonで'],
  ['Amazonで\nの支払い', 'Amazonでの支払い'],
  ['8888\nと入れます', '8888と入れます'],
  ['**太字**\n次の文', '太字次の文'],
  ['前の文\n**太字**', '前の文太字'],
  ['**太字の\n途中**です', '太字の途中です'],
  ['前の文\n<Label>Next</Label>\n次の文', '前の文「Next」次の文'],
  ['Tap\n<Label>Next</Label>\nnow', 'Tap「Next」now'],
  ['前の文\n[Amazon](#)', '前の文Amazon'],
  ['行の終わりの空白 \n次の文', '行の終わりの空白次の文'],
  ['字下げした\n    次の文', '字下げした次の文'],
  ['1行目\n2行目\n3行目', '1行目2行目3行目'],
])('日本語のとなりの改行に空白は入らない：%j', async (body, text) => {
  expect(await textOf(body)).toBe(text);
});

test.each([
  ['Prime\nVideo', 'Prime\nVideo'],
  ['Amazon Pay\n**Later**', 'Amazon Pay\nLater'],
  ['**Prime**\nVideo', 'Prime\nVideo'],
  ['[Prime](#)\nVideo', 'Prime\nVideo'],
  ['😀\n😀', '😀\n😀'],
])('英語のあいだの改行は残り、ページで空白になる：%j', async (body, text) => {
  expect(await textOf(body)).toBe(text);
});

test('行の終わりの \\ は、改行のまま残る', async () => {
  expect(await textOf('1行目\\\n2行目')).toBe('1行目\n2行目');
});

test('空行をはさんだ2つの文は、つながらない', async () => {
  const { body } = await modelOf(aGuide({ body: '1つめ\n\n2つめ' }), parseGuide);
  expect(body.blocks.map(({ text }) => text)).toEqual(['1つめ', '2つめ']);
});
