import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseRecent, withQuery } from '#components/browser/search/recent.ts';
import { hostileText } from '#tests/support/hostile-text.ts';

test('新しい言葉が先頭に来て、同じ言葉は1つだけ残る', () => {
  expect(withQuery(['返金', 'ローソン'], 'ローソン')).toEqual(['ローソン', '返金']);
});

test('残るのは、新しいほうから6つまで', () => {
  const queries = ['一', '二', '三', '四', '五', '六', '七'].reduce<readonly string[]>(withQuery, []);
  expect(queries).toEqual(['七', '六', '五', '四', '三', '二']);
});

test('前後の空白は覚えない', () => {
  expect(withQuery([], '　番号  届かない ')).toEqual(['番号 届かない']);
});

test.each(['', '　', 'あ'.repeat(61)])('「%s」は覚えない', (query) => {
  expect(withQuery(['返金'], query)).toEqual(['返金']);
});

test.each(['こんb', 'しはらいs', 'コンビニ きゃns', 'こんｂ', 'キャンセr', 'ぺいじぇんt', 'べんきょうsh'])(
  '打ちかけの「%s」は覚えない',
  (query) => {
    expect(withQuery(['返金'], query)).toEqual(['返金']);
  },
);

test.each(['コンビニpay', 'アマゾンe', 'atm', '店頭b', 'Loppi', 'ファミマ'])('「%s」は、打ちかけではない', (query) => {
  expect(withQuery([], query)).toEqual([query]);
});

test('覚えた言葉は、そのまま読み出せる', () => {
  expect(parseRecent('{"version":1,"queries":["返金","ローソン"]}')).toEqual(['返金', 'ローソン']);
});

test.each([
  'null',
  '[]',
  '{}',
  '{"version":2,"queries":["返金"]}',
  '{"version":1,"queries":["返金",1]}',
  '{"version":1,"queries":"返金"}',
  '{"version":1',
])('こわれた記録 %s は、読まない', (text) => {
  expect(parseRecent(text)).toBeUndefined();
});

test('どんな記録を読んでも、言葉の一覧か、なしになる', () => {
  // Most of what has the form of a record differs from one only in a value.
  const record = fc.record({
    version: fc.constantFrom(1, 1, 1, 2, '1'),
    queries: fc.oneof(fc.array(fc.oneof(hostileText, fc.jsonValue())), fc.jsonValue()),
  });
  fc.assert(
    fc.property(
      fc.oneof(
        hostileText,
        fc.json(),
        record.map((given) => JSON.stringify(given)),
      ),
      (text) => {
        const queries = parseRecent(text) ?? [];
        expect(queries.filter((query) => typeof query !== 'string')).toEqual([]);
      },
    ),
  );
});

test('6つまでの言葉は、どんな文字でも、書いたとおりに読み出される', () => {
  fc.assert(
    fc.property(fc.array(hostileText, { maxLength: 6 }), (queries) => {
      expect(parseRecent(JSON.stringify({ version: 1, queries }))).toEqual(queries);
    }),
  );
});
