import { expect, test } from 'vitest';
import { maintenanceUntil } from '#lib/konbini/client.ts';
import { readMaintenanceRule } from '#lib/konbini/index.ts';

const rule = { months: 'odd', nth: 3, weekday: 4, fromHour: 3, toHour: 5 } as const;

test('事実の言葉から、規則が読まれる', () => {
  expect(readMaintenanceRule('奇数月の第3木曜日の3時から5時')).toEqual(rule);
  expect(readMaintenanceRule('毎月の第1日曜日の0時から24時')).toEqual({
    months: 'every',
    nth: 1,
    weekday: 0,
    fromHour: 0,
    toHour: 24,
  });
  expect(readMaintenanceRule('偶数月の第2土曜日の10時から12時')).toEqual({
    months: 'even',
    nth: 2,
    weekday: 6,
    fromHour: 10,
    toHour: 12,
  });
});

test.each([
  '',
  '奇数月の第3木曜日',
  '奇数月の第6木曜日の3時から5時',
  '奇数月の第3木曜日の5時から3時',
  '偶数月の第1月曜日の3時から25時',
  '奇数月の第3木曜日の3時から3時',
  '毎奇数月の第3木曜日の3時から5時',
  '奇数月の第3木曜日の3時から5時ごろ',
])('「%s」は、規則と読まれない', (text) => {
  expect(readMaintenanceRule(text)).toBeUndefined();
});

test.each([
  ['2026-11-17T12:00:00+09:00', '2026-11-19', ['2026-11-19']],
  ['2026-11-17T12:00:00+09:00', '2026-11-18', []],
  ['2026-11-19T04:59:59+09:00', '2026-11-19', ['2026-11-19']],
  ['2026-11-19T05:00:00+09:00', '2026-11-22', []],
  ['2026-11-20T00:00:00+09:00', '2027-03-31', ['2027-01-21', '2027-03-18']],
  ['2026-12-31T23:00:00+09:00', '2027-01-03', []],
  ['2026-11-20T00:00:00+09:00', '2026-11-01', []],
])('%s から %s までには %j', (now, lastDay, days) => {
  expect(maintenanceUntil(rule, new Date(now), lastDay)).toEqual(days.map((day) => ({ day, fromHour: 3, toHour: 5 })));
});

test('第5の曜日は、ない月がある', () => {
  const fifth = { ...rule, months: 'every', nth: 5 } as const;
  expect(maintenanceUntil(fifth, new Date('2026-10-01T00:00:00+09:00'), '2026-12-31').map(({ day }) => day)).toEqual([
    '2026-10-29',
    '2026-12-31',
  ]);
});

test('翌月の1日になる第5の曜日は、その月にはない', () => {
  const fifthMonday = { ...rule, months: 'every', nth: 5, weekday: 1 } as const;
  expect(maintenanceUntil(fifthMonday, new Date('2027-02-01T00:00:00+09:00'), '2027-03-31')).toEqual([
    { day: '2027-03-29', fromHour: 3, toHour: 5 },
  ]);
});

test('偶数月の決まりは、偶数月だけにあてはまる', () => {
  const even = { ...rule, months: 'even' } as const;
  expect(maintenanceUntil(even, new Date('2026-11-01T00:00:00+09:00'), '2027-02-28').map(({ day }) => day)).toEqual([
    '2026-12-17',
    '2027-02-18',
  ]);
});

test('期限が月の1日でも、その日のメンテナンスが分かる', () => {
  const firstSunday = { ...rule, nth: 1, weekday: 0 } as const;
  expect(maintenanceUntil(firstSunday, new Date('2026-10-31T12:00:00+09:00'), '2026-11-01')).toEqual([
    { day: '2026-11-01', fromHour: 3, toHour: 5 },
  ]);
});
