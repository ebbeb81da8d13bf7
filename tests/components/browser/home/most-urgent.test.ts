import { expect, test } from 'vitest';
import { mostUrgent } from '#components/browser/home/most-urgent.ts';
import { keptWords } from '#components/home/kept-words.ts';
import type { StoredPayment } from '#lib/konbini/client.ts';

const figures = { safeDays: 3, longestDays: 6 };
const today = '2026-11-23';

function kept(id: string, due?: StoredPayment['due']): StoredPayment {
  return { id, chain: 'lawson', number: '', done: false, keptOn: today, ...(due && { due }) };
}

const soon = kept('soon', { by: 'printed', day: '2026-11-25' });
const later = kept('later', { by: 'printed', day: '2026-11-28' });
const over = kept('over', { by: 'printed', day: '2026-11-20' });
const dateless = kept('dateless');

test('まだ払える中でいちばん早いもの、過ぎたもの、日の分からないものの順に選ぶ', () => {
  const first = (payments: readonly StoredPayment[]) => mostUrgent(payments, figures, today)?.payment.id;
  expect(first([dateless, over, later, soon])).toBe('soon');
  expect(first([dateless, over])).toBe('over');
  expect(first([dateless])).toBe('dateless');
  expect(first([])).toBeUndefined();
});

test.each([
  [soon, 'あと2日'],
  [kept('today', { by: 'printed', day: today }), '今日まで'],
  [kept('doubtful', { by: 'mail', day: '2026-11-20' }), '今日中に'],
  [over, '期限切れ'],
  [dateless, ''],
])('%j は、短く「%s」', (payment, words) => {
  expect(keptWords.left(mostUrgent([payment], figures, today)?.deadline)).toBe(words);
});
