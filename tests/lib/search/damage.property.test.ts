import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openSearch, type SearchIndex, searchAndCount } from '#lib/search/index.ts';
import { aSection, searchDataOf } from '#tests/support/search.ts';

const whole = JSON.stringify(
  await searchDataOf(
    [
      aSection('/guides/a', {
        title: 'ローソンで払う',
        text: 'Loppiで番号を入力します。\n8888を使います。',
        topic: 'store',
      }),
      aSection('/guides/a', {
        url: '/guides/a#pc',
        section: 'パソコンで',
        text: '画面を開きます。',
        twin: '/guides/a#x',
      }),
      aSection('/guides/a', {
        url: '/guides/a#phone',
        section: 'スマホで',
        text: 'アプリを開く。',
        twin: '/guides/a#x',
      }),
      aSection('/faq/b', {
        type: 'faq',
        title: '番号が届かない',
        nearby: ['/guides/a'],
        aliases: '再発行',
        few: 'seller',
      }),
      aSection('/facts/c', { type: 'fact', title: '期限は何日か', text: '期限は3日です。', isSignpost: true }),
    ],
    {
      names: { ローソン: ['lawson'] },
      slips: { 期限: ['機嫌'] },
      near: [['届く', '来る']],
      asks: { 期限: ['いつまで'] },
      weak: ['方法'],
      ignore: ['教えて'],
    },
  ),
);
const queries = ['ローソン 番号', '期限 いつまで', 'きげ', 'lawsn', 'sh', '30', '届かない', '\ud800', ''];

/** Runs typical searches; none may throw. */
function tryOut(index: SearchIndex | undefined): void {
  if (index === undefined) return;
  for (const query of queries) {
    const { results, total } = searchAndCount(index, query, { type: 'guide' }).answer;
    expect(results.length).toBeLessThanOrEqual(total);
    for (const { url, excerpt, title } of index.search(query).results) {
      expect([typeof url, typeof excerpt, typeof title]).toEqual(['string', 'string', 'string']);
    }
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

test('こわれていなければ、開けて、さがせる', () => {
  expect(openSearch(parsed(whole))?.search('ローソン').results[0]?.url).toBe('/guides/a#answer');
});

test.each([
  ['古い版', { ...Object(parsed(whole)), format: 1 }],
  ['新しい版', { ...Object(parsed(whole)), format: 5 }],
  ['版の書き方が違うもの', { ...Object(parsed(whole)), format: '1' }],
  ['空の物', {}],
  ['一覧', []],
  ['文字列', whole],
  ['null', null],
  ['undefined', undefined],
  ['ほかの JSON', { pages: [], sections: [] }],
])('%sは、開かない', (_, data) => {
  expect(openSearch(data)).toBeUndefined();
});

test('どこで切れても、どこの文字が変わっても、開かないか、止まらずに答える', () => {
  fc.assert(
    fc.property(fc.nat(), fc.nat({ max: 30 }), fc.string({ unit: 'binary', maxLength: 4 }), (at, removed, put) => {
      const start = at % whole.length;
      tryOut(openSearch(parsed(whole.slice(0, start) + put + whole.slice(start + removed))));
    }),
    { numRuns: 1000 },
  );
});

/** The path of every value inside a value. */
function placesIn(value: unknown): string[][] {
  if (typeof value !== 'object' || value === null) return [[]];
  return [[], ...Object.entries(value).flatMap(([key, inner]) => placesIn(inner).map((place) => [key, ...place]))];
}

/** A copy of the value with a replacement at a path. */
function replaced(value: unknown, [key, ...rest]: readonly string[], put: unknown): unknown {
  if (key === undefined) return put;
  const inner: unknown = Object(value)[key];
  if (Array.isArray(value))
    return value.map((each, index) => (String(index) === key ? replaced(each, rest, put) : each));
  return { ...Object(value), [key]: replaced(inner, rest, put) };
}

const places = placesIn(parsed(whole));
const anything = fc.oneof(
  fc.constantFrom(null, true, -1, 0.5, 1e9, '', 'x', [], {}, [null], [[]], { a: 1 }, ['']),
  fc.jsonValue({ maxDepth: 2 }),
);

test('どこにどんな値が入れかわっていても、開かないか、止まらずに答える', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom(...places), anything), { minLength: 1, maxLength: 3 }), (changes) => {
      tryOut(openSearch(changes.reduce((data, [place, put]) => replaced(data, place, put), parsed(whole))));
    }),
    { numRuns: 2000 },
  );
});
