import { expect, test } from 'vitest';
import { factId, isFactId, partPath, sitePath } from '#lib/content/index.ts';

test.each(['konbini.deadline', 'konbini.number-digits-711', 'a.1'])('「%s」は、事実の id の形', (id) => {
  expect([isFactId(id), factId('直す').safeParse(id).success]).toEqual([true, true]);
});

test.each(['konbini', 'konbini.', '.a', 'Konbini.cap', 'a.b--c', 'a.-b', 'a.b-', 'a.b.c', 'a1.b', ' a.b', 'a.b\n'])(
  '「%s」は、事実の id の形ではない',
  (id) => {
    expect([isFactId(id), factId('直す').safeParse(id).success]).toEqual([false, false]);
  },
);

test('ページの住所には、部分の住所も書ける。部分の住所には、# が要る', () => {
  const taken = (address: string) => [sitePath('').safeParse(address).success, partPath('').safeParse(address).success];
  expect(taken('/')).toEqual([true, false]);
  expect(taken('/guides/number/find')).toEqual([true, false]);
  expect(taken('/guides/number/find#steps')).toEqual([true, true]);
  expect(taken('guides/number')).toEqual([false, false]);
  expect(taken('https://example.com/a#b')).toEqual([false, false]);
});
