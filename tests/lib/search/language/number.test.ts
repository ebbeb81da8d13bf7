import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '#lib/search/language/fold.ts';
import { numberAt } from '#lib/search/language/number.ts';
import { hostileQuery } from '#tests/support/hostile-query.ts';

const keyOf = (text: string) => numberAt(fold(text), 0)?.key;

test.each([
  ['#300000円', ['30万円', '300,000円', '300000円', '３０万円', '三十万円']],
  ['#6日', ['6日', '６日', '六日']],
  ['#13桁', ['13桁', '１３桁', '十三桁']],
  ['#8888', ['8888', '８８８８']],
  ['#15時', ['15:00', '15時', '１５：００', '十五時']],
  ['#9:30', ['9:30', '09:30']],
  ['#1か月', ['1か月', '1ヶ月', '1ヵ月', '一か月', '1カ月']],
  ['#3営業日', ['3営業日', '三営業日']],
  ['#5分', ['5分', '５分']],
  ['#0120000000', ['0120-000-000', '０１２０－０００－０００']],
  ['#120日', ['120日', '百二十日']],
  ['#100000000円', ['1億円', '一億円']],
  ['#298000円', ['29万8千円', '29万8000円', '298,000円']],
  ['#3000円', ['3千円', '3000円']],
  ['#2つ', ['2つ', '２つ', '二つ', 'ふたつ', '2個', '2こ', '2コ']],
])('%s は、どう書いても同じ数になる', (key, ways) => {
  expect(ways.map(keyOf)).toEqual(ways.map(() => key));
});

test('はじめの0も数のうちで、0120 は 120 ではない', () => {
  expect(keyOf('0120')).toBe('#0120');
});

test('五分五分 のような言葉の分は、時間ではない', () => {
  expect(keyOf('五分五分')).toBeUndefined();
});

test('2通り は 2通 ではない', () => {
  expect([keyOf('2通り'), keyOf('2通')]).toEqual(['#2', '#2通']);
});

test('2コール は 2個 ではない', () => {
  expect([keyOf('2コール'), keyOf('2この')]).toEqual(['#2', '#2つ']);
});

test('数の途中から、別の数は始まらない', () => {
  expect(numberAt('8888', 1)).toBeUndefined();
});

describe('どんな文字列でも', () => {
  test('数は、そこから始まって文字列の中で終わり、その後ろに数字は続かない', () => {
    fc.assert(
      fc.property(hostileQuery, fc.nat(), (query, at) => {
        const text = fold(query.slice(0, 300));
        const start = at % (text.length + 1);
        const number = numberAt(text, start);
        if (number === undefined) return;
        expect(number.end).toBeGreaterThan(start);
        expect(number.end).toBeLessThanOrEqual(text.length);
        expect(number.key).toMatch(/^#\d[\d:]*\D*$/);
        expect(/\d\d/.test(text.slice(number.end - 1, number.end + 1))).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });

  test('万や桁区切りで書いた金額は、数字だけで書いた金額と同じになる', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_999 }), (amount) => {
        const yen = amount * 10_000;
        expect(keyOf(`${amount}万円`)).toBe(keyOf(`${yen}円`));
        expect(keyOf(`${yen.toLocaleString('en')}円`)).toBe(keyOf(`${yen}円`));
      }),
    );
  });
});
