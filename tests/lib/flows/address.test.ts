import { expect, test } from 'vitest';
import { addressOf, addressOfPosition, entries, givenFrom, locate, resolve } from '#lib/flows/index.ts';
import { pay, today } from '#tests/support/flows.ts';

/** What an address shows or where it moves to, in a line. */
function seen(address: string, sent?: string): string {
  const url = new URL(address, 'https://example.com');
  const node = url.pathname === '/pay' ? undefined : url.pathname.slice('/pay/'.length);
  const located = locate(pay, { node, given: givenFrom(pay, url.searchParams) }, today, sent);
  if (located.do === 'nothing') return 'nothing';
  if (located.do === 'move') return `→ ${located.to}`;
  const { position, given } = located;
  return `${position.id}: ${addressOf(pay, undefined, given).replace(/^\/pay\??/, '')}`;
}

const may = 'goods=none&method=shown&seller=amazon&stage=may';

test.each([
  ['/pay', 'stage: '],
  ['/pay/stage', 'stage: '],
  ['/pay/total?stage=may', 'total: stage=may'],
  ['/pay/chain?stage=counter', 'chain: stage=counter'],
  ['/pay/counter-lawson?chain=lawson&stage=counter', 'counter-lawson: chain=lawson&stage=counter'],
  ['/pay/whole-way?stage=unsure', 'whole-way: stage=unsure'],
])('%s は、そのページを見せる', (address, shown) => {
  expect(seen(address)).toBe(shown);
});

test.each([
  ['/pay?stage=may', '→ /pay/total?stage=may'],
  ['/pay/payable?stage=counter', '→ /pay/chain?stage=counter'],
  ['/pay/chain?stage=counter&chain=lawson&sent=chain', 'chain: chain=lawson&stage=counter'],
  ['/pay/mail?stage=wrong&trouble=lost', '→ /pay/lost?stage=wrong&trouble=lost'],
])('%s は、答えの続くところへ行く: %s', (address, there) => {
  expect(seen(address)).toBe(there);
});

test('送ったフォームの質問は、答えがあれば先へ進み、なければ聞き直す', () => {
  expect(seen('/pay/goods?stage=may&total=5&delivery=standard&goods=none', 'goods')).toBe(
    '→ /pay/seller?delivery=standard&goods=none&stage=may&total=5',
  );
  expect(seen('/pay/goods?stage=may&total=5&delivery=standard', 'goods')).toBe(
    'goods: delivery=standard&stage=may&total=5',
  );
});

test('入口の質問への裸のリンクは、そこへ来る最初の答えをおぎなう', () => {
  expect(entries(pay).map(({ answer, to }) => `${answer} ${to}`)).toEqual([
    'may total',
    'order device',
    'number mail',
    'counter chain',
    'deadline came',
    'paid after',
    'wrong trouble',
  ]);
  for (const { answer, to } of entries(pay)) expect(seen(`/pay/${to}`)).toBe(`→ /pay/${to}?stage=${answer}`);
});

test('途中の質問への裸のリンクは、はじめの質問へ行く', () => {
  expect(seen('/pay/goods')).toBe('→ /pay');
  expect(seen('/pay/goods?goods=digital')).toBe('→ /pay');
});

test('結果への裸のリンクは、どの結果もそのまま見せる。読めない答えが付いていても同じ', () => {
  for (const outcome of pay.outcomes) {
    expect(seen(`/pay/${outcome}`)).toBe(`${outcome}: `);
    expect(seen(`/pay/${outcome}?stage=constructor&x=y&total=9`)).toBe(`${outcome}: `);
  }
});

test.each(['/pay/constructor', '/pay/__proto__', '/pay/no-such', '/pay/Stage', '/pay/stage/', '/pay/%00', '/pay/ '])(
  '「%s」というページはない',
  (address) => {
    expect(seen(address)).toBe('nothing');
  },
);

