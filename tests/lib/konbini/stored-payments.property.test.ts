import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  chains,
  type Due,
  mostPayments,
  readPayments,
  type StoredPayment,
  writePayments,
} from '#lib/konbini/client.ts';
import { dayNumber, dayOfNumber } from '#tests/support/days.ts';
import { hostileText } from '#tests/support/hostile-text.ts';

const day = dayNumber.map(dayOfNumber);
const due: fc.Arbitrary<Due> = fc.record({ by: fc.constantFrom('printed' as const, 'mail' as const), day });
const payment: fc.Arbitrary<StoredPayment> = fc.record(
  {
    id: fc.uuid(),
    chain: fc.constantFrom(...chains),
    number: hostileText.map((text) => text.slice(0, 64)),
    amountYen: fc.integer({ min: 1, max: 9_999_999 }),
    due,
    done: fc.boolean(),
    keptOn: day,
  },
  { requiredKeys: ['id', 'chain', 'number', 'done', 'keptOn'] },
);

test('どんな支払いも、書いて読むと元と同じになる', () => {
  fc.assert(
    fc.property(fc.uniqueArray(payment, { selector: ({ id }) => id, maxLength: mostPayments }), (payments) => {
      expect(readPayments(writePayments(payments))).toEqual(payments);
    }),
  );
});

test('どんな文字が入っていても、読めた分だけが、書き直しても同じ形で返る', () => {
  const fields = fc.dictionary(
    fc.constantFrom('id', 'chain', 'number', 'amountYen', 'due', 'done', 'keptOn', 'deadlineDay', '__proto__'),
    fc.oneof(fc.jsonValue(), day, due, fc.constantFrom(...chains)),
  );
  const stored = fc
    .record({ version: fc.oneof(fc.constantFrom(1, 2), fc.jsonValue()), payments: fc.array(fc.oneof(fields, payment)) })
    .map((value) => JSON.stringify(value));
  fc.assert(
    fc.property(fc.oneof(stored, hostileText, fc.json()), (text) => {
      const payments = readPayments(text);
      expect(payments.length).toBeLessThanOrEqual(mostPayments);
      expect(readPayments(writePayments(payments))).toEqual(payments);
    }),
  );
});
