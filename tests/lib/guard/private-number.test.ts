import fc from 'fast-check';
import { expect, test } from 'vitest';
import { containsPrivateNumber } from '#lib/guard/client.ts';

test.each([
  '12345678901',
  '1234567890123',
  '番号 123-4567-8901 がエラー',
  '１２３４５６７８９０１',
  '250-1234567-1234567',
  'D01-1234567-1234567',
  '1234 5678 901',
  '1234.5678.901 エラー',
  '1234・5678・901',
  '1234/5678/901',
  '1234、5678、901です',
  '1234　5678　901',
  '03ー1234ー5678',
  '03ｰ1234ｰ5678',
  '0３―1234−5678',
  '(090) 1234-5678 に電話',
  '+81 90 1234 5678',
  '4111 1111 1111 1111',
  '1\u200b2\u200b3\u200b4\u200b5',
  '①②③④⑤⑥⑦⑧⑨①①',
  '1️⃣2️⃣3️⃣4️⃣5️⃣',
  '12345',
  '1234-5',
  '12345678901円',
  '1234-5678-901円',
  '12345678901桁',
  '1234-5678-901が届かない',
  '20261121',
  '2026-11-2112345',
  '〒150-0001',
  '二〇六一四二七五八三九',
  '二 〇 六 一 四',
  '2061a4275b839',
  '2061番4275番839番',
  '2061年4275円839',
  '2061年4275円839円',
  '２０６１年４２７５円８３９',
  '2026-11-30-2061',
  '2026/11/30 / 2061',
  '8888 - 13桁',
  '20月61日42時75分839',
  '250-1234567円',
  '❶❷❸❹❺',
  'iPhone15 8888',
])('「%s」には、外へ送らない番号がある', (query) => {
  expect(containsPrivateNumber(query)).toBe(true);
});

test.each([
  '',
  'コンビニ払い',
  '8888',
  '８８８８',
  'ローソン 8888 13桁',
  '1234-',
  '13桁',
  '11桁 13桁',
  '30万円',
  '2026年11月21日',
  '2026-11-21',
  '2026/11/21 12:00',
  '7-11',
  '24時間365日',
  '9:00-18:00',
  '6日',
  '48,200円',
  '48200円',
  '¥48,200',
  '￥300000',
  '10000円 20000円',
  '1,000,000円',
  '11/21と12/25',
  '2026年11月30日23時59分まで',
  '10000円〜20000円',
  '13桁の番号と8888',
  '二〇二六年に一度',
  '二、三日',
  '8888 3つ 2番目 9か月',
])('「%s」は、ふつうにさがせる', (query) => {
  expect(containsPrivateNumber(query)).toBe(false);
});

const gaps = ['', ' ', '-', '　', 'ー', '‐', '–', '―', '−', '.', '．', '・', '･', '/', '／', ' - ', '_', '\u200b'];
const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 10, maxLength: 17 });

test('番号は、どこに書かれていても、どう区切られていても見つかる', () => {
  fc.assert(
    fc.property(fc.string(), digits, fc.constantFrom(...gaps), fc.string(), (before, all, gap, after) => {
      expect(containsPrivateNumber(`${before}${all.join(gap)}${after}`)).toBe(true);
    }),
  );
});

test('番号を打つあいだ、5つめの数字からあとは、どこで止めても外へ出ない', () => {
  const groupings = [
    [17],
    [3, 7, 7],
    [4, 4, 3],
    [3, 4, 4],
    [4, 4, 4, 4],
    [2, 4, 4],
    [6, 5],
    [1, 1, 1, 1, 1, 1, 1, 1, 1, 1],
  ];
  fc.assert(
    fc.property(
      fc.constantFrom(...groupings),
      fc.constantFrom(...gaps),
      fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 17, maxLength: 17 }),
      (grouping, gap, all) => {
        let next = 0;
        const number = grouping
          .map((length) => {
            next += length;
            return all.slice(next - length, next).join('');
          })
          .join(gap);
        const fifth = [...number.matchAll(/\d/g)][4]?.index ?? 0;
        for (let end = fifth + 1; end <= number.length; end += 1) {
          expect(containsPrivateNumber(number.slice(0, end)), number.slice(0, end)).toBe(true);
        }
      },
    ),
    { numRuns: 500 },
  );
});

test('とても長い文でも、すぐに分かる', () => {
  expect(containsPrivateNumber(`1${' '.repeat(100_000)}2`.repeat(3))).toBe(true);
  expect(containsPrivateNumber('1日 '.repeat(50_000))).toBe(false);
});
