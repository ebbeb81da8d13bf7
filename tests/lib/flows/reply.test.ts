import fc from 'fast-check';
import { expect, test } from 'vitest';
import { day, one, several, yen } from '#lib/flows/question.ts';
import { readReply, textsOf } from '#lib/flows/reply.ts';
import { anyReplyText, pay, today } from '#tests/support/flows.ts';

const goods = several(['digital', 'gift', 'large'], ['none', 'unsure']);

test.each([
  [['lawson'], 'lawson'],
  [['other', 'lawson'], 'lawson'],
  [['lawson', 'ministop'], 'lawson'],
])('1つ選ぶ質問に %j は、%s と読む', (texts, answer) => {
  expect(readReply(one('lawson', 'other'), texts, today)).toEqual({
    is: 'reply',
    reply: { kind: 'answers', answers: [answer] },
  });
});

test.each([[[]], [['']], [['Lawson']], [[' lawson']], [['constructor']], [['__proto__']], [['toString', 'valueOf']]])(
  '1つ選ぶ質問に %j は、まだ答えていないのと同じ',
  (texts) => {
    expect(readReply(one('lawson', 'other'), texts, today)).toEqual({ is: 'nothing' });
  },
);

test('いくつでも選べる質問の答えは、どの順に来ても、何度来ても、質問の順に1度ずつになる', () => {
  expect(readReply(goods, ['large', 'x', 'digital', 'large'], today)).toEqual({
    is: 'reply',
    reply: { kind: 'answers', answers: ['digital', 'large'] },
  });
});

test('「どれもない」と「分からない」は、ほかの答えと一緒には選べない', () => {
  for (const texts of [
    ['none', 'gift'],
    ['unsure', 'none'],
  ]) {
    expect(readReply(goods, texts, today)).toMatchObject({ is: 'fault', fault: 'alone' });
  }
  expect(readReply(goods, ['none'], today)).toMatchObject({ is: 'reply' });
});

test.each([
  ['1', 1],
  ['300000', 300_000],
  ['３００，００１円', 300_001],
  ['¥10,000,000', 10_000_000],
  ['30万1', 300_001],
])('金額「%s」は、%i円と読む', (text, sum) => {
  expect(readReply(yen, [text], today)).toEqual({ is: 'reply', reply: { kind: 'yen', yen: sum } });
});

test.each([
  ['0', 'yen-range'],
  ['10000001', 'yen-range'],
  ['９９９９９９９９９', 'yen-range'],
  ['-5', 'no-yen'],
  ['1.5', 'no-yen'],
  ['3万円ぐらい', 'no-yen'],
  ['分からない', 'no-yen'],
  ['constructor', 'no-yen'],
  ['9'.repeat(10_000), 'no-yen'],
])('金額「%.12s」は、%s と言われる', (text, fault) => {
  expect(readReply(yen, [text], today)).toEqual({ is: 'fault', fault, text: text.slice(0, 200) });
});

test.each([
  ['2026-11-21', 'きょう'],
  ['2026-11-20', 'きのう'],
  [' 2026-11-01 ', '前後の空白'],
  ['2025-11-20', '366日前'],
])('日付「%s」は、読める（%s）', (text) => {
  expect(readReply(day, [text], today)).toEqual({ is: 'reply', reply: { kind: 'day', day: text.trim() } });
});

test.each([
  ['2026-11-22', 'day-to-come'],
  ['2025-11-19', 'day-long-ago'],
  ['1900-01-01', 'day-long-ago'],
  ['2026-02-30', 'no-day'],
  ['2026-11-31', 'no-day'],
  ['2026-13-01', 'no-day'],
  ['2026-11-1', 'no-day'],
  ['２０２６－１１－２１', 'no-day'],
  ['11月21日', 'no-day'],
  ['分からない', 'no-day'],
  ['2026-11-21T00:00', 'no-day'],
])('日付「%s」は、%s と言われる', (text, fault) => {
  expect(readReply(day, [text], today)).toEqual({ is: 'fault', fault, text });
});

test.each([yen, day])('$kind の質問は、空の欄と「分からない」のボタンが一緒に来ても、押したほうを読む', (question) => {
  const unsure = { is: 'reply', reply: { kind: 'answers', answers: ['unsure'] } };
  expect(readReply(question, ['unsure'], today)).toEqual(unsure);
  expect(readReply(question, ['', 'unsure'], today)).toEqual(unsure);
  expect(readReply(question, ['なにか', 'unsure'], today)).toEqual(unsure);
  expect(readReply(question, ['', '　', ' '], today)).toEqual({ is: 'nothing' });
});

test('どの質問のどんな文も、答えとして読めれば、その文をもう一度読んでも同じ答えになる', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...pay.questions.values()),
      fc.array(anyReplyText, { maxLength: 4 }),
      (question, texts) => {
        const reading = readReply(question, texts, today);
        if (reading.is === 'reply') expect(readReply(question, textsOf(reading.reply), today)).toEqual(reading);
        if (reading.is === 'fault') expect(reading.text.length).toBeLessThanOrEqual(200);
      },
    ),
    { numRuns: 1000 },
  );
});
