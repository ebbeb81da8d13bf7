import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { bundleScripts } from '#lib/assets/browser-scripts.ts';
import { readGolden } from '#tests/search/golden.ts';
import { answerable, figures, judge, judgeVariants, meanNdcg, seen, type Verdict } from '#tests/search/judge.ts';
import { ourSearch } from '#tests/search/our-search.ts';
import { shippedSearchData } from '#tests/support/shipped-site.ts';

const data = JSON.stringify(await shippedSearchData());
const search = ourSearch(JSON.parse(data));
// Only the benchmark reports fresh queries, so that no gate can be tuned to them.
const queries = seen(readGolden(await readFile('tests/search/golden.yaml', 'utf8')));
const verdicts = await judge(search, answerable(queries));

// What was asked for is nDCG@10 of .86, .78 in every class, help among the first three for 96 of 100, and .82 when a program
// types. Where more is reached, that holds: never lower one by changing a label.
// The floor of nDCG stood at .86 until 190 labels for new pages came. A label for another page that answers raises what
// could be reached at best, so figures under other labels cannot be compared: under today's, the search of that time has
// .850.
const floors = { ndcg: 0.857, successAt1: 0.95, successAt3: 0.97, variants: 0.825 };
const classFloors = [
  ['kanji', 0.81],
  ['mixed', 0.83],
  ['hiragana', 0.82],
  ['katakana', 0.875],
  ['width', 0.885],
  ['romaji', 0.88],
  ['abbreviation', 0.9],
  ['synonym', 0.815],
  ['okurigana', 0.8],
  ['typo', 0.89],
  ['ime-prefix', 0.825],
  ['question', 0.795],
  ['digits', 0.88],
] as const;

describe('人が打つとおりの言葉から、答えが見つかる', () => {
  test(`はじめの10件は、いちばんよい並びに近い（nDCG@10 が${floors.ndcg}以上）`, () => {
    expect(figures(verdicts).ndcg, worst(verdicts)).toBeGreaterThanOrEqual(floors.ndcg);
  });

  test.each(classFloors)('%s では、nDCG@10 が%d以上', (name, floor) => {
    const own = verdicts.filter(({ query }) => query.class === name);
    expect(figures(own).ndcg, worst(own)).toBeGreaterThanOrEqual(floor);
  });

  test('はじめの1件と3件に、役に立つものがある', () => {
    const missed = worst(verdicts.filter(({ score }) => score.successAt3 === 0));
    expect(figures(verdicts).successAt1, missed).toBeGreaterThanOrEqual(floors.successAt1);
    expect(figures(verdicts).successAt3, missed).toBeGreaterThanOrEqual(floors.successAt3);
  });

  test('答えのある言葉なら、何かは見つかる', () => {
    const empty = verdicts.filter(({ urls }) => urls.length === 0);
    expect(empty.length, worst(empty)).toBe(0);
  });

  test('だれも知らない言葉には、何も出さない', async () => {
    const nonsense = queries.filter(({ class: name }) => name === 'nonsense');
    const found = (await judge(search, nonsense)).filter(({ urls }) => urls.length > 0);
    expect(found.length, worst(found)).toBe(0);
  });

  test(`プログラムが打ち方を変えた言葉でも、nDCG@10 の平均が${floors.variants}以上`, async () => {
    const scores = await judgeVariants(search, queries);
    const each = [...scores].map(([kind, { ndcg }]) => `${kind}: ${ndcg.toFixed(3)}`).join('\n');
    expect(meanNdcg(scores), each).toBeGreaterThanOrEqual(floors.variants);
  });
});

describe('ブラウザーが受け取るもの', () => {
  test('データは、gzip で200 KiBまで', () => {
    expect(gzipSync(data).length / 1024).toBeLessThanOrEqual(200);
  });

  test('プログラムは、gzip で24 KiBまで', async () => {
    const parts = await bundleScripts(process.cwd(), { search: { entry: 'lib/search/client.ts', form: 'module' } });
    const bytes = parts.reduce((sum, { body }) => sum + gzipSync(body).length, 0);
    expect(bytes / 1024).toBeLessThanOrEqual(24);
  });
});

/** The worst queries. Held queries are not named, so that nobody tunes on them. */
function worst(from: readonly Verdict[]): string {
  const named = from.filter(({ query }) => !query.isHeld && !query.isFresh).sort((a, b) => a.score.ndcg - b.score.ndcg);
  const line = ({ query: { text, need = '' }, urls, score }: Verdict) =>
    `${score.ndcg.toFixed(2)} ${text}（${need}） → ${urls[0] ?? '何もない'}`;
  return named.slice(0, 20).map(line).join('\n');
}
