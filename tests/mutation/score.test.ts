import { expect, test } from 'vitest';
import { scoreOf, scoreTable } from './score.ts';

const report = (...statuses: readonly string[]) => ({
  files: { 'lib/a.ts': { mutants: statuses.map((status) => ({ status })) }, 'lib/b.ts': { mutants: [] } },
});

test('見つかった変異の割合を、試験が届かないものも入れて数える', () => {
  expect(scoreOf(report('Killed', 'Timeout', 'Killed', 'Survived', 'NoCoverage'))).toEqual({
    mutants: 5,
    killed: 3,
    survived: 1,
    unreached: 1,
    percent: 60,
  });
});

test('試せなかった変異は数えない', () => {
  expect(scoreOf(report('Killed', 'Ignored', 'CompileError', 'RuntimeError'))).toMatchObject({
    mutants: 1,
    percent: 100,
  });
  expect(scoreOf(report())).toMatchObject({ mutants: 0, percent: 100 });
});

test('部屋ごとに1行の表になる', () => {
  expect(scoreTable(new Map([['facts', scoreOf(report('Killed', 'Survived', 'Survived'))]]))).toBe(
    [
      '| room | mutants | killed | survived | reached by no test | score |',
      '|---|---|---|---|---|---|',
      '| facts | 3 | 1 | 2 | 0 | 33.3 % |',
    ].join('\n'),
  );
});
