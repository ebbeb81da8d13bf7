import { expect, test } from 'vitest';
import { dayInJapan, daysAfter, daysBetween, formatDay, formatMonthDay, isDay } from '#lib/ja/index.ts';

test.each([
  ['2026-11-20T14:59:59Z', '2026-11-20'],
  ['2026-11-20T15:00:00Z', '2026-11-21'],
  ['2026-12-31T23:00:00+09:00', '2026-12-31'],
  ['2027-01-01T00:00:00+09:00', '2027-01-01'],
])('%s の日本の日付は %s', (instant, day) => {
  expect(dayInJapan(new Date(instant))).toBe(day);
});

test.each([
  ['2026-11-21', 0, '2026-11-21'],
  ['2026-11-21', 90, '2027-02-19'],
  ['2028-02-28', 1, '2028-02-29'],
])('%s の %i 日あとは %s', (day, days, later) => {
  expect(daysAfter(day, days)).toBe(later);
});

test('日付は、0を付けずに年月日で書かれる', () => {
  expect(formatDay('2027-02-03')).toBe('2027年2月3日');
});

test.each(['2027/02/03', '2027-2-3', '', '2027-02-03T00:00'])('日付の形でない「%s」は、書けない', (day) => {
  expect(() => formatDay(day)).toThrow(`Not an ISO day: ${day}`);
});

test('曜日の付く日付は、年を書かない', () => {
  expect(formatMonthDay('2026-11-21')).toBe('11月21日（土）');
  expect(() => formatMonthDay('2026-11')).toThrow('Not an ISO day: 2026-11');
});

test('前の日までの日数は、負になる', () => {
  expect(daysBetween('2027-01-02', '2026-12-30')).toBe(-3);
});

test.each([
  ['2026-02-28', true],
  ['2026-02-29', false],
  ['2028-02-29', true],
  ['2100-02-29', false],
  ['2026-04-31', false],
  ['2026-00-10', false],
  ['2026-13-01', false],
  ['1899-12-31', false],
  ['2200-01-01', false],
  ['2026-1-1', false],
  ['2026-11-21T00:00', false],
  ['', false],
  [null, false],
  [20261121, false],
])('%s が日付かどうかは %s', (text, answer) => {
  expect(isDay(text)).toBe(answer);
});
