import { expect, test } from 'vitest';
import {
  keepPayment,
  mostPayments,
  putBack,
  readPayments,
  type StoredPayment,
  writePayments,
} from '#lib/konbini/client.ts';

const payment: StoredPayment = {
  id: 'a',
  chain: 'lawson',
  number: '２０６１-4275-839',
  amountYen: 4980,
  due: { by: 'mail', day: '2026-11-21' },
  done: false,
  keptOn: '2026-11-21',
};
const many = (count: number, done = false) =>
  Array.from({ length: count }, (_, index): StoredPayment => ({ ...payment, id: `p${index}`, done }));

test('書いたものは、そのまま読める', () => {
  expect(readPayments(writePayments([payment]))).toEqual([payment]);
});

test('1つ前の版で書いたものは、期限の日がメールにある日付として読まれる', () => {
  const old =
    '{"version":1,"payments":[{"id":"a","chain":"lawson","number":"2061","amountYen":4980,"deadlineDay":"2026-11-23","done":true,"keptOn":"2026-11-21"}]}';
  expect(readPayments(old)).toEqual([
    {
      id: 'a',
      chain: 'lawson',
      number: '2061',
      amountYen: 4980,
      due: { by: 'printed', day: '2026-11-23' },
      done: true,
      keptOn: '2026-11-21',
    },
  ]);
});

test.each([
  null,
  '',
  '{',
  'null',
  '[]',
  '3',
  '"x"',
  '{"version":2}',
  '{"version":2,"payments":{}}',
  '{"version":99,"payments":[{}]}',
])('%s は、何もないのと同じに読まれる', (text) => {
  expect(readPayments(text)).toEqual([]);
});

test('こわれた1つは除かれ、ほかは残る', () => {
  const broken = [
    null,
    [],
    { ...payment, id: '' },
    { ...payment, id: 'b', chain: 'constructor' },
    { ...payment, id: 'c', keptOn: '2026-02-30' },
    { ...payment, id: 'd', number: 20614275839 },
    { ...payment, id: 'e', number: '1'.repeat(65) },
  ];
  expect(readPayments(JSON.stringify({ version: 2, payments: [...broken, payment, payment] }))).toEqual([payment]);
});

test('こわれた金額と期限だけが除かれ、番号は残る', () => {
  const { amountYen: _, due: __, ...plain } = payment;
  const odd = [
    { ...payment, amountYen: -1, due: { by: 'mail', day: '2026-13-01' } },
    { ...payment, id: 'b', amountYen: '4980', due: { by: 'guess', day: '2026-11-21' } },
    { ...payment, id: 'd', amountYen: 0, due: null },
    { ...payment, id: 'c', amountYen: 0.5, due: { by: 'mail', day: '2026-11-21', hour: 22 } },
  ];
  expect(readPayments(JSON.stringify({ version: 2, payments: odd }))).toEqual([
    plain,
    { ...plain, id: 'b' },
    { ...plain, id: 'd' },
    { ...plain, id: 'c', due: { by: 'mail', day: '2026-11-21' } },
  ]);
});

test('新しいものが先に並び、同じものは置きかわる', () => {
  const first = keepPayment([{ ...payment, id: 'b' }], payment);
  expect(first).toEqual({ is: 'kept', payments: [payment, { ...payment, id: 'b' }] });
  const again = keepPayment(first.is === 'kept' ? first.payments : [], { ...payment, id: 'b', done: true });
  expect(again).toEqual({ is: 'kept', payments: [{ ...payment, id: 'b', done: true }, payment] });
});

test('いっぱいのときは、払い終えた中でいちばん古いものが消える。払っていないものは消えない', () => {
  expect(keepPayment(many(mostPayments), payment)).toEqual({ is: 'full' });
  const kept = keepPayment(many(mostPayments, true), payment);
  expect(kept).toEqual({ is: 'kept', payments: [payment, ...many(mostPayments - 1, true)] });
  expect(keepPayment(many(mostPayments), { ...payment, id: 'p3', done: true })).toMatchObject({ is: 'kept' });
});

test('とても長い番号も、読み戻せる長さで控えられる', () => {
  const kept = keepPayment([], { ...payment, number: '1'.repeat(1000) });
  const payments = kept.is === 'kept' ? kept.payments : [];
  expect(readPayments(writePayments(payments))).toEqual([{ ...payment, number: '1'.repeat(64) }]);
});

test('消したものは、元の場所に戻る。もうあるものは、2つにならない', () => {
  const [first, second, third] = [
    { ...payment, id: 'x' },
    { ...payment, id: 'y' },
    { ...payment, id: 'z' },
  ] as const;
  expect(putBack([first, third], [second], 1)).toEqual([first, second, third]);
  expect(putBack([], [first, second], 0)).toEqual([first, second]);
  expect(putBack([first], [second], 5)).toEqual([first, second]);
  expect(putBack([third, second], [first, second], 0)).toEqual([first, third, second]);
});

test('控えが20より多くても、新しいほうから20だけが読まれる', () => {
  const read = readPayments(JSON.stringify({ version: 2, payments: many(mostPayments + 3) }));
  expect(mostPayments).toBe(20);
  expect(read.map(({ id }) => id)).toEqual(many(20).map(({ id }) => id));
});

test('払い終えたかどうかは、はっきりそう書かれたときだけ「払い終えた」になる', () => {
  const doubtful = [undefined, 'true', 1].map((done, index) => ({ ...payment, id: `p${index}`, done }));
  const read = readPayments(JSON.stringify({ version: 2, payments: [...doubtful, { ...payment, done: true }] }));
  expect(read.map(({ done }) => done)).toEqual([false, false, false, true]);
});
