import { expect, test } from 'vitest';
import { deskOf } from '#lib/channels/index.ts';
import { dayKinds } from '#lib/ja/index.ts';
import { aChannel } from '#tests/support/builders.ts';
import { span } from '#tests/support/desks.ts';
import { modelOf, parseChannel } from '#tests/support/parsing.ts';

const phone = {
  fact: 'a.phone',
  status: 'conflict',
  reading: span('9-21'),
  accounts: [span('0-24'), span('9-21')],
  isVague: false,
} as const;
const weekend = {
  fact: 'a.weekend',
  status: 'single',
  reading: span('10-17'),
  accounts: [span('10-17')],
  isVague: false,
} as const;

async function methodsOf(...methods: readonly Readonly<Record<string, unknown>>[]) {
  const channel = await modelOf(aChannel({ front: { methods } }), parseChannel);
  return deskOf(channel, (id) => [phone, weekend].find(({ fact }) => fact === id)).methods;
}

test('窓口の時間は、事実から読まれ、days がなければ毎日のもの', async () => {
  expect(await methodsOf({ by: 'phone', hours: 'a.phone' }, { by: 'mail', hours: 'always' })).toEqual([
    { by: 'phone', hours: { is: 'known', shifts: [{ ...phone, days: dayKinds }] } },
    { by: 'mail', hours: { is: 'always' } },
  ]);
});

test('同じ使い方を2度書くと、日ごとの時間になる', async () => {
  const days = { week: ['weekday'], end: ['saturday', 'sunday'] };
  expect(
    await methodsOf(
      { by: 'phone', hours: 'a.phone', days: days.week },
      { by: 'mail', hours: 'unknown' },
      { by: 'phone', hours: 'a.weekend', days: days.end },
    ),
  ).toEqual([
    {
      by: 'phone',
      hours: {
        is: 'known',
        shifts: [
          { ...phone, days: days.week },
          { ...weekend, days: days.end },
        ],
      },
    },
    { by: 'mail', hours: { is: 'unknown' } },
  ]);
});

test.each([['unknown'], ['a.nothing']])('時間の片方が分からなければ（%s）、全部が分からない', async (hours) => {
  expect(await methodsOf({ by: 'phone', hours: 'a.phone', days: ['weekday'] }, { by: 'phone', hours })).toEqual([
    { by: 'phone', hours: { is: 'unknown' } },
  ]);
});

test('窓口の記事は、さがすための控えには入らない', async () => {
  const channel = await modelOf(aChannel(), parseChannel);
  expect(deskOf(channel, () => undefined)).toEqual({
    id: 'chat',
    path: '/contact/chat',
    name: 'チャット',
    answer: '急ぐときに使います。',
    order: 10,
    audience: ['buyer', 'prime'],
    signIn: 'yes',
    record: 'yes',
    methods: [{ by: 'chat', hours: { is: 'unknown' } }],
  });
});
