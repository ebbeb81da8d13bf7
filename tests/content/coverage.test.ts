import { expect, test } from 'vitest';
import { checkProject } from '#lib/check/index.ts';
import { formatProblem } from '#lib/content/index.ts';
import { readCoverage } from '#lib/site/coverage.ts';

const { record } = await readCoverage(process.cwd());
const { topics = {}, procedures = {}, troubles = {}, faqs = {}, matters = {} } = record?.coverage ?? {};

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

// The rows of the audit of 335 statements that were missing, told in part or told differently.
const auditRows = [
  [45, 64, 229, 239, 256],
  [85, 88, 140, 145, 148, 168, 171, 174, 183, 233, 234, 270, 281, 285, 286, 287, 290, 291, 335],
  [51, 69, 86, 87, 104, 108, 147, 158, 169, 181, 182, 193, 216, 218, 247, 258, 279, 280, 307, 315, 320, 333],
].flat();

test('照らし合わせで食いちがい、欠け、足りなかった46の事柄のどれにも、行き先か、書かないわけがある', () => {
  expect(auditRows).toHaveLength(46);
  const ids = auditRows.map((row) => `M${String(row).padStart(3, '0')}`);
  expect(Object.keys(matters).sort()).toEqual(ids.sort());
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
