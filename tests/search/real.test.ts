import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { readGolden } from '#tests/search/golden.ts';
import { gradeResults } from '#tests/search/metrics.ts';
import { judgeReal, type RealQuery, type RealVerdict, readReal, realFigures } from '#tests/search/real.ts';
import { shippedSearch } from '#tests/support/search.ts';

const { sections, index } = await shippedSearch();
const queries = readReal(await readFile('tests/search/real.yaml', 'utf8'));
const golden = readGolden(await readFile('tests/search/golden.yaml', 'utf8'));
const judged = queries.map((query) => {
  const { results, notices } = index.search(query.text);
  const urls = results.map(({ url }) => url);
  return judgeReal(query, urls, notices);
});
const isOurs = ({ kind, isMissing }: RealQuery) => kind !== 'out' && !isMissing;
const setOf = ({ isLater, isLatest }: RealQuery) => (isLatest ? 'latest' : isLater ? 'later' : 'first');
const partOf = (is: (query: RealQuery) => boolean) => judged.filter(({ query }) => is(query));
/** Later wordings are not named, so that nobody tunes on them. */
const named = (verdicts: readonly RealVerdict[]) =>
  verdicts
    .map(({ query, urls }) =>
      setOf(query) !== 'first' ? '（あとの言葉）' : `${query.text} → ${urls[0] ?? '何もない'}`,
    )
    .join('\n');

test('ラベルの行き先は、どれもいまの内容にある', () => {
  const known = new Set(['/en', ...sections.flatMap(({ page, url }) => [page, url])]);
  expect(queries.flatMap(({ grades }) => [...grades.keys()]).filter((target) => !known.has(target))).toEqual([]);
});

describe('知らない人が打った言葉でも、答えが見つかる', () => {
  test.each([
    ['集めた言葉', 'first', 0.88, 0.94],
    ['あとから書いた言葉', 'later', 0.78, 0.85],
    ['いちばんあとに集めた言葉', 'latest', 0.8, 0.9],
  ] as const)('%s', (_, set, at1, at3) => {
    const own = partOf((query) => isOurs(query) && setOf(query) === set);
    const figures = realFigures(own);
    const missed = named(own.filter((verdict) => !verdict.at3));
    expect(figures.at1, missed).toBeGreaterThanOrEqual(at1);
    expect(figures.at3, missed).toBeGreaterThanOrEqual(at3);
  });

  test('ここで扱わないことは、10のうち9より多くで、そう言える', () => {
    const out = partOf(({ kind }) => kind === 'out');
    expect(realFigures(out).at1, named(out.filter(({ at1 }) => !at1))).toBeGreaterThan(0.9);
  });
});

describe('あぶないときの知らせ', () => {
  test('集めた言葉で、あぶないものは、どれも聞き取る', () => {
    const unheard = partOf(({ isEmergency, isLater }) => isEmergency && !isLater).filter(({ isAlarm }) => !isAlarm);
    expect(named(unheard)).toBe('');
  });

  test('ほかの言葉に、関わりのないページを急ぎのこととして出さない', () => {
    const asked = [...queries, ...golden];
    const wrong = asked.filter(({ text, grades }) => {
      const { notices, results } = index.search(text);
      const isUrgent = notices.some(({ kind }) => kind === 'urgent');
      return (
        isUrgent &&
        (gradeResults(
          { grades },
          results.map(({ url }) => url),
        )[0] ?? 0) < 2
      );
    });
    expect(wrong.length, wrong.map(({ text }) => text).join('\n')).toBe(0);
  });
});

test('このサイトで扱うことは、ひとつも断らない', () => {
  const ours = [
    ...queries.filter(({ kind }) => kind !== 'out'),
    ...golden.filter(({ class: name }) => name !== 'nonsense'),
  ];
  const refused = ours.filter(({ text }) => index.search(text).notices.some(({ kind }) => kind === 'elsewhere'));
  expect(refused.length).toBe(0);
});

describe('もしかして', () => {
  const meant = (words: readonly string[]) =>
    words.flatMap((word) => {
      const { didYouMean } = index.search(word);
      return didYouMean === undefined ? [] : `${word} → ${didYouMean}`;
    });

  test('ふだんの言葉や店の名前300あまりを、ほかの言葉に言いかえるのは、100に1つまで', async () => {
    const words = (await readFile('tests/search/common-words.txt', 'utf8')).split(/\s+/).filter((word) => word !== '');
    expect(new Set(words).size).toBeGreaterThan(300);
    expect(meant(words).length / words.length, meant(words).join('\n')).toBeLessThan(0.01);
  });

  test('このサイトの題名は、言いかえない', () => {
    expect(meant([...new Set(sections.map(({ title }) => title))])).toEqual([]);
  });
});

test('日本語の言葉を、外国の言葉と取り違えない', () => {
  const japanese = golden.filter(({ class: name, text }) => name !== 'romaji' && /[ぁ-ヺ一-鿿]/.test(text));
  const mistaken = japanese.filter(({ text }) => index.search(text).notices.some(({ kind }) => kind === 'language'));
  expect(mistaken.length).toBe(0);
});