test('前の答えを変えるときは、あとの答えがそのまま残る', () => {
  const all = `${may}&total=5&delivery=standard`;
  expect(seen(`/pay/delivery?${all}`)).toBe(
    'delivery: delivery=standard&goods=none&method=shown&seller=amazon&stage=may&total=5',
  );
  // Only the membership changed, so the later replies are kept.
  expect(seen(`/pay/delivery?${all.replace('standard', 'fast')}`, 'delivery')).toBe(
    '→ /pay/prime?delivery=fast&goods=none&method=shown&seller=amazon&stage=may&total=5',
  );
  expect(seen(`/pay/prime?${all.replace('standard', 'fast')}&prime=no`, 'prime')).toBe(
    '→ /pay/blocked?delivery=fast&goods=none&method=shown&prime=no&seller=amazon&stage=may&total=5',
  );
});

test('ほかの段階へ変えると、そこで聞かない答えは消える', () => {
  expect(seen(`/pay/stage?${may}&total=5&delivery=standard`.replace('stage=may', 'stage=order'), 'stage')).toBe(
    '→ /pay/device?stage=order',
  );
});

test('金額のない住所を人からもらうと、金額だけを聞き、答えると同じ結果になる', () => {
  const shared = `${may}&delivery=standard`;
  expect(seen(`/pay/payable?${shared}`)).toBe(
    'total: delivery=standard&goods=none&method=shown&seller=amazon&stage=may',
  );
  expect(seen(`/pay/total?${shared}&total=48200`, 'total')).toBe(
    '→ /pay/payable?delivery=standard&goods=none&method=shown&seller=amazon&stage=may&total=48200',
  );
});

test('同じ答えが何度も来れば、最後のものを読む', () => {
  expect(seen('/pay/chain?stage=may&stage=counter')).toBe('chain: stage=counter');
  expect(seen('/pay/chain?stage=counter&stage=constructor')).toBe('chain: stage=counter');
});

test('読めない金額は、打ったとおりに見せて聞き直す', () => {
  expect(seen('/pay/total?stage=may&total=abc')).toBe('total: stage=may&total=abc');
  expect(
    resolve(
      pay,
      givenFrom(pay, [
        ['stage', 'may'],
        ['total', 'abc'],
      ]),
      today,
    ),
  ).toMatchObject({
    id: 'total',
    fault: { fault: 'no-yen', text: 'abc' },
  });
});

test('読めない答えや、聞いていない答えは、住所に残らない', () => {
  expect(seen('/pay/chain?stage=counter&came=2026-02-30&total=5&x=1&__proto__=2')).toBe('chain: stage=counter');
});

test('住所の答えは、名前の順に並ぶ', () => {
  const given = new Map([
    ['stage', ['may']],
    ['goods', ['gift', 'digital']],
    ['nothing', ['x']],
    ['delivery', ['fast']],
  ]);
  expect(addressOf(pay, 'seller', given)).toBe('/pay/seller?delivery=fast&goods=gift&goods=digital&stage=may');
  const position = { at: 'question', id: 'stage', trail: [] } as const;
  expect(addressOfPosition(pay, { position, given, today })).toBe('/pay');
});

test.each([
  ['2026-11-21', 'deadline-open'],
  ['2026-11-20', 'deadline-open'],
  ['2026-11-19', 'deadline-today'],
  ['2026-11-18', 'deadline-between'],
  ['2026-11-16', 'deadline-between'],
  ['2026-11-15', 'deadline-passed'],
  ['2026-01-01', 'deadline-passed'],
])('%s にメールが届いたとき、11月21日の結果は %s', (came, outcome) => {
  const given = givenFrom(pay, [
    ['stage', 'deadline'],
    ['came', came],
  ]);
  expect(resolve(pay, given, today).id).toBe(outcome);
});

test('日本の日付が変わると、同じ日に届いたメールの結果も変わる', () => {
  const given = givenFrom(pay, [
    ['stage', 'deadline'],
    ['came', '2026-11-19'],
  ]);
  const on = (day: string) => resolve(pay, given, day).id;
  expect(['2026-11-20', '2026-11-21', '2026-11-22', '2026-11-24', '2026-11-25'].map(on)).toEqual([
    'deadline-open',
    'deadline-today',
    'deadline-between',
    'deadline-between',
    'deadline-passed',
  ]);
  expect(on('2026-11-18')).toBe('came');
});
