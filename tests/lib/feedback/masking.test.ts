import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keptText } from '#lib/feedback/index.ts';
import { maskPrivate, tidyText } from '#lib/feedback/masking.ts';

test.each([
  ['受付番号は 2061427583923 でした', '受付番号は ●●●●●●●●●●●●● でした'],
  ['206-1427-5839', '●●●-●●●●-●●●●'],
  ['２０６１ ４２７５', '●●●● ●●●●'],
  ['8888 と押す', '●●●● と押す'],
  ['3日たって 300円', '3日たって 300円'],
  ['11月21日9時、2026年', '11月21日9時、●●●●年'],
  ['a.b@example.jp へ', '（メールアドレス） へ'],
  ['a＠ｅｘａｍｐｌｅ．ｊｐ へ', '（メールアドレス） へ'],
  ['2061\n4275\n8392 です', '●●●●\n●●●●\n●●●● です'],
  ['20\n61', '●●\n●●'],
  ['①②③④ と ⑫⑬', '●●●● と ●●'],
  ['二〇六一四二七五', '●●●●●●●●'],
  ['２○６○４○２', '●○●○●○●'],
  ['1️⃣2️⃣3️⃣4️⃣', '●️⃣●️⃣●️⃣●️⃣'],
  ['一一〇番、十一月、三つ、第二', '一一〇番、十一月、三つ、第二'],
  ['一、二、三、四', '一、二、三、四'],
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

test('伏せたあとの文は、決まった長さを超えず、もう一度伏せても変わらない', () => {
  expect(keptText('a@b '.repeat(250), 1000).length).toBeLessThanOrEqual(1000);
  const unit = fc.constantFrom('a@b ', '12', '①', '三', '\n', '👍', 'あ', ' ');
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 60 }), fc.integer({ min: 1, max: 60 }), (text, longest) => {
      const kept = keptText(text, longest);
      expect(kept.length).toBeLessThanOrEqual(longest);
      expect(keptText(kept, longest)).toBe(kept);
      expect(kept).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])/);
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
