import { expect, test } from 'vitest';
import { hoursBar } from '#lib/drawings/index.ts';

function opensOf(hours: string) {
  const { shapes } = hoursBar(hours);
  return shapes.flatMap((shape) => (shape.is === 'box' && shape.look === 'press' ? [[shape.x / 4, shape.w / 4]] : []));
}

test('9時から21時までは、帯の9時の所から12時間ぶんが塗られる', () => {
  expect(opensOf('09:00-21:00')).toEqual([[9, 12]]);
});

test('24時間は、帯が全部塗られる', () => {
  expect(opensOf('00:00-24:00')).toEqual([[0, 24]]);
});

test('夜をまたぐ時間は、帯の両端が塗られる', () => {
  expect(opensOf('22:30-02:00')).toEqual([
    [22.5, 1.5],
    [0, 2],
  ]);
});
