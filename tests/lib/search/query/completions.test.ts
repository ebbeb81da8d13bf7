import { expect, test } from 'vitest';
import { Completions } from '#lib/search/query/completions.ts';

const forms = new Map(
  (
    [
      ['ばんごう', [2], 5],
      ['ばんち', [3], 6],
      ['ばん', [4], 9],
      ['ばんごうの', [2], 8],
      ['ばあい', [5], 4],
      ['ばかり', [], 1],
      ['ばない', [0], 1],
    ] as const
  ).map(([text, keys, cost]) => [text, { keys, cost }]),
);
const completions = new Completions(forms, (before, key) => (before === 7 && key === 3 ? 20 : 0));

const goesOn = (beginning: string, before?: number) => completions.of([beginning], before).map(({ text }) => text);

test('そう始まる言葉が、ありそうな順に、言葉1つにつき1つだけ出る', () => {
  expect(goesOn('ば')).toEqual(['ばあい', 'ばんごう', 'ばんち', 'ばん']);
  expect(goesOn('ばんご')).toEqual(['ばんごう']);
  expect(goesOn('か')).toEqual([]);
});

test('もう全部打たれた言葉は、先になる', () => {
  expect(goesOn('ばん')).toEqual(['ばん', 'ばんごう', 'ばんち']);
});

test('前の言葉によく続く言葉は、先になる', () => {
  expect(goesOn('ばんご', 7)).toEqual(['ばんごう']);
  expect(goesOn('ば', 7)[0]).toBe('ばんち');
  expect(goesOn('ば', 8)[0]).toBe('ばあい');
});

test('打ちかけのローマ字がどの文字になるか分からなければ、どの続きも出る', () => {
  expect(completions.of(['ばんご', 'ばんち'], undefined).map(({ text }) => text)).toEqual(['ばんち', 'ばんごう']);
});

test('そう始まる言葉が多く、ありそうなほど、ありそうな始まりになる', () => {
  expect(completions.cost('ば')).toBeLessThan(completions.cost('ばん'));
  expect(completions.cost('ばん')).toBeLessThan(completions.cost('ばんち'));
  expect(completions.cost('ばんち')).toBeCloseTo(6, 3);
  expect(completions.cost('か')).toBe(Number.POSITIVE_INFINITY);
});
