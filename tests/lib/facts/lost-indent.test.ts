import { expect, test } from 'vitest';
import { formatProblem } from '#lib/content/index.ts';
import { readLedger } from '#lib/facts/index.ts';

const sources = { file: 'sources.yaml', text: '- { id: s0, name: ブログ記事, kind: blog, dated: 日付なし }\n' };
const fact = (id: string) => `- id: ${id}
  type: text
  question: 何か。
  status: single
  claims:
    - source: s0
      place: 1行
      value: 前払い
  reading:
    value: 前払い
    rule: agreed
    sentence: 前払いです。
  check: 注文の詳細
  checkedOn: 2026-11-21
  reviewBy: 2027-02-10
`;
const facts = [fact('konbini.a'), fact('konbini.b'), fact('konbini.c')].join('');
const problemsIn = (text: string) => readLedger([{ file: 'facts.yaml', text }], sources).problems.map(formatProblem);

test.each([
  ['項目', '  status: single', 'status: single', 4],
  ['項目', '  status: single', ' status: single', 4],
  ['一覧の始まり', '    - source: s0', '  - source: s0', 6],
  ['一覧の中', '      place: 1行', '    place: 1行', 7],
  ['一覧の中', '      place: 1行', '     place: 1行', 7],
])('字下げが%sで1つ失われても、示されるのは1つで、日本語で、その近くの行', (_, from, to, line) => {
  const problems = problemsIn(facts.replace(from, to));
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatch(/字下げ/);
  expect(problems[0]).not.toMatch(/[A-Za-z]{4,} [a-z]{2,} /);
  expect(Number(problems[0]?.split(':')[1])).toBe(line);
});

test('2つの事実で字下げが失われると、2つとも示される', () => {
  const broken = facts.replaceAll('    place: 1行', '  place: 1行').replace('    place: 1行', '      place: 1行');
  expect(problemsIn(broken).length).toBeGreaterThanOrEqual(2);
});

test('字下げを戻すと、直すところはなくなる', () => {
  expect(problemsIn(facts)).toEqual([]);
});
