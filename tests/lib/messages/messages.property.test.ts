import fc from 'fast-check';
import { expect, test } from 'vitest';
import { endsWithCheckDigit } from '#lib/messages/card-number.ts';
import {
  callSheet,
  compose,
  type Draft,
  type FieldId,
  fieldIds,
  fieldsOf,
  type MessagePart,
  openSecrets,
  readOrderNumber,
  secretKey,
  secretsIn,
  textOf,
  topicOf,
} from '#lib/messages/client.ts';
import { isGroupedAsOrder } from '#lib/messages/order-number.ts';
import { findSecrets } from '#lib/messages/secrets.ts';
import { hostileText } from '#tests/support/hostile-text.ts';
import { shippedRules } from '#tests/support/messages.ts';
import { digitsOf, typedAs } from '#tests/support/typed-digits.ts';

const rules = await shippedRules();
const { topics, audiences } = rules.words;

/** The Luhn table: a doubled digit counts as the sum of its digits. */
const doubled = [0, 2, 4, 6, 8, 1, 3, 5, 7, 9];
const sumOfTable = (digits: string) =>
  [...digits].reduce((sum, each, index) => {
    const isDoubled = (digits.length - index) % 2 === 0;
    return sum + (isDoubled ? (doubled[Number(each)] ?? 0) : Number(each));
  }, 0);

/** Digits with the check digit that makes them a valid card number. */
const cardNumber = fc.constantFrom(13, 14, 15, 16, 18, 19).chain((length) =>
  digitsOf(length - 1, length - 1).map((body) => {
    const last = [...'0123456789'].find((each) => sumOfTable(body + each) % 10 === 0) ?? '';
    return body + last;
  }),
);

const typedCard = cardNumber.chain((digits) => typedAs(digits));

test('検査数字の計算は、印刷された表での計算と同じ', () => {
  fc.assert(
    fc.property(digitsOf(1, 24), (digits) => {
      expect(endsWithCheckDigit(digits)).toBe(sumOfTable(digits) % 10 === 0);
    }),
  );
});

test('カードの番号は、全角でも半角でも、どう区切っても、文のどこにあっても見つかる', () => {
  const words = fc.constantFrom('', 'カード ', 'です。', '（', '円\n', 'abc');
  fc.assert(
    fc.property(typedCard, words, words, (typed, before, after) => {
      const [found] = findSecrets(before + typed + after, [11, 13]);
      expect(found).toMatchObject({ kind: 'card', text: typed, from: before.length });
    }),
  );
});

test('お支払い番号の桁の数字は、どう書いても見つかる', () => {
  const number = fc.constantFrom(11, 13).chain((length) => digitsOf(length, length).chain((digits) => typedAs(digits)));
  fc.assert(
    fc.property(number, (typed) => {
      const [found] = findSecrets(`番号 は${typed}です`, [11, 13]);
      expect(found?.text).toBe(typed);
      expect(['card', 'payment']).toContain(found?.kind);
    }),
  );
});

test('注文番号は、どう書いても同じ番号と読まれる', () => {
  fc.assert(
    fc.property(
      digitsOf(17, 17).chain((digits) => fc.tuple(fc.constant(digits), typedAs(digits))),
      ([digits, typed]) => {
        const number = readOrderNumber(typed);
        expect(number.is === 'ok' && number.groups.join('')).toBe(digits);
      },
    ),
  );
});

const anyText = fc.oneof(
  { weight: 3, arbitrary: hostileText },
  { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
  { weight: 1, arbitrary: typedCard },
  {
    weight: 1,
    arbitrary: fc.constantFrom('パスワードは hunter2', '暗証番号 1234\nPIN 5678', '12345678901', '250-1234567-1234567'),
  },
  { weight: 1, arbitrary: fc.tuple(hostileText, typedCard).map(([text, card]) => `${text} ${card}`) },
);

const anyDraft: fc.Arbitrary<Draft> = fc.record({
  fields: fc.record(Object.fromEntries(fieldIds.map((id) => [id, anyText])), { requiredKeys: [] }),
  situations: fc.array(
    fc.oneof(hostileText, fc.constantFrom(...topics.flatMap((each) => each.situations.map(({ id }) => id)))),
  ),
  wants: fc.array(fc.oneof(hostileText, fc.constantFrom(...topics.flatMap((each) => each.wants.map(({ id }) => id))))),
  confirmed: fc.array(hostileText),
});

const anyKind = fc.record({
  topic: fc.oneof(hostileText, fc.constantFrom(...topics.map(({ id }) => id))),
  who: fc.oneof(hostileText, fc.constantFrom(...Object.keys(audiences))),
  form: fc.constantFrom('chat' as const, 'mail' as const),
  language: fc.constantFrom('ja' as const, 'en' as const),
});

/** Every text that can be composed from a draft. */
const texts = (kind: Parameters<typeof compose>[1], draft: Draft): MessagePart[][] => [
  compose(rules, kind, draft),
  callSheet(rules, kind, draft).flatMap(({ sentences }) => sentences.flat()),
];

/** The fields that a text of this topic contains. */
const told = (topic: string): FieldId[] => fieldsOf(rules.words, topicOf(rules.words, topic)).map(({ id }) => id);

test('どんな言葉を打っても文ができ、打った文字は1つも失われない', () => {
  fc.assert(
    fc.property(anyKind, anyDraft, (kind, draft) => {
      const message = textOf(compose(rules, kind, draft));
      for (const id of told(kind.topic)) {
        const typed = (draft.fields[id] ?? '').trim();
        if (openSecrets(rules, draft, id).length > 0) continue;
        const number = id === 'order' ? readOrderNumber(typed) : undefined;
        expect(message).toContain(number?.is === 'ok' ? number.groups.join('-') : typed);
      }
    }),
  );
});

test('確かめていない秘密らしいものは、どの文にも、その欄のほかの文字も、入らない', () => {
  fc.assert(
    fc.property(anyKind, anyDraft, (kind, draft) => {
      const held = told(kind.topic).filter((id) => openSecrets(rules, draft, id).length > 0);
      for (const parts of texts(kind, draft)) {
        expect(parts.filter(({ is }) => is === 'withheld').length).toBe(held.length);
        const typed = parts.flatMap((part) => (part.is === 'typed' ? [part.text] : []));
        for (const text of typed) {
          // Order numbers are read out digit by digit and are not secret.
          const isOrder = text.length === 1 || readOrderNumber(text).is === 'ok' || isGroupedAsOrder(text);
          const secrets = isOrder ? [] : findSecrets(text, rules.paymentDigits);
          expect(secrets.map((secret) => confirmedSomewhere(draft, secret))).not.toContain(false);
        }
      }
    }),
  );
});

function confirmedSomewhere(draft: Draft, secret: Parameters<typeof secretKey>[1]): boolean {
  return fieldIds.some((id) => draft.confirmed.includes(secretKey(id, secret)));
}

test('全部確かめれば、打ったものが全部入る', () => {
  fc.assert(
    fc.property(anyKind, anyDraft, (kind, draft) => {
      const confirmed = fieldIds.flatMap((id) => secretsIn(rules, draft, id).map((secret) => secretKey(id, secret)));
      const parts = compose(rules, kind, { ...draft, confirmed });
      expect(parts.some(({ is }) => is === 'withheld')).toBe(false);
    }),
  );
});

test('見つけた秘密は、打った文のその場所にある', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      for (const { from, to, text: part } of findSecrets(text, [11, 13])) {
        expect(part).toBe(text.slice(from, to));
        expect(part.trim()).not.toBe('');
      }
    }),
  );
});
