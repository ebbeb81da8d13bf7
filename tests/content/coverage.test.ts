import { expect, test } from 'vitest';
import { checkProject } from '#lib/check/index.ts';
import { formatProblem } from '#lib/content/index.ts';
import { readCoverage } from '#lib/site/coverage.ts';

const { record } = await readCoverage(process.cwd());
const { topics = {}, procedures = {}, troubles = {}, faqs = {} } = record?.coverage ?? {};

// The number of topics in our notes for each source article.
const topicCounts = { S0: 34, S1: 29, S2: 40, S3: 13, S4: 17 };

function numbered(count: number, name: (number: number) => string): string[] {
  return Array.from({ length: count }, (_, index) => name(index + 1)).sort();
}

const twoDigits = (number: number) => String(number).padStart(2, '0');

test('研究ノートの話題133のどれにも、行き先か、書かないわけがある', () => {
  const ids = Object.entries(topicCounts).flatMap(([source, count]) => numbered(count, (n) => `${source}-${n}`));
  expect(ids).toHaveLength(133);
  expect(Object.keys(topics).sort()).toEqual(ids.sort());
});

test('手順76のどれにも、行き先がある', () => {
  expect(Object.keys(procedures).sort()).toEqual(numbered(76, (n) => `P${twoDigits(n)}`));
});

test('困りごと48のどれにも、行き先がある', () => {
  expect(Object.keys(troubles).sort()).toEqual(numbered(48, (n) => `T${twoDigits(n)}`));
});

test('質問126のどれにも、1つずつ違うページがある', () => {
  expect(Object.keys(faqs).sort()).toEqual(numbered(126, String));
  expect(new Set(Object.values(faqs)).size).toBe(126);
});

test('書かない話題は12より多くなく、どれも宣伝か意見か古い案内である', () => {
  const kinds = Object.values(topics).flatMap((home) =>
    typeof home === 'object' && 'leftOut' in home ? [home.leftOut] : [],
  );
  expect(kinds.length).toBeLessThanOrEqual(12);
  expect(['marketing', 'opinion', 'superseded']).toEqual(expect.arrayContaining([...new Set(kinds)]));
});

test('行き先のページとアンカーは、どれもある', async () => {
  const { problems } = await checkProject(process.cwd());
  const own = problems.filter(({ file }) => file === 'content/coverage.yaml');
  expect(own.map(formatProblem)).toEqual([]);
});
