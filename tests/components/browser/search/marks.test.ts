import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runsOf } from '#components/browser/search/marks.ts';
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
