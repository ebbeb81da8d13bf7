import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keptWords } from '#lib/feedback/client.ts';
import { fold } from '#lib/search/client.ts';

test.each([
  ['ローソン　払う', 'ろそん 払う'],
  ['番号 １２３４５６', '番号 ●●●●●●'],
  ['①②③④⑤', '●●●●●'],
  ['㊿㊿', '●●'],
  ['12\n34', '●● ●●'],
  ['二〇六一 四二七五', '●●●● ●●●●'],
  ['taro@example.jp に届かない', '(めるあどれす) に届かない'],
  [' \u200e ', ''],
])('%j は %j として送られ、残る', (words, kept) => {
  expect(keptWords(words, fold)).toBe(kept);
});

test('端末が送ったものを、サーバーがもう一度直しても変わらない', () => {
  const unit = fc.constantFrom('1', '９', '②', '㊿', '〇', '三', '\n', ' ', '-', 'あ', '@', 'x', '、', '👍');
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 260 }), (words) => {
      const kept = keptWords(words, fold);
      expect(keptWords(kept, fold)).toBe(kept);
      expect(kept.length).toBeLessThanOrEqual(200);
    }),
  );
});
