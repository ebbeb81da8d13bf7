import { describe, expect, test } from 'vitest';
import { readCheckOptions } from '#lib/commands/check-options.ts';

test('何も頼まなければ、文で答え、日付は注意にとどめる', () => {
  expect(readCheckOptions([])).toEqual({ isStrictOnDates: false, listsFacts: false, publishes: false });
});

test.each([
  [['--json'], { json: { to: 'print' } }],
  [['--json=out/report.json'], { json: { to: 'file', file: 'out/report.json' } }],
  [['--publish'], { publishes: true }],
  [['--strict-dates', '--facts'], { isStrictOnDates: true, listsFacts: true }],
])('%s', (args, asked) => {
  expect(readCheckOptions(args)).toMatchObject(asked);
});

describe('知らない頼み方は、正しい形とともに断る', () => {
  test('打ち間違い', () => {
    expect(() => readCheckOptions(['--strict-date'])).toThrowErrorMatchingInlineSnapshot(`
      [CommandError: 「--strict-date」は分かりません。
        → もしかして「--strict-dates」ですか。npm run check -- [--json | --json=FILE | --strict-dates | --facts | --publish] の形で実行してください。]
    `);
  });
  test('ファイルの名前がない', () => {
    expect(() => readCheckOptions(['--json='])).toThrowErrorMatchingInlineSnapshot(`
      [CommandError: --json= のうしろに、ファイルの名前がありません。
        → npm run check -- [--json | --json=FILE | --strict-dates | --facts | --publish] の形で実行してください。]
    `);
  });
});
