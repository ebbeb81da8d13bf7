import { expect, test } from 'vitest';
import { isOpen } from '#lib/channels/index.ts';
import { deskHolidays, desksOf, hoursFact } from '#lib/site/desks.ts';
import { inJapan, span } from '#tests/support/desks.ts';
import { aFact, aSingleFact, claimsOf, parsedFact } from '#tests/support/facts.ts';
import { shippedSite } from '#tests/support/shipped-site.ts';

const site = await shippedSite();
const desks = desksOf(site);
const holidays = deskHolidays(site);

function statesOf(id: string, time: string) {
  const methods = desks.find((desk) => desk.id === id)?.methods ?? [];
  return methods.map((method) => `${method.by} ${isOpen(method, inJapan(time), holidays).is}`);
}

test('時間帯の事実は、分に直され、同じ言い分は1つになる', () => {
  const { unit: _, ...usual } = aFact();
  const fact = parsedFact({
    ...usual,
    type: 'time-range',
    safer: 'narrower',
    claims: [...claimsOf('00:00-24:00', '09:00-21:30'), ...claimsOf('00:00-24:00')],
    reading: { value: '09:00-21:30', rule: 'safest', why: '待ちぼうけにならないため。', sentence: '昼間です。' },
  });
  expect(hoursFact(fact)).toEqual({
    fact: 'konbini.deadline',
    status: 'conflict',
    reading: { from: 540, to: 1290 },
    accounts: [span('0-24'), { from: 540, to: 1290 }],
    isVague: false,
  });
});

test('時刻を言わない言い分からは、時刻は作られず、はっきりしないと伝わる', () => {
  const claims = [...claimsOf('00:00-24:00'), { source: 's1', place: '2行', says: '朝から深夜まで' }];
  const fact = parsedFact({
    ...aSingleFact({ id: 'a.b', type: 'time-range' }, '00:00-24:00'),
    status: 'conflict',
    claims,
  });
  expect(hoursFact(fact)).toMatchObject({ accounts: [span('0-24')], isVague: true });
});

test('時間帯でない事実と、ない事実からは、時間は読めない', () => {
  expect(hoursFact(parsedFact(aSingleFact({ id: 'a.b', type: 'text' }, '昼間')))).toBeUndefined();
  expect(hoursFact(undefined)).toBeUndefined();
});

test.each([
  ['callback', '2026-11-21 12:00', ['phone probably']],
  ['callback', '2026-11-21 21:40', ['phone probably']],
  ['chat', '2026-11-21 21:40', ['chat probably']],
  ['ai-chat', '2026-11-21 03:00', ['ai open']],
  ['help-pages', '2026-11-21 03:00', ['page open']],
  ['seller-central', '2026-11-24 10:00', ['mail open', 'chat probably', 'phone probably']],
  ['seller-central', '2026-11-24 20:00', ['mail open', 'chat probably', 'phone closed']],
  ['outside-help', '2026-11-24 10:00', ['outside unknown']],
  ['business', '2026-11-24 10:00', ['mail unknown']],
])('この台帳で、窓口 %s は %s に %j', (id, time, states) => {
  expect(statesOf(id, time)).toEqual(states);
});

test('祝日の表は、照合した年から3年分で、内閣府の暦のとおり', () => {
  expect(holidays).toMatchObject({ from: '2026-01-01', through: '2028-12-31' });
  expect(holidays.days.filter((day) => day.startsWith('2026-09'))).toEqual(['2026-09-21', '2026-09-22', '2026-09-23']);
  expect(holidays.days).toHaveLength(51);
  expect(JSON.stringify(holidays).length).toBeLessThan(1000);
});
