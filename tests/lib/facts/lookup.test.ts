import { expect, test } from 'vitest';
import { factOf, integerFact, valueText } from '#lib/facts/index.ts';
import { aFact, aSingleFact, parsedFact } from '#tests/support/facts.ts';

const facts = [parsedFact(aFact()), parsedFact(aSingleFact({ id: 'konbini.confirm-code', type: 'text' }, '8888'))];

test('求めた種類の事実は、その種類の値ごと渡される', () => {
  expect(factOf(facts, 'konbini.confirm-code', 'text').reading.value).toBe('8888');
  expect(integerFact(facts, 'konbini.deadline', '日').reading.value + 1).toBe(4);
});

test('ない事実、違う種類、違う単位は、どの事実かを言って止まる', () => {
  expect(() => factOf(facts, 'konbini.cap', 'integer')).toThrow('事実 konbini.cap が台帳にありません。');
  expect(() => factOf(facts, 'konbini.deadline', 'text')).toThrow(
    '事実 konbini.deadline は、text ではなく integer です。',
  );
  expect(() => integerFact(facts, 'konbini.deadline', '円')).toThrow(
    '事実 konbini.deadline の単位は、「円」ではなく「日」です。',
  );
});

test('ページに出す言葉は、ない事実なら空になる', () => {
  expect([valueText(facts, 'konbini.deadline'), valueText(facts, 'constructor')]).toEqual(['3日', '']);
});
