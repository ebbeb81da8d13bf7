import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type AuthorProblem, sortProblems } from '#lib/content/index.ts';

const problem: fc.Arbitrary<AuthorProblem> = fc.record({
  file: fc.constantFrom('content/faqs/a/b.mdx', 'content/guides/a/b.mdx', 'content/topics.yaml'),
  line: fc.integer({ min: 1, max: 12 }),
  column: fc.integer({ min: 1, max: 12 }),
  rule: fc.constantFrom('link-form', 'anchor-form', 'phone-number'),
  found: fc.constant('見つかったもの。'),
  fix: fc.constant('直し方。'),
});

test('直すところは、ファイル・行・桁の順に並ぶ', () => {
  fc.assert(
    fc.property(fc.array(problem), (problems) => {
      const keys = sortProblems(problems).map(
        ({ file, line, column }) => `${file} ${String(line).padStart(3)} ${String(column).padStart(3)}`,
      );
      expect(keys).toEqual([...keys].sort());
    }),
  );
});

test('どの順に見つかっても、直すところの並びは同じになる', () => {
  fc.assert(
    fc.property(fc.array(problem), (problems) => {
      expect(sortProblems([...problems].reverse())).toEqual(sortProblems(problems));
    }),
  );
});
