import { expect, test } from 'vitest';
import { readOrderNumber } from '#lib/messages/client.ts';

test.each([
  ['250-1234567-1234567'],
  ['25012345671234567'],
  ['２５０－１２３４５６７－１２３４５６７'],
  ['250ー1234567ー1234567'],
  [' 250 1234567 1234567 '],
  ['2501234-5671-234567'],
])('「%s」は、3桁・7桁・7桁の注文番号と読む', (typed) => {
  expect(readOrderNumber(typed)).toEqual({ is: 'ok', groups: ['250', '1234567', '1234567'] });
});

test.each([
  ['250-1234567', 10],
  ['250-1234567-12345678', 18],
  ['注文番号 250-1234567-1234567', 17],
  ['わからない', 0],
  // No source mentions order numbers with letters.
  ['D01-1234567-1234567', 16],
])('「%s」は、数字の数を言って、見直してもらう', (typed, count) => {
  expect(readOrderNumber(typed)).toEqual({ is: 'look-again', count });
});

test('空の欄には、何も言わない', () => {
  expect(readOrderNumber(' 　')).toEqual({ is: 'empty' });
});
