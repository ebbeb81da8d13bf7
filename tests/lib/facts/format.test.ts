import { expect, test } from 'vitest';
import { formatValue } from '#lib/facts/index.ts';
import { aFact, aTextFact, parsedFact } from '#tests/support/facts.ts';

const chosen = { type: 'choice', options: { none: 'ない', possible: 'ないとは言い切れない' } };
const type = (fields: Readonly<Record<string, unknown>>) =>
  parsedFact(aTextFact({ ...values(fields.type), ...fields }));

/** Claims and a reading that fit a type; what is formatted is given beside them. */
function values(name: unknown): Record<string, unknown> {
  const value = { 'time-range': '09:00-21:00', choice: 'none', list: ['あ'], 'yes-no': 'yes' }[String(name)] ?? 3;
  return {
    claims: [{ source: 's0', place: '1行', value }],
    reading: { value, rule: 'agreed', sentence: 'あ' },
  };
}

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
  expect(formatValue(type({ type: 'integer', unit }), value)).toBe(text);
});

test.each([
  ['09:00-21:00', '9:00〜21:00'],
  ['10:30-19:00', '10:30〜19:00'],
  ['00:30-05:00', '0:30〜5:00'],
  ['09:00-24:00', '9:00〜24:00'],
  ['00:00-24:00', '24時間'],
])('時間帯の %s は「%s」になる', (value, text) => {
  expect(formatValue(type({ type: 'time-range' }), value)).toBe(text);
});

test('選択は、options の言葉になる', () => {
  expect(formatValue(type(chosen), 'possible')).toBe('ないとは言い切れない');
});

test.each(['maybe', 'constructor', 'toString'])('options にない「%s」は、そのまま出る', (value) => {
  expect(formatValue(type(chosen), value)).toBe(value);
});

test('一覧は、読点でつながる', () => {
  expect(formatValue(type({ type: 'list' }), ['ローソン', 'ミニストップ', 'セイコーマート'])).toBe(
    'ローソン、ミニストップ、セイコーマート',
  );
});

test.each([
  ['yes', 'はい'],
  ['no', 'いいえ'],
  ['unknown', '分からない'],
])('%s は「%s」になる', (value, text) => {
  expect(formatValue(type({ type: 'yes-no' }), value)).toBe(text);
});

test('文字は、そのまま出る', () => {
  expect(formatValue(parsedFact(aTextFact()), '前払い（先払い）')).toBe('前払い（先払い）');
});

test('値を言わなければ、読み方の値になる', () => {
  expect(formatValue(parsedFact(aFact()))).toBe('3日');
});
