import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { firstSearchData } from '#lib/finder/index.ts';
import { openSearch } from '#lib/search/index.ts';
import { readGolden } from '#tests/search/golden.ts';
import { answerable, figures, judge, seen } from '#tests/search/judge.ts';
import { ourSearch } from '#tests/search/our-search.ts';
import { shippedSite } from '#tests/support/shipped-site.ts';

const data = await firstSearchData(await shippedSite());
const queries = answerable(seen(readGolden(await readFile('tests/search/golden.yaml', 'utf8'))));

test('はじめの索引は、gzip で40 KiBまで', () => {
  expect(gzipSync(JSON.stringify(data)).length / 1024).toBeLessThanOrEqual(40);
});

// Headings cannot answer everything. What they answer must not lead astray until the whole index has arrived.
test('題と見出しだけでも、10のうち9つは、はじめの3件に役に立つものがある', async () => {
  const verdicts = await judge(ourSearch(data), queries);
  expect(figures(verdicts).successAt3).toBeGreaterThanOrEqual(0.9);
});

test('はじめの索引でも、危ないことは聞きとり、英語の質問に答える', () => {
  const index = openSearch(data);
  const told = (query: string) => index?.search(query).notices.map(({ kind }) => kind);
  expect(told('ギフト券の番号を教えてしまった')).toEqual(['urgent']);
  expect(told('how long does it take for refunds')).toEqual(['language']);
  expect(index?.search('ローソン').results[0]?.url).toBe('/konbini/lawson#answer');
});
