import fc from 'fast-check';
import { expect, test } from 'vitest';
import { maskPrivate, tidyText } from '#lib/feedback/index.ts';

test.each([
  ['受付番号は 2061427583923 でした', '受付番号は ●●●●●●●●●●●●● でした'],
  ['206-1427-5839', '●●●-●●●●-●●●●'],
  ['２０６１ ４２７５', '●●●● ●●●●'],
  ['8888 と押す', '●●●● と押す'],
  ['3日たって 300円', '3日たって 300円'],
  ['11月21日9時、2026年', '11月21日9時、●●●●年'],
  ['a.b@example.jp へ', '（メールアドレス） へ'],
  ['a＠ｅｘａｍｐｌｅ．ｊｐ', '（メールアドレス）．ｊｐ'],
])('%s は %s になる', (text, masked) => {
  expect(maskPrivate(text)).toBe(masked);
});

test('4桁続く数字は、どんな文からも残らない', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('1', '９', ' ', '-', 'あ', '@', 'x', '、') }), (text) => {
      expect(maskPrivate(text)).not.toMatch(/\p{Nd}{4}/u);
    }),
  );
});

test.each([
  ['a\u202egnp', 'agnp'],
  ['\u0000\u0007a\tb', 'a b'],
  [' '.repeat(10_000), ''],
  ['一\r\n\r\n\r\n\r\n二', '一\n\n二'],
  ['👨‍👩‍👧‍👦 よい', '👨‍👩‍👧‍👦 よい'],
])('目に見えない印と余分な空白は残さない: %j', (text, tidy) => {
  expect(tidyText(text)).toBe(tidy);
});

test('整えたものをもう一度整えても変わらない', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
      expect(tidyText(tidyText(text))).toBe(tidyText(text));
    }),
  );
});
