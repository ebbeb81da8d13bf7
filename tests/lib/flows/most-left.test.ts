import { expect, test } from 'vitest';
import { mostLeft } from '#lib/flows/client.ts';
import { givenFrom, givenOf, type Position, resolve } from '#lib/flows/index.ts';
import { pay, payPaths, today } from '#tests/support/flows.ts';

test('あと何問までかは、どの質問でも、その先の道のいちばん長いものと同じ', () => {
  const most = new Map<string, { position: Position; left: number }>();
  for (const { trail } of payPaths()) {
    trail.forEach(({ question }, index) => {
      const before = trail.slice(0, index);
      const key = `${question} ${JSON.stringify(before)}`;
      const left = trail.length - index;
      const known = most.get(key);
      if (known !== undefined && known.left >= left) return;
      most.set(key, { position: { at: 'question', id: question, trail: before }, left });
    });
  }
  const wrong = [...most.values()].filter(
    ({ position, left }) => mostLeft(pay, position, givenOf(position.trail), today) !== left,
  );
  expect(most.size).toBeGreaterThan(1_000);
  expect(wrong).toEqual([]);
});

test('前に答えた、あとの質問は数えない', () => {
  const given = givenFrom(pay, [
    ['stage', 'may'],
    ['total', '48200'],
    ['goods', 'none'],
    ['seller', 'amazon'],
  ]);
  const position = resolve(pay, given, today);
  expect(position.id).toBe('delivery');
  // The delivery, perhaps the membership, and the way of paying.
  expect(mostLeft(pay, position, given, today)).toBe(3);
});
