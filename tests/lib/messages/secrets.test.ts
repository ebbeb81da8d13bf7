import { expect, test } from 'vitest';
import { findSecrets } from '#lib/messages/secrets.ts';

const found = (text: string) => findSecrets(text, [11, 13]).map(({ kind, text: part }) => [kind, part]);

test.each([
  ['4111 1111 1111 1111'],
  ['4111-1111-1111-1111'],
  ['４１１１　１１１１　１１１１　１１１１'],
  ['4111111111111111'],
  ['4111 1111\n1111 1111'],
  ['4111ー1111ー1111ー1111'],
  ['3782 822463 10005'],
  ['4222222222222'],
])('カードの番号「%s」を見つける', (number) => {
  expect(found(`番号は${number}です`)).toEqual([['card', number]]);
});

test('カードの番号のとなりに期限や裏の数字があっても見つける', () => {
  expect(found('4111 1111 1111 1111 1227 123')).toEqual([['card', '4111 1111 1111 1111 1227 123']]);
});

test.each([['4111 1111 1111 1112'], ['123456789012'], ['2026-11-21'], ['3,980円'], ['8888'], ['11月18日 9:30']])(
  'カードでもお支払い番号でもない数字「%s」は、何も言わない',
  (text) => {
    expect(found(text)).toEqual([]);
  },
);

test.each([
  ['123 4567 8901', 11],
  ['１２３４５６７８９０１２４', 13],
])('お支払い番号の桁の数字「%s」を見つける', (number) => {
  expect(found(`番号は ${number} です`)).toEqual([['payment', number]]);
});

test('お支払い番号の桁は、事実の値で決まる', () => {
  expect(findSecrets('123456789012', [12]).map(({ kind }) => kind)).toEqual(['payment']);
  expect(findSecrets('12345678901', [12])).toEqual([]);
});

test('注文番号は、検査数字が合っていても、カードの番号とは言わない', () => {
  expect(found('25012345671234567')).toEqual([['card', '25012345671234567']]);
  expect(found('注文は 250-1234567-1234567 です')).toEqual([]);
});

test.each([
  ['パスワードは hunter2 です'],
  ['ﾊﾟｽﾜｰﾄﾞは hunter2 です'],
  ['暗証番号は 1234 です'],
  ['セキュリティコードは 123'],
  ['認証番号 123456'],
  ['ワンタイム 123456'],
  ['my PASSWORD is hunter2'],
  ['Ｐａｓｓｗｏｒｄ： hunter2'],
  ['PIN: 1234'],
  ['CVV 123'],
  ['security code 123'],
  ['one-time code 123456'],
])('「%s」は、秘密のことが書いてあるようだと言う', (text) => {
  expect(found(text)).toEqual([['word', text]]);
});

test.each([['shopping cart'], ['spinach'], ['Pinterest'], ['パスタ'], ['確認番号は 8888'], ['compassion']])(
  '「%s」は、秘密の言葉ではない',
  (text) => {
    expect(found(text)).toEqual([]);
  },
);

test('言葉の前後の文だけを示し、ほかの文は示さない', () => {
  expect(found('荷物が来ません。パスワードはabcです。お願いします。')).toEqual([['word', 'パスワードはabcです。']]);
});

test('番号と言葉が両方あれば、両方を言う', () => {
  expect(found('カード 4111111111111111\n暗証番号 1234').map(([kind]) => kind)).toEqual(['card', 'word']);
});
