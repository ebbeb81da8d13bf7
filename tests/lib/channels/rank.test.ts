import { describe, expect, test } from 'vitest';
import { type Desk, type PickerReplies, pickChannels } from '#lib/channels/index.ts';
import { aDesk, aDirectory, inJapan, withHours } from '#tests/support/desks.ts';

const chat = aDesk();
const phone = aDesk({
  id: 'callback',
  order: 10,
  record: 'no',
  methods: [{ by: 'phone', ...withHours({ status: 'conflict', hours: '9-21', accounts: ['0-24', '9-21'] }) }],
});
const robot = aDesk({
  id: 'ai-chat',
  order: 20,
  record: 'unknown',
  methods: [{ by: 'ai', ...withHours({ hours: '0-24' }) }],
});
const help = aDesk({ id: 'help-pages', order: 50, signIn: 'no', methods: [{ by: 'page', hours: { is: 'always' } }] });
const outside = aDesk({ id: 'outside-help', signIn: 'no', methods: [{ by: 'outside', hours: { is: 'unknown' } }] });
const form = aDesk({ id: 'mail-form', signIn: 'unknown', methods: [{ by: 'mail', hours: { is: 'always' } }] });
const sellers = aDesk({
  id: 'seller-central',
  audience: ['seller'],
  methods: [
    { by: 'mail', hours: { is: 'always' } },
    { by: 'phone', ...withHours({ status: 'dated', hours: '9-18' }) },
  ],
});
const all = [chat, phone, robot, help, outside, form, sellers];

const noon = '2026-11-24 12:00';

function pick(replies: PickerReplies, time = noon, desks: readonly Desk[] = all) {
  return pickChannels(aDirectory(...desks), replies, inJapan(time));
}

function order(replies: PickerReplies, time = noon) {
  return pick(replies, time).ranked.map(({ desk }) => desk.id);
}

function reasons(id: string, replies: PickerReplies, time = noon) {
  const way = pick(replies, time).ranked.find(({ desk }) => desk.id === id)?.ways[0];
  return way?.reasons.map(({ id, weight }) => `${id} ${weight}`);
}

describe('窓口の順', () => {
  test.each<[PickerReplies, string[]]>([
    [{ who: 'buyer', matter: 'refund' }, ['chat', 'callback', 'ai-chat', 'mail-form', 'help-pages']],
    [{ who: 'buyer', matter: 'delivery' }, ['ai-chat', 'chat', 'callback', 'help-pages', 'mail-form']],
    [{ who: 'buyer', matter: 'delivery', urgency: 'now' }, ['chat', 'callback', 'ai-chat', 'help-pages', 'mail-form']],
    [
      { who: 'buyer', matter: 'refund', urgency: 'now', speak: 'yes', record: 'no' },
      ['callback', 'chat', 'ai-chat', 'help-pages', 'mail-form'],
    ],
    [{ who: 'buyer', matter: 'refund', speak: 'no' }, ['chat', 'ai-chat', 'mail-form', 'help-pages', 'callback']],
    [{ who: 'buyer', matter: 'suspicious' }, ['outside-help', 'chat', 'help-pages']],
    [{}, ['chat', 'ai-chat', 'callback', 'help-pages']],
  ])('%j なら %j', (replies, ids) => {
    expect(order(replies)).toEqual(ids);
  });
});

test('順のわけは、上げたものも下げたものも、規則の順に並ぶ', () => {
  expect(reasons('callback', { who: 'buyer', matter: 'refund', speak: 'no' }, '2026-11-21 21:40')).toEqual([
    'suits 25',
    'perhaps-closed -25',
    'busy-day -5',
    'must-speak -60',
    'may-be-hidden -5',
  ]);
});

test.each([
  ['金曜', '2026-11-20 12:00', false],
  ['土曜', '2026-11-21 12:00', true],
  ['祝日の月曜', '2026-11-23 12:00', true],
  ['祝日の表の届かない日曜', '2029-01-07 12:00', true],
  ['祝日の表の届かない平日', '2029-01-09 12:00', false],
])('%sには、混む日として下げるかどうか：%#', (_, time, isBusy) => {
  expect(reasons('chat', { who: 'buyer', matter: 'refund' }, time)?.includes('busy-day -5')).toBe(isBusy);
});

test('閉まっている窓口は、次に開く時刻と一緒に、いちばん下になる', () => {
  const { ranked } = pick({ who: 'seller-large', matter: 'rating', urgency: 'now', speak: 'yes' }, '2026-11-24 20:00');
  expect(ranked[0]?.ways.map(({ by, state, next }) => [by, state.is, next])).toEqual([
    ['mail', 'open', undefined],
    ['phone', 'closed', inJapan('2026-11-25 09:00')],
  ]);
});

test('一部の出典だけが開いていると言う窓口には、当てにできる時刻が付く', () => {
  const [first] = pick({ who: 'buyer', matter: 'refund' }, '2026-11-24 21:40', [phone]).ranked;
  expect(first?.ways[0]).toMatchObject({ state: { is: 'probably' }, next: inJapan('2026-11-25 09:00') });
});

