import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { GoldenQuery } from '#tests/search/golden.ts';
import { gradeResults, meanScore, pairedBootstrap, scoreResults } from '#tests/search/metrics.ts';
import { seededRandom } from '#tests/search/seeded-random.ts';

function aQuery(grades: Record<string, 1 | 2 | 3>): GoldenQuery {
  return {
    text: '支払期限',
    class: 'okurigana',
    isHeld: false,
    isFresh: false,
    need: 'deadline',
    grades: new Map(Object.entries(grades)),
  };
}

const query = aQuery({ '/guides/a/a#count': 3, '/guides/a/a': 2, '/faq/a/b': 2, '/facts/c.d': 1 });

describe('結果の点', () => {
  test('いちばんよい並びは1になる', () => {
    const { ndcg } = scoreResults(query, ['/guides/a/a#count', '/faq/a/b#answer', '/facts/c.d#reading']);
    expect(ndcg).toBe(1);
  });

  test('nDCG は、手で計算した値と同じになる', () => {
    // Found: grades 0, 1, 3. 1 / log2(3) + 7 / log2(4) = 0.6309 + 3.5 = 4.1309.
    // Best: grades 3, 2, 1. 7 / log2(2) + 3 / log2(3) + 1 / log2(4) = 7 + 1.8928 + 0.5 = 9.3928.
    const { ndcg } = scoreResults(query, ['/x/y', '/facts/c.d#reading', '/guides/a/a#count']);
    expect(ndcg).toBeCloseTo(4.1309 / 9.3928, 4);
  });

  test('11番目からは数えない', () => {
    const others = Array.from({ length: 10 }, (_, index) => `/guides/x/${index}`);
    expect(scoreResults(query, [...others, '/guides/a/a#count'])).toEqual({
      ndcg: 0,
      reciprocalRank: 0,
      successAt1: 0,
      successAt3: 0,
      zero: 0,
    });
  });

  test('役に立つのは2から。3番目にあれば、逆順位は3分の1になる', () => {
    const score = scoreResults(query, ['/facts/c.d#reading', '/x/y', '/faq/a/b#answer']);
    expect(score).toMatchObject({ reciprocalRank: 1 / 3, successAt1: 0, successAt3: 1, zero: 0 });
  });

  test('4番目では、3つのうちに入らない', () => {
    const score = scoreResults(query, ['/x/1', '/x/2', '/x/3', '/faq/a/b#answer']);
    expect(score).toMatchObject({ reciprocalRank: 1 / 4, successAt3: 0 });
  });

  test('何も見つからなければ、zero が1になる', () => {
    expect(scoreResults(query, [])).toMatchObject({ ndcg: 0, zero: 1 });
  });
});

describe('結果の段', () => {
  test('アンカーまで同じならその段、違えばページの段になる', () => {
    expect(gradeResults(query, ['/guides/a/a#count'])).toEqual([3]);
    expect(gradeResults(query, ['/guides/a/a#when-not'])).toEqual([2]);
  });

  test('ページだけの行き先は、どの節でもよい', () => {
    expect(gradeResults(query, ['/faq/a/b#answer'])).toEqual([2]);
  });

  test('アンカーつきの行き先だけなら、ほかの節は0になる', () => {
    expect(gradeResults(aQuery({ '/guides/a/a#count': 3 }), ['/guides/a/a#when-not'])).toEqual([0]);
  });

  test('同じページの2つめの節は0になる', () => {
    expect(gradeResults(query, ['/guides/a/a#when-not', '/guides/a/a#count'])).toEqual([2, 0]);
  });
});

test('どんな並びでも、nDCG は0と1のあいだにある', () => {
  const url = fc.constantFrom('/guides/a/a#count', '/guides/a/a#x', '/faq/a/b#answer', '/facts/c.d#reading', '/x/y#z');
  fc.assert(
    fc.property(fc.array(url, { maxLength: 12 }), (urls) => {
      const { ndcg } = scoreResults(query, urls);
      expect(ndcg).toBeGreaterThanOrEqual(0);
      expect(ndcg).toBeLessThanOrEqual(1);
    }),
  );
});

test('平均は、それぞれの点の平均になる', () => {
  const found = scoreResults(query, ['/faq/a/b#answer']);
  const nothing = scoreResults(query, []);
  expect(meanScore([found, nothing])).toMatchObject({ successAt1: 0.5, zero: 0.5, ndcg: found.ndcg / 2 });
});

describe('2つの検索の差', () => {
  test('どの質問でも同じだけよければ、幅のない差になる', () => {
    const difference = pairedBootstrap([0.5, 0.7, 0.9], [0.25, 0.45, 0.65], seededRandom(1));
    for (const bound of Object.values(difference)) expect(bound).toBeCloseTo(0.25);
  });

  test('よい質問と悪い質問が半々なら、差は0をまたぐ', () => {
    const ours = Array.from({ length: 40 }, (_, index) => index % 2);
    const theirs = ours.map((value) => 1 - value);
    const { mean, low, high } = pairedBootstrap(ours, theirs, seededRandom(1));
    expect(mean).toBe(0);
    expect(low).toBeLessThan(-0.1);
    expect(high).toBeGreaterThan(0.1);
  });

  test('数の違う並びは比べられない', () => {
    expect(() => pairedBootstrap([1], [1, 2], seededRandom(1))).toThrow();
  });
});

test('同じ種からは、同じ数が同じ順に出る', () => {
  const [one, other] = [seededRandom(7), seededRandom(7)];
  const three = (random: () => number) => [random(), random(), random()];
  expect(three(one)).toEqual(three(other));
  expect(three(seededRandom(8))).not.toEqual(three(seededRandom(7)));
});
