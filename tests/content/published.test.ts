import { expect, test } from 'vitest';
import { checkProject, recordWith } from '#lib/check/index.ts';
import { formatProblem } from '#lib/content/index.ts';

const { site, problems } = await checkProject(process.cwd());

test('公開した住所とアンカーは、どれも行き着くところがある', () => {
  expect(problems.filter(({ rule }) => rule === 'published' || rule === 'moved').map(formatProblem)).toEqual([]);
});

test('いまの住所とアンカーは、どれも記録にある（→ npm run check -- --publish）', () => {
  expect(site.content.published?.addresses.length).toBeGreaterThan(2000);
  expect(recordWith(site.content).added).toEqual([]);
});
