import { expect, test } from 'vitest';
import { matters, pickerFlow, pickerReplies, skipToResult } from '#lib/channels/index.ts';
import { resolve } from '#lib/flows/index.ts';

function repliesOf(replies: Readonly<Record<string, string>>) {
  const given = new Map(Object.entries(replies).map(([question, answer]) => [question, [answer]]));
  const told = pickerReplies(resolve(pickerFlow, skipToResult(given), '2026-11-21').trail);
  return Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined));
}

test.each([
  [{}, {}],
  [{ who: 'unsure', topic: 'unsure' }, {}],
  [
    { who: 'buyer', topic: 'refund', urgency: 'later', speak: 'yes', record: 'no', device: 'pc', language: 'english' },
    { who: 'buyer', matter: 'refund', urgency: 'later', speak: 'yes', record: 'no', device: 'pc', language: 'english' },
  ],
  [
    { who: 'seller-large', matter: 'rating' },
    { who: 'seller-large', matter: 'rating' },
  ],
])('%j からは %j が分かる', (replies, told) => {
  expect(repliesOf(replies)).toEqual(told);
});

test.each([
  ['large', 'seller-large'],
  ['small', 'seller-small'],
  ['unsure', 'seller-small'],
])('買う人と答えても、売る側の用件で出品の形が %s なら %s として案内する', (plan, who) => {
  expect(repliesOf({ who: 'buyer', topic: 'selling', plan, matter: 'rating' })).toMatchObject({
    who,
    matter: 'rating',
  });
});

test('売る側の用件が分からなくても、売る側の人として案内する', () => {
  expect(repliesOf({ who: 'buyer', topic: 'selling', plan: 'large', matter: 'unsure' })).toEqual({
    who: 'seller-large',
    matter: 'selling',
  });
});

test.each(['hijacked', 'charged'])('%s は、聞かなくても急ぎとして案内する', (topic) => {
  expect(repliesOf({ who: 'buyer', topic })).toEqual({ who: 'buyer', matter: topic, urgency: 'now' });
});

test('用件の名前は、どれも1度だけ並ぶ', () => {
  expect(new Set(matters).size).toBe(matters.length);
  expect(matters).not.toContain('unsure');
});
