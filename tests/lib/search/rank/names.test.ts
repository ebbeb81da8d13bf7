import { expect, test } from 'vitest';
import { Names } from '#lib/search/rank/names.ts';
import type { Slot } from '#lib/search/rank/scoring.ts';
import { weights } from '#lib/search/rank/weights.ts';
import { aCorpus, aLookup, type PageDraft } from '#tests/support/corpus.ts';

/** The scores of sections for a query of these words, starting from 1 each. */
function raised(pages: readonly PageDraft[], query: string, before: readonly number[] = []): number[] {
  const corpus = aCorpus(pages);
  const { concepts } = aLookup(corpus);
  const slots: Slot[] = query.split(' ').map((word) => ({
    alternatives: [{ term: corpus.lexicon.keyId(word), weight: 1 }],
    weight: 1,
  }));
  const scores = corpus.sections.map((_, section) => before[section] ?? 1);
  return [...new Names(corpus, concepts).raise(new Float64Array(scores), slots)];
}

test('名前がたずねたことに近い場所だけが、点を得る', () => {
  const [near = 0, far] = raised([{ title: '番号 期限' }, { title: '返品' }], '番号 期限');
  expect(near).toBeGreaterThan(1);
  expect(far).toBe(1);
});

test('いちばん近い名前の場所は、いちばん高い点の決まった割合を得る', () => {
  expect(raised([{ title: '番号' }, { title: '返品' }], '番号', [2, 10])).toEqual([2 + weights.names.weight * 10, 10]);
});

test('言葉を1つだけ持つ名前の場所は、2つ持つ名前の場所より、ずっと少ない点を得る', () => {
  const [both = 0, one = 0] = raised(
    [{ title: '番号 期限' }, { title: '番号 返品' }, { title: '領収書' }],
    '番号 期限',
  );
  expect(one).toBeGreaterThan(1);
  expect(both - 1).toBeGreaterThan((one - 1) * 2);
});

test('読む人の言い方は1つずつ比べ、いくつもの言い方に散った言葉は足さない', () => {
  const [whole = 0, spread = 0] = raised(
    [
      { title: '手順', sections: [{ aliases: '機械 止まる 紙' }] },
      { title: '手順', sections: [{ aliases: '機械 使う\n止まる 時\n紙 出す' }] },
    ],
    '機械 止まる 紙',
  );
  expect(whole).toBeGreaterThan(spread);
  expect(spread).toBeGreaterThan(1);
});

test.each(['番号 忘れる', '紙 なくす', '期限 過ぎる'])('何番めの言い方「%s」も名前になる', (query) => {
  const aliases = '番号 忘れる\n紙 なくす\n期限 過ぎる';
  const [called = 0, other] = raised([{ title: '困る', sections: [{ aliases }] }, { title: '返品' }], query);
  expect(called).toBeCloseTo(1 + weights.names.weight, 5);
  expect(other).toBe(1);
});

test('ページの中の場所は、ページの題名ではなく、見出しで呼ばれる', () => {
  const page = { title: '番号', sections: [{}, { heading: '期限' }] };
  expect(raised([page, { title: '返品' }], '番号').map((score) => score > 1)).toEqual([true, false, false]);
  expect(raised([page, { title: '返品' }], '期限').map((score) => score > 1)).toEqual([false, true, false]);
});

test('名前ではないところの言葉は、数えない', () => {
  expect(raised([{ title: '返品', sections: [{ text: '番号' }] }, { title: '注文' }], '番号')).toEqual([1, 1]);
});
