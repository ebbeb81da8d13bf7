import { expect, test } from 'vitest';
import { groupDigits, readPaymentNumber } from '#lib/konbini/client.ts';

const eleven = { digits: 11, elsewhere: [13] };
const thirteen = { digits: 13, elsewhere: [11] };

test.each([
  '20614275839',
  '２０６１４２７５８３９',
  '2061-4275-839',
  '2061 4275 839',
  '　2061　4275　839　',
  '２０６１ー４２７５ー８３９',
  '2061‐4275‑839',
  '2061–4275—839',
  '2061−4275－839',
  '2061ｰ4275─839',
  '2061━4275～839',
  '2061〜4275\t839\n',
  '\u200e2061\u200b4275\u00ad839\u202c',
])('「%s」は、同じ11桁の番号と読まれる', (typed) => {
  expect(readPaymentNumber(typed, eleven)).toEqual({
    is: 'ok',
    typed,
    digits: '20614275839',
    groups: ['2061', '4275', '839'],
  });
});

test('メールの区切りで打った番号は、その区切りも残る', () => {
  expect(readPaymentNumber('206-１４２７ 5839', eleven)).toMatchObject({
    digits: '20614275839',
    groups: ['2061', '4275', '839'],
    groupsAsTyped: ['206', '1427', '5839'],
  });
  expect(readPaymentNumber('206\u00ad14275839', eleven)).not.toHaveProperty('groupsAsTyped');
});

test.each(['', ' ', '　', '-', 'ーー', '\u200b'])('「%s」は、まだ何も書いていない', (typed) => {
  expect(readPaymentNumber(typed, eleven)).toEqual({ is: 'empty', typed });
});

test.each([
  ['206142758', eleven, { is: 'too-short', count: 9, wanted: 11 }],
  ['206142758390', eleven, { is: 'too-long', count: 12, wanted: 11 }],
  ['2061427583901', eleven, { is: 'other-chain', count: 13, wanted: 11 }],
  ['20614275839', thirteen, { is: 'other-chain', count: 11, wanted: 13 }],
  ['206142758390', thirteen, { is: 'too-short', count: 12, wanted: 13 }],
  ['250-1234567-1234567', thirteen, { is: 'too-long', count: 17, wanted: 13 }],
])('%s は、桁数の違いがその数と一緒に分かり、書いた文字は残る', (typed, wanted, expected) => {
  expect(readPaymentNumber(typed, wanted)).toEqual({ typed, ...expected });
});

test.each([
  ['番号：2061', ['番', '号', '：']],
  ['2O61-4275-83l', ['O', 'l']],
  ['二〇六一', ['二', '〇', '六', '一']],
  ['٢٠٦١', ['٢', '٠', '٦', '١']],
  ['2061😀😀', ['😀']],
  ['①②', ['①', '②']],
])('%s は、使えない文字 %j が1つずつ分かる', (typed, characters) => {
  expect(readPaymentNumber(typed, eleven)).toEqual({ is: 'wrong-characters', typed, characters });
});

test('13桁は 4-3-3-3、11桁は 4-4-3 に分けて見せる', () => {
  expect(groupDigits('1234567890123')).toEqual(['1234', '567', '890', '123']);
  expect(groupDigits('12345678901')).toEqual(['1234', '5678', '901']);
});
