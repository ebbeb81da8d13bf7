import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keyActionOf, moveActive } from '#components/browser/search/keys.ts';

const press = (key: string, rest: Partial<Parameters<typeof keyActionOf>[0]> = {}) =>
  keyActionOf({ key, altKey: false, isComposing: false, keyCode: 0, ...rest });

test.each([
  ['ArrowDown', 'next'],
  ['ArrowUp', 'previous'],
  ['Enter', 'choose'],
  ['Escape', 'escape'],
  ['Home', 'leave-options'],
  ['End', 'leave-options'],
  ['ArrowLeft', 'leave-options'],
  ['a', 'none'],
  ['Tab', 'none'],
] as const)('%s は %s', (key, action) => {
  expect(press(key)).toBe(action);
});

test('Alt と上下の矢印は、候補を開き、閉じる', () => {
  expect([press('ArrowDown', { altKey: true }), press('ArrowUp', { altKey: true })]).toEqual(['open', 'close']);
});

test.each(['Enter', 'Escape', 'ArrowDown', 'ArrowUp', 'Home'])('変換しているあいだの %s は、変換のもの', (key) => {
  expect(press(key, { isComposing: true })).toBe('none');
});

test('Safari が変換のあとに送る Enter（229）も、変換のもの', () => {
  expect(press('Enter', { keyCode: 229 })).toBe('none');
});

test('下へは最後から最初へ、上へは最初から最後へ回る', () => {
  expect([moveActive('next', -1, 3), moveActive('next', 2, 3)]).toEqual([0, 0]);
  expect([moveActive('previous', -1, 3), moveActive('previous', 0, 3)]).toEqual([2, 2]);
});

test('いつも、ある候補にいるか、候補がなければどこにもいない', () => {
  fc.assert(
    fc.property(fc.constantFrom('next', 'previous'), fc.nat(20), fc.nat(20), (action, active, count) => {
      const moved = moveActive(action, Math.min(active, count) - 1, count);
      expect(count === 0 ? moved === -1 : moved >= 0 && moved < count).toBe(true);
    }),
  );
});
