import { expect, test } from 'vitest';
import { isSuffered, stateOf } from '#lib/search/language/state.ts';

test.each([
  ['届い', 'た', false, 'done'],
  ['届か', 'ない', false, 'not'],
  ['届き', 'ません', false, 'not'],
  ['届く', '前に取り消す', false, 'before'],
  ['届く', 'まで', false, undefined],
  ['教え', 'てしまいました', false, 'done'],
  ['教え', 'てください', false, undefined],
  ['払え', 'なかった', false, 'not'],
  ['払い', 'たい', false, undefined],
  ['払っ', 'たら', false, undefined],
  ['注文', 'していない', true, 'not'],
  ['注文', 'した', true, 'done'],
  ['注文', 'だった', true, undefined],
  ['電話', 'で教えた', true, undefined],
] as const)('「%s%s」から、済んだか、まだかが分かる', (word, rest, isNoun, state) => {
  expect(stateOf(word, rest, isNoun)).toBe(state);
});

test('されたことは、したことと分かれる', () => {
  expect(['されました', 'れた'].map(isSuffered)).toEqual([true, true]);
  expect(['しました', 'た', 'れば'].map(isSuffered)).toEqual([false, false, false]);
});
