import { expect, test } from 'vitest';
import { decimal, kibibytes, median, missingFigures, quantile, ratio, table } from '#tests/bench/figures.ts';

test('a table has its names on the left and its figures on the right', () => {
  expect(
    table(
      ['articles', 'ms'],
      [
        ['100', '4.2'],
        ['1,000', '4.1'],
      ],
    ),
  ).toMatchInlineSnapshot(`
    "| articles | ms |
    | --- | --: |
    | 100 | 4.2 |
    | 1,000 | 4.1 |"
  `);
});

test.each([
  [[3], 3],
  [[9, 1, 2], 2],
  [[4, 1, 2, 100], 3],
])('the median of %j is %i', (values, middle) => {
  expect(median(values)).toBe(middle);
});

test.each([
  [0.5, 2],
  [0.75, 3],
  [0.95, 4],
  [1, 4],
  [0, 1],
])('%f of four figures do not exceed the one at their place', (share, figure) => {
  expect(quantile([3, 1, 4, 2], share)).toBe(figure);
});

test.each([
  [1, 2, '× 0.5'],
  [1000, 3, '× 333'],
  [0, 5, '× 0'],
  [3, 0, '–'],
])('%i beside %i is %s', (value, beside, text) => {
  expect(ratio(value, beside)).toBe(text);
});

test('figures are grouped, with as many digits as asked for', () => {
  expect([decimal(1234.56), decimal(0.5, 3), decimal(999.6, 0), kibibytes(15_872)]).toEqual([
    '1,234.6',
    '0.500',
    '1,000',
    '15.5',
  ]);
});

test('a section needs a table with figures, each of them a number', () => {
  const section = (cell: string) => `## Build\n\n${table(['articles', 'ms'], [['100', cell]])}`;
  expect([
    missingFigures(section('4.2')),
    missingFigures(section('NaN')),
    missingFigures('## Build\n\nno table'),
  ]).toEqual([undefined, 'not a figure: | 100 | NaN |', 'no table has a figure']);
  expect(missingFigures(table(['ours', 'others'], []))).toBe('no table has a figure');
});
