import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runsAround, runsOf, wordsMarked } from '#components/search/marks.ts';
import { hostileText } from '#tests/support/hostile-text.ts';

const match = (text: string) => ({ text, isMatch: true });
const plain = (text: string) => ({ text, isMatch: false });

test.each([
  ['レジで[[番号]]を見せます', [plain('レジで'), match('番号'), plain('を見せます')]],
  ['[[番号]][[メール]]', [match('番号'), match('メール')]],
  ['番号', [plain('番号')]],
  ['', []],
  ['[[]]番号', [plain('番号')]],
  ['閉じない[[番号', [plain('閉じない[[番号')]],
  ['番号]]から', [plain('番号]]から')]],
  ['[[<b>]]', [match('<b>')]],
])('抜き書き「%s」は、当たった言葉で分かれる', (excerpt, runs) => {
  expect(runsOf(excerpt)).toEqual(runs);
});

test('どんな抜き書きも、印のほかは一文字も失わない', () => {
  fc.assert(
    fc.property(hostileText, (excerpt) => {
      const whole = runsOf(excerpt)
        .map(({ text, isMatch }) => (isMatch ? `[[${text}]]` : text))
        .join('');
      expect(whole).toBe(excerpt.replaceAll('[[]]', ''));
    }),
  );
});

test('抜き書きで当たった言葉を、長いものから集める。1文字だけのものは取らない', () => {
  expect(wordsMarked(['[[番号]]と[[支払い番号]]', 'その[[番号]]の[[店]]'])).toEqual(['支払い番号', '番号']);
});

test('題の中の同じ言葉にも、長いものから印が付く', () => {
  expect(runsAround(['支払い番号', '番号'], '支払い番号と番号のメール')).toEqual([
    match('支払い番号'),
    plain('と'),
    match('番号'),
    plain('のメール'),
  ]);
  expect(runsAround([], '番号')).toEqual([plain('番号')]);
  expect(runsAround(['番号'], '')).toEqual([]);
});

test('どんな題も、印を付けても一文字も変わらない', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ minLength: 2, maxLength: 4 })), hostileText, (words, text) => {
      expect(
        runsAround(words, text)
          .map((run) => run.text)
          .join(''),
      ).toBe(text);
    }),
  );
});