describe('ログインできない人', () => {
  const mayNeedSignIn = [chat, phone, robot].map((desk): Desk => ({ ...desk, signIn: 'unknown' }));

  test('ログインがいるか分からない窓口は出し、いる窓口だけを外す', () => {
    const desks = [...mayNeedSignIn, help, outside, form, sellers];
    const { ranked, excluded } = pick({ who: 'guest', matter: 'refund' }, noon, desks);
    expect(ranked.map(({ desk }) => desk.id)).toEqual(['chat', 'callback', 'ai-chat', 'mail-form', 'help-pages']);
    expect(excluded).toContainEqual({ desk: 'seller-central', why: 'needs-sign-in' });
  });

  test.each<[PickerReplies['matter'], string]>([
    ['hijacked', noon],
    ['hijacked', '2026-11-24 02:00'],
    ['charged', noon],
    ['charged', '2026-11-24 02:00'],
  ])('%s なら %s でも、カード会社などが先で、Amazonの窓口が続く', (matter, time) => {
    const replies = { who: 'guest', matter, urgency: 'now' } as const;
    const [first, ...rest] = pick(replies, time, [...mayNeedSignIn, help, outside]).ranked.map(({ desk }) => desk.id);
    expect(first).toBe('outside-help');
    expect(rest).toEqual(expect.arrayContaining(['chat', 'callback']));
  });
});

test('小口出品の人には、電話もチャットも出さない', () => {
  const { ranked, excluded } = pick({ who: 'seller-small', matter: 'rating' });
  expect(ranked.map(({ desk, ways }) => [desk.id, ways.map(({ by }) => by)])).toEqual([['seller-central', ['mail']]]);
  expect(excluded).toContainEqual({ desk: 'seller-central', by: 'phone', why: 'large-sellers-only' });
});

test('ほかの窓口から聞くだけの窓口は、わけと一緒に外れる', () => {
  const prime = aDesk({ id: 'prime', audience: ['prime'] });
  const { ranked, excluded } = pick({ who: 'prime', matter: 'order' }, noon, [chat, prime]);
  expect(ranked.map(({ desk }) => desk.id)).toEqual(['chat']);
  expect(excluded).toEqual([{ desk: 'prime', why: 'no-own-desk' }]);
});

test('用件を受けない窓口は、わけと一緒に外れる', () => {
  expect(pick({ who: 'buyer', matter: 'device' }).excluded).toContainEqual({
    desk: 'outside-help',
    why: 'other-matter',
  });
  expect(pick({ who: 'buyer', matter: 'device' }).excluded).toContainEqual({
    desk: 'seller-central',
    why: 'for-others',
  });
});

test('だれか分からない人の法人の請求は、法人の窓口も出す', () => {
  const business = aDesk({ id: 'business', audience: ['business'] });
  expect(pick({ matter: 'billing' }, noon, [business]).ranked).toHaveLength(1);
  expect(pick({ who: 'buyer', matter: 'billing' }, noon, [business]).ranked).toEqual([]);
});

describe('すぐにすること', () => {
  test.each<[PickerReplies, string[]]>([
    [{ who: 'buyer', matter: 'hijacked' }, ['change-password', 'tell-card', 'note-orders']],
    [{ who: 'guest', matter: 'hijacked' }, ['tell-card', 'remake-password', 'mail-password']],
    [{ who: 'buyer', matter: 'charged' }, ['compare-orders', 'tell-card', 'change-password']],
    [{ who: 'buyer', matter: 'suspicious' }, ['open-no-link', 'check-messages', 'entered-anything']],
    [{ who: 'guest', matter: 'suspicious' }, ['open-no-link', 'entered-anything', 'tell-amazon']],
    [{ who: 'buyer', matter: 'delivery', urgency: 'now' }, []],
  ])('%j なら %j', (replies, actions) => {
    expect(pick(replies).actions).toEqual(actions);
  });
});

describe('先に読むページ', () => {
  test.each<[PickerReplies, string[]]>([
    [{ matter: 'refund' }, ['/guides/refund/first', '/guides/contact/choose']],
    [{}, ['/guides/open/first', '/guides/contact/choose']],
    [{ who: 'seller-small' }, ['/guides/selling/first', '/guides/contact/choose']],
    // A locked-out reader regains access first, unless money or data is in danger.
    [{ who: 'guest', matter: 'refund' }, ['/guides/guest/first', '/guides/contact/choose', '/guides/refund/first']],
    [{ who: 'guest', matter: 'charged' }, ['/guides/charged/first', '/guides/contact/choose', '/guides/guest/first']],
    [{ language: 'chinese' }, ['/guides/open/first', '/guides/contact/choose', '/guides/language/first']],
    [{ language: 'japanese' }, ['/guides/open/first', '/guides/contact/choose']],
  ])('%j なら %j を、1度ずつ', (replies, pages) => {
    expect(pick(replies).help).toEqual(pages);
  });
});

describe('用意するもの', () => {
  test('用件ごとに並び、電話が先に出るときは電話の分が加わる', () => {
    expect(pick({ who: 'buyer', matter: 'refund' }, noon, [chat]).prepare).toEqual([
      'order-number',
      'item',
      'problem',
      'wish',
      'payment-method',
      'return-tracking',
    ]);
    expect(pick({ who: 'buyer', matter: 'account' }, noon, [phone]).prepare).toEqual([
      'registered',
      'problem',
      'wish',
      'own-phone',
    ]);
  });

  test('大口出品の電話では、本人確認の分も加わる', () => {
    const { prepare } = pick({ who: 'seller-large', matter: 'rating', urgency: 'now', speak: 'yes' });
    expect(prepare.slice(-2)).toEqual(['own-phone', 'last-digits']);
  });

  test('読むだけの窓口しかなければ、何もいらない', () => {
    expect(pick({ who: 'guest' }, noon, [help]).prepare).toEqual([]);
  });
});
