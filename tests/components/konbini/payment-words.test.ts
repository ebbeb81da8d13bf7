import { expect, test } from 'vitest';
import { deadlineWords, dueWords, numberWords } from '#components/konbini/payment-words.ts';
import { type Due, deadlineOf, readPaymentNumber } from '#lib/konbini/client.ts';

const figures = { safeDays: 3, longestDays: 6 };
const wanted = { digits: 11, elsewhere: [13] };

test.each([
  ['', ''],
  ['20614275839', '11桁そろっています。'],
  ['206142758', '11桁のところ、いま9桁です。あと2桁を見てください。'],
  ['25012345671234567', '11桁のところ、いま17桁です。注文番号など、ほかの番号でないか見てください。'],
  [
    '1234567890123',
    '13桁は、ほかのお店の番号です。ローソンで使うのは11桁です。支払いページでローソンを選んで番号を出してください。',
  ],
  ['2061O', '「O」は数字ではありません。数字だけにしてください。'],
  ['お支払い番号', '「お」「支」「払」などは数字ではありません。数字だけにしてください。'],
])('「%s」と打つと「%s」と言う', (typed, said) => {
  expect(numberWords(readPaymentNumber(typed, wanted), 'ローソン')).toBe(said);
});

const mail: Due = { by: 'mail', day: '2026-11-23' };

test.each<[Due, string, string, string]>([
  [
    mail,
    '2026-11-23',
    'あと2日・11月25日（水）まで',
    '11月25日（水）のうちに払います。6日と数える案内では11月28日（土）までですが、当てにしません。',
  ],
  [
    mail,
    '2026-11-25',
    '今日まで',
    '11月25日（水）のうちに払います。6日と数える案内では11月28日（土）までですが、当てにしません。',
  ],
  [
    mail,
    '2026-11-26',
    '今日のうちに（11月28日（土）までとも）',
    '安全な日（11月25日（水））は過ぎました。6日と数える案内では11月28日（土）までなので、今日のうちに払ってください。',
  ],
  [
    mail,
    '2026-11-29',
    '期限を過ぎています',
    '期限を過ぎています。注文履歴で、注文が取り消されていないか見てください。',
  ],
  [mail, '2026-11-22', '11月25日（水）まで', 'メールの届いた日が、今日より先になっています。日付を見直してください。'],
  [
    { by: 'printed', day: '2026-11-24' },
    '2026-11-23',
    'あと1日・11月24日（火）まで',
    '11月24日（火）のうちに払います。',
  ],
])('%j を %s に見ると「%s」、くわしくは「%s」', (due, today, short, long) => {
  const deadline = deadlineOf(due, figures, today);
  expect([dueWords(deadline), deadlineWords(deadline, figures)]).toEqual([short, long]);
});
