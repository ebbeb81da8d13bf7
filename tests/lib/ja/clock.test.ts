import { expect, test } from 'vitest';
import { dayKindOf, daysFrom, instantInJapan, timeInJapan, weekPart } from '#lib/ja/index.ts';

const holidays = { from: '2026-01-01', through: '2028-12-31', days: ['2026-11-23', '2027-02-11'] };

test.each([
  ['2026-11-21T12:40:00Z', { day: '2026-11-21', minute: 21 * 60 + 40 }],
  ['2026-11-20T14:59:59Z', { day: '2026-11-20', minute: 23 * 60 + 59 }],
  ['2026-11-20T15:00:00Z', { day: '2026-11-21', minute: 0 }],
  ['2026-12-31T23:59:00-10:00', { day: '2027-01-01', minute: 18 * 60 + 59 }],
])('%s に日本の時計は %j を指す', (instant, shown) => {
  expect(timeInJapan(new Date(instant))).toEqual(shown);
});

test.each([
  ['2026-11-21', 9 * 60, '2026-11-21T00:00:00.000Z'],
  ['2026-11-21', 0, '2026-11-20T15:00:00.000Z'],
  ['2026-12-31', 24 * 60, '2026-12-31T15:00:00.000Z'],
])('日本の %s の %i 分めは %s', (day, minute, instant) => {
  expect(instantInJapan({ day, minute }).toISOString()).toBe(instant);
});

test.each([
  ['2026-11-20', 'weekday'],
  ['2026-11-21', 'saturday'],
  ['2026-11-22', 'sunday'],
  ['2026-11-23', 'holiday'],
  ['2026-11-24', 'weekday'],
  ['2025-12-31', undefined],
  ['2029-01-01', undefined],
])('%s は %s', (day, kind) => {
  expect(dayKindOf(day, holidays)).toBe(kind);
});

test('祝日の表がなくても、土曜と日曜は分かる', () => {
  expect(['2040-01-07', '2040-01-08', '2040-01-09'].map(weekPart)).toEqual(['saturday', 'sunday', 'weekday']);
});

test('ある日から続く日は、月と年をまたいで並ぶ', () => {
  expect(daysFrom('2026-12-30', 4)).toEqual(['2026-12-30', '2026-12-31', '2027-01-01', '2027-01-02']);
});
