import fc from 'fast-check';
import { expect, test } from 'vitest';
import { phrases } from '#lib/ja/index.ts';

test.each([
  ['配送方法を選ぶ', '配送方法を/選ぶ'],
  ['お支払い番号のメールが届かない', 'お支払い番号の/メールが/届かない'],
  ['まもなく届きます', 'まもなく/届きます'],
  [
    'コンビニ払いが出てこない、「このご注文にはご利用頂けません」と出る',
    'コンビニ払いが/出てこない、/「このご注文には/ご利用頂けません」と/出る',
  ],
  ['番号が2つ以上あるとき', '番号が/2つ以上あるとき'],
  ['日付がないときの数え方', '日付がないときの/数え方'],
  ['払う前に確かめること', '払う/前に/確かめること'],
  ['にせのサイトに入力してしまいました。', 'にせの/サイトに/入力してしまいました。'],
])('「%s」は「%s」で折れる', (text, wanted) => {
  expect(phrases(text).join('/')).toBe(wanted);
});

test('どんな字も、失われず、増えない。空の切れはしはない', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[ぁ-ん一-鿋、。「」0-9a-z]{0,40}$/)),
      (text) => {
        expect(phrases(text).join('')).toBe(text);
        expect(phrases(text).filter((piece) => piece === '')).toEqual([]);
      },
    ),
  );
});
