import { expect, test } from 'vitest';
import { isWide } from '#lib/ja/index.ts';

test.each([...'漢々かカｶー・。、「」（）！？〜…—“”０Ａ￥　'])(
  '「%s」のとなりに、語の区切りの空白は要らない',
  (character) => {
    expect(isWide(character)).toBe(true);
  },
);

test.each([...'aA0-.,()"&é한😀 \n', ''])('%j のとなりには、語の区切りの空白が要る', (character) => {
  expect(isWide(character)).toBe(false);
});
