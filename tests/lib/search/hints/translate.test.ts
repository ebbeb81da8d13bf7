import { expect, test } from 'vitest';
import { Translator } from '#lib/search/hints/translate.ts';

const language = { say: '', urgent: '', names: { アマゾン: ['amazon'] } };
const translator = new Translator([
  {
    ...language,
    tag: 'en',
    words: { 返金: ['refund'], 支払い番号: ['payment number'], 番号: ['number'] },
    ignore: ['how', 'the'],
  },
  { ...language, tag: 'ko', words: { 返金: ['환불'] }, ignore: [] },
]);

test.each([
  ['how refunds', '返金'],
  ['the refund.', '返金'],
  ['the payment-number', '支払い番号'],
  ['amazon refunded', 'アマゾン 返金'],
  ['아마존 환불', '아마존 返金'],
])('「%s」を「%s」としてさがす', (query, text) => {
  expect(translator.read(query)?.text).toBe(text);
});

test.each(['amazon', 'how', 'へんきん refund', 'shiharai', 'refundable'])(
  '「%s」は、外国の言葉として読まない',
  (query) => {
    expect(translator.read(query)).toBeUndefined();
  },
);
