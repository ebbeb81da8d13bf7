import { expect, test } from 'vitest';
import { isSafer } from '#lib/facts/safety.ts';
import { aSingleFact, parsedFact } from '#tests/support/facts.ts';

const days = (safer?: string) => parsedFact(aSingleFact({ type: 'integer', unit: '日', ...(safer && { safer }) }, 3));
const hours = parsedFact(aSingleFact({ type: 'time-range', safer: 'narrower' }, '09:00-21:00'));
const stores = parsedFact(aSingleFact({ type: 'list', safer: 'fewer' }, ['ローソン']));
const penalty = parsedFact(
  aSingleFact(
    {
      type: 'choice',
      options: { closed: 'a', limited: 'b', none: 'c', other: 'd' },
      safer: ['closed', 'limited', 'none'],
    },
    'none',
  ),
);
const late = parsedFact(aSingleFact({ type: 'yes-no', safer: 'no' }, 'no'));

test('小さいほど安全な数では、小さい値が安全', () => {
  expect([isSafer(days('lower'), 3, 6), isSafer(days('lower'), 6, 3), isSafer(days('lower'), 3, 3)]).toEqual([
    true,
    false,
    false,
  ]);
});

test('大きいほど安全な数では、大きい値が安全', () => {
  expect([isSafer(days('higher'), 6, 3), isSafer(days('higher'), 3, 6), isSafer(days('higher'), 3, 3)]).toEqual([
    true,
    false,
    false,
  ]);
});

test('安全の順のない数では、どちらも安全とは言えない', () => {
  expect([isSafer(days(), 3, 6), isSafer(days(), 6, 3)]).toEqual([false, false]);
});

test('狭いほど安全な時間帯では、はみ出さない時間帯が安全', () => {
  expect(isSafer(hours, '10:00-20:00', '09:00-21:00')).toBe(true);
  expect(isSafer(hours, '09:00-21:00', '10:00-20:00')).toBe(false);
  expect(isSafer(hours, '09:00-21:00', '09:00-21:00')).toBe(false);
  expect(isSafer(hours, '09:00-24:00', '00:00-24:00')).toBe(true);
});

test('ずれた時間帯では、どちらにも相手にない時間がある', () => {
  expect(isSafer(hours, '08:00-20:00', '09:00-21:00')).toBe(true);
  expect(isSafer(hours, '09:00-21:00', '08:00-20:00')).toBe(true);
});

test('少ないほど安全な一覧では、余計なもののない一覧が安全', () => {
  expect(isSafer(stores, ['ローソン'], ['ローソン', 'ミニストップ'])).toBe(true);
  expect(isSafer(stores, ['ローソン', 'ミニストップ'], ['ローソン'])).toBe(false);
  expect(isSafer(stores, ['ミニストップ', 'ローソン'], ['ローソン', 'ミニストップ'])).toBe(false);
});

test('選択では、safer に先に並ぶほうが安全', () => {
  expect(isSafer(penalty, 'closed', 'limited')).toBe(true);
  expect(isSafer(penalty, 'none', 'limited')).toBe(false);
  expect(isSafer(penalty, 'none', 'none')).toBe(false);
});

test('選択では、safer に並ぶものは、並ばないものより安全', () => {
  expect([isSafer(penalty, 'none', 'other'), isSafer(penalty, 'other', 'none')]).toEqual([true, false]);
});

test('はい・いいえでは、safer の答えだけが、ほかの答えより安全', () => {
  const answers = ['yes', 'no', 'unknown'] as const;
  expect(answers.map((answer) => answers.map((than) => isSafer(late, answer, than)))).toEqual([
    [false, false, false],
    [true, false, true],
    [false, false, false],
  ]);
});

test('文字に、安全の順はない', () => {
  expect(isSafer(parsedFact(aSingleFact({ type: 'text' }, '前払い')), '前払い', '後払い')).toBe(false);
});

test('安全の順を書いていない時間帯・選択・答えでは、どちらも安全とは言えない', () => {
  const range = parsedFact(aSingleFact({ type: 'time-range' }, '09:00-21:00'));
  const choice = parsedFact(aSingleFact({ type: 'choice', options: { a: 'あ', b: 'い' } }, 'a'));
  const answer = parsedFact(aSingleFact({ type: 'yes-no' }, 'no'));
  expect(isSafer(range, '10:00-20:00', '09:00-21:00')).toBe(false);
  expect([isSafer(choice, 'a', 'b'), isSafer(choice, 'b', 'a')]).toEqual([false, false]);
  expect([isSafer(answer, 'no', 'yes'), isSafer(answer, 'yes', 'no')]).toEqual([false, false]);
});
