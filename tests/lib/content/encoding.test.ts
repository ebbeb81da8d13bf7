import { expect, test } from 'vitest';
import { decodeText } from '#lib/content/index.ts';

const hex = (digits: string) => Uint8Array.from(Buffer.from(digits.replaceAll(' ', ''), 'hex'));
const utf8 = (text: string) => Uint8Array.from(Buffer.from(text, 'utf8'));

test('UTF-8 の文は、そのまま読める', () => {
  expect(decodeText(utf8('---\ntitle: 支払い番号 Ⅳ 😀\n---\n'))).toEqual({
    text: '---\ntitle: 支払い番号 Ⅳ 😀\n---\n',
  });
});

test('空のファイルも、1文字のファイルも、そのまま読める', () => {
  expect([decodeText(new Uint8Array()), decodeText(utf8('あ')), decodeText(utf8('a'))]).toEqual([
    { text: '' },
    { text: 'あ' },
    { text: 'a' },
  ]);
});

// 「# 支払い期限です。」 as each encoding writes it.
test.each([
  ['Shift_JIS', '23 20 8e 78 95 a5 82 a2 8a fa 8c c0 82 c5 82 b7 81 42'],
  ['EUC-JP', '23 20 bb d9 ca a7 a4 a4 b4 fc b8 c2 a4 c7 a4 b9 a1 a3'],
  ['ISO-2022-JP', '23 20 1b 24 42 3b 59 4a 27 24 24 34 7c 38 42 24 47 24 39 21 23 1b 28 42'],
  ['UTF-16', 'ff fe 23 00 20 00 2f 65 55 62 44 30 1f 67 50 96 67 30 59 30 02 30'],
  ['UTF-16', 'fe ff 00 23 00 20 65 2f 62 55 30 44 67 1f 96 50 30 67 30 59 30 02'],
  ['UTF-16', '23 00 20 00 2f 65 55 62 44 30 1f 67 50 96 67 30 59 30 02 30'],
  ['UTF-16', '00 23 00 20 65 2f 62 55 30 44 67 1f 96 50 30 67 30 59 30 02'],
])('%s のファイルは、その名前と UTF-8 での保存のしかたが示され、文も読まれる（%s）', (name, digits) => {
  const { text, fault } = decodeText(hex(digits));
  expect(text).toBe('# 支払い期限です。');
  expect(fault?.found).toContain(`このファイルは ${name}`);
  expect(fault?.fix).toContain('UTF-8 で保存し直してください');
});

test('半角カタカナの混じる Shift_JIS も、Shift_JIS と分かる', () => {
  // 「ﾛｰｿﾝで払います。」
  expect(decodeText(hex('db b0 bf dd 82 c5 95 a5 82 a2 82 dc 82 b7 81 42'))).toMatchObject({
    text: 'ﾛｰｿﾝで払います。',
    fault: { found: 'このファイルは Shift_JIS で保存されています。' },
  });
});

test('対にならないサロゲートは、行と桁つきで、書き直すように言われる', () => {
  const bytes = Uint8Array.from([...utf8('1行目\r\n前'), 0xed, 0xa0, 0x80, ...utf8(' 後\n')]);
  expect(decodeText(bytes).fault).toEqual({
    line: 2,
    column: 2,
    found: 'UTF-8 として読めないバイトがあります。',
    fix: 'この場所の文字を書き直し、UTF-8 で保存してください。',
  });
});

test('途中で切れた UTF-8 は、切れた場所が示される', () => {
  expect(decodeText(utf8('支払い番号\n期限').slice(0, -1)).fault).toMatchObject({ line: 2, column: 2 });
});

test('失われた文字の「�」は、その場所が示される', () => {
  expect(decodeText(utf8('支払い\n番\uFFFDです')).fault).toEqual({
    line: 2,
    column: 2,
    found: '文字が失われ、「\uFFFD」に置きかわっています。',
    fix: '元の文字に書き直し、UTF-8 で保存してください。',
  });
});

test.each(['&#xD800;', '&#xdfff;', '&#55296;', '&#0;', '&#x110000;'])(
  '文字のない「%s」は、その場所が示される',
  (reference) => {
    expect(decodeText(utf8(`支払い\n番${reference}です`)).fault).toEqual({
      line: 2,
      column: 2,
      found: `「${reference}」が表す文字はありません。`,
      fix: '表したい文字をそのまま書いてください。',
    });
  },
);

test('文字のある参照は、そのままでよい', () => {
  expect(decodeText(utf8('&#x3042;&#12354;&#xD7FF;&#x1F3EA;&#xE000;')).fault).toBeUndefined();
});

test('UTF-8 を Shift_JIS として読んで保存した文字化けは、その場所が示される', () => {
  const garbled = new TextDecoder('shift_jis').decode(utf8('ためしです')).replaceAll('\uFFFD', '');
  expect(decodeText(utf8(`本文\n${garbled}`)).fault).toMatchObject({
    line: 2,
    column: 1,
    found: '文字化けした文字があります。',
  });
});

test('どの文字コードで保存しても、同じ文が読まれる', () => {
  const text = '---\r\ntitle: コンビニ払い\r\n---\r\n';
  const utf16 = Uint8Array.from([0xff, 0xfe, ...Buffer.from(text, 'utf16le')]);
  expect(decodeText(utf16).text).toBe(text);
});
