import { describe, expect, test } from 'vitest';
import { isCounted, isOpen, nextOpening } from '#lib/channels/index.ts';
import { dayKinds } from '#lib/ja/index.ts';
import { holidays, inJapan, span, withHours } from '#tests/support/desks.ts';

const always = { hours: { is: 'always' } } as const;
const unknown = { hours: { is: 'unknown' } } as const;
// The phone hours in the ledger: some sources say all day, some 8 to 21, some 9 to 21.
const phone = withHours({ status: 'conflict', hours: '9-21', accounts: ['0-24', '8-21', '9-21'] });
const desk = withHours({ fact: 'a.hours', hours: '9-17', days: ['weekday'] });

const stateAt = (timed: Parameters<typeof isOpen>[0], time: string) => isOpen(timed, inJapan(time), holidays);
const nextFrom = (timed: Parameters<typeof isOpen>[0], time: string) => nextOpening(timed, inJapan(time), holidays);

test('だれもいなくてよい窓口は、いつでも開いている', () => {
  expect(stateAt(always, '2026-11-21 03:00')).toEqual({ is: 'open', today: [span('0-24')], facts: [] });
});

test('時間の分からない窓口は、開いているとも閉まっているとも言わない', () => {
  expect(stateAt(unknown, '2026-11-21 12:00')).toEqual({ is: 'unknown' });
  expect(nextFrom(unknown, '2026-11-21 12:00')).toBeUndefined();
});

describe('出典の食いちがう電話の時間', () => {
  const told = { today: [span('9-21')], facts: ['support.phone-hours'] };

  test('どの出典でも受け付けている時刻は、開いている', () => {
    expect(stateAt(phone, '2026-11-21 12:00')).toEqual({ is: 'open', ...told });
  });

  test.each(['2026-11-21 08:30', '2026-11-21 21:40', '2026-11-21 03:00'])(
    '一部の出典だけが言う %s は「おそらく」で、当てにはしない',
    (time) => {
      expect(stateAt(phone, time)).toEqual({ is: 'probably', counted: false, doubt: 'disagree', ...told });
    },
  );

  test.each([
    ['2026-11-21 08:59', 'probably'],
    ['2026-11-21 09:00', 'open'],
    ['2026-11-21 20:59', 'open'],
    ['2026-11-21 21:00', 'probably'],
  ])('%s は %s：始まりの時刻は入り、終わりの時刻は入らない', (time, state) => {
    expect(stateAt(phone, time).is).toBe(state);
  });
});

test.each(['single', 'dated', 'unverified'] as const)('%s の出典だけでは、その時間の中でも「おそらく」', (status) => {
  const seller = withHours({ status, hours: '9-18' });
  expect(stateAt(seller, '2026-11-24 10:00')).toMatchObject({ is: 'probably', counted: true, doubt: status });
  expect(stateAt(seller, '2026-11-24 18:00')).toMatchObject({ is: 'closed', today: [span('9-18')] });
});

test('時刻を言わずに時間を限る出典があれば、どの時刻も「おそらく」', () => {
  const chat = withHours({ status: 'conflict', hours: '0-24', isVague: true });
  for (const time of ['2026-11-24 03:00', '2026-11-24 12:00']) {
    expect(stateAt(chat, time)).toMatchObject({ is: 'probably', counted: true, doubt: 'disagree' });
  }
});

test('当てにする時間の中でも、言わない出典があれば「おそらく」', () => {
  const chat = withHours({ status: 'conflict', hours: '9-21', accounts: ['0-24', '10-22'] });
  expect(stateAt(chat, '2026-11-24 09:30')).toMatchObject({ is: 'probably', counted: true, doubt: 'disagree' });
  expect(isCounted(stateAt(chat, '2026-11-24 09:30'))).toBe(true);
  expect(isCounted(stateAt(chat, '2026-11-24 21:30'))).toBe(false);
});

test.each([
  ['金曜', '2026-11-20 10:00', 'open'],
  ['土曜', '2026-11-21 10:00', 'closed'],
  ['日曜', '2026-11-22 10:00', 'closed'],
  ['祝日の月曜', '2026-11-23 10:00', 'closed'],
  ['その次の火曜', '2026-11-24 10:00', 'open'],
])('平日だけの窓口は、%sの10時には %#', (_, time, state) => {
  expect(stateAt(desk, time).is).toBe(state);
});

test('平日だけの窓口は、休みの日にはその日の時間がない', () => {
  expect(stateAt(desk, '2026-11-23 10:00')).toEqual({ is: 'closed', today: [], facts: ['a.hours'] });
});

test('祝日の表が届かない日の、平日だけの窓口は、分からない', () => {
  expect(stateAt(desk, '2029-01-04 10:00')).toEqual({ is: 'unknown' });
  expect(nextFrom(desk, '2028-12-29 18:00')).toBeUndefined();
  // It may open before the first day of the table.
  expect(nextFrom(desk, '2025-12-31 18:00')).toBeUndefined();
  expect(stateAt(withHours({ days: dayKinds }), '2029-01-04 10:00').is).toBe('open');
});

test('昼休みのある窓口は、午前と午後の時間を並べて言う', () => {
  const noon = withHours({ hours: '13-17', fact: 'a.pm' }, { hours: '9-12', fact: 'a.am' });
  expect(stateAt(noon, '2026-11-24 12:30')).toEqual({
    is: 'closed',
    today: [span('9-12'), span('13-17')],
    facts: ['a.pm', 'a.am'],
  });
  expect(nextFrom(noon, '2026-11-24 12:30')).toEqual(inJapan('2026-11-24 13:00'));
});

test.each([
  ['開いているあいだは、今', '2026-11-20 10:00', '2026-11-20 10:00'],
  ['朝は、その日の9時', '2026-11-20 08:59', '2026-11-20 09:00'],
  ['金曜の夕方は、連休のあとの火曜', '2026-11-20 17:00', '2026-11-24 09:00'],
  ['大みそかの夜は、元日と土日のあと', '2026-12-31 20:00', '2027-01-04 09:00'],
])('次に開くのは：%s', (_, now, next) => {
  expect(nextFrom(desk, now)).toEqual(inJapan(next));
});

test('一部の出典だけが言う時間には、次に当てにできる時刻を言う', () => {
  expect(nextFrom(phone, '2026-11-21 21:40')).toEqual(inJapan('2026-11-22 09:00'));
});
