import { expect, test } from 'vitest';
import type { FactValue } from '#lib/facts/fact.ts';
import { formatValue } from '#lib/facts/index.ts';
import { aFact, aSingleFact, parsedFact } from '#tests/support/facts.ts';

const chosen = { type: 'choice', options: { none: 'ない', possible: 'ないとは言い切れない' } };

/** How a value of this type is written. */
const written = (kind: Readonly<Record<string, unknown>>, value: FactValue) =>
  formatValue(parsedFact(aSingleFact(kind, value)));

test.each([
  ['日', 3, '3日'],
  ['桁', 13, '13桁'],
  ['か月', 6, '6か月'],
  ['回', 0, '0回'],
  ['文字', 1000, '1,000文字'],
  ['円', 0, '0円'],
  ['円', 490, '490円'],
  ['円', 9_999, '9,999円'],
  ['円', 10_000, '1万円'],
  ['円', 300_000, '30万円'],
  ['円', 300_500, '300,500円'],
  ['円', 12_340_000, '1,234万円'],
  ['円', -10_000, '-10,000円'],
  ['分', 10_000, '10,000分'],
])('%s の %i は「%s」になる', (unit, value, text) => {
  expect(written({ type: 'integer', unit }, value)).toBe(text);
});

test.each([
  ['09:00-21:00', '9:00〜21:00'],
  ['10:30-19:00', '10:30〜19:00'],
  ['00:30-05:00', '0:30〜5:00'],
  ['09:00-24:00', '9:00〜24:00'],
  ['00:00-24:00', '24時間'],
])('時間帯の %s は「%s」になる', (value, text) => {
  expect(written({ type: 'time-range' }, value)).toBe(text);
});

test('選択は、options の言葉になる', () => {
  expect(written(chosen, 'possible')).toBe('ないとは言い切れない');
});

test.each(['maybe', 'constructor', 'toString'])('options にない「%s」は、そのまま出る', (value) => {
  expect(written(chosen, value)).toBe(value);
});

test('一覧は、読点でつながる', () => {
  expect(written({ type: 'list' }, ['ローソン', 'ミニストップ', 'セイコーマート'])).toBe(
    'ローソン、ミニストップ、セイコーマート',
  );
});

test.each([
  ['yes', 'はい'],
  ['no', 'いいえ'],
  ['unknown', '分からない'],
])('%s は「%s」になる', (value, text) => {
  expect(written({ type: 'yes-no' }, value)).toBe(text);
});

test('文字は、そのまま出る', () => {
  expect(written({ type: 'text' }, '前払い（先払い）')).toBe('前払い（先払い）');
});

test('値を言えばその値、言わなければ読み方の値になる', () => {
  const fact = parsedFact(aFact());
  expect([formatValue(fact, 6), formatValue(fact)]).toEqual(['6日', '3日']);
});
