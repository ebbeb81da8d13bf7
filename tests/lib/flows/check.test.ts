import { expect, test } from 'vitest';
import { checkFlow, longestPath } from '#lib/flows/index.ts';
import { day, one, several, yen } from '#lib/flows/question.ts';
import { aLooseFlow, pay } from '#tests/support/flows.ts';

const bound = { mostQuestions: 8 };
const yesNo = one('yes', 'no');

test('支払いの流れに、直すところはない。質問は8つまで', () => {
  expect(checkFlow(pay, bound)).toEqual([]);
  expect(longestPath(pay)).toBe(8);
});

test('短い流れに、直すところはない', () => {
  const flow = aLooseFlow({ paid: yesNo, when: day }, ['wait', 'done'], {
    paid: [
      { when: { paid: 'no' }, to: 'wait' },
      { when: { paid: ['yes', 'maybe'] }, to: 'when' },
    ],
    when: ['done'],
  });
  expect(checkFlow(flow, bound)).toEqual([]);
});

test('どこからも行けない質問と結果は、報告される', () => {
  const flow = aLooseFlow({ paid: yesNo, when: day, where: yesNo }, ['done', 'lost'], {
    paid: ['done'],
    when: ['done'],
    where: ['when'],
  });
  expect(checkFlow(flow, bound)).toEqual([
    '/planted has no way to "when"',
    '/planted has no way to "where"',
    '/planted has no way to "lost"',
  ]);
});

test('結果の中に出る結果は、行けるところに数える', () => {
  const flow = aLooseFlow({ paid: yesNo }, ['done', 'part'], { paid: ['done'] });
  const gathering = { ...flow, parts: new Map([['done', [{ part: 'part', when: { paid: 'yes' } }]]]) };
  expect(checkFlow(gathering, bound)).toEqual([]);
});

test('答えた質問へもどる流れは、報告される', () => {
  const flow = aLooseFlow({ paid: yesNo, when: day, where: yesNo }, ['done'], {
    paid: [{ when: { paid: 'yes' }, to: 'done' }, 'when'],
    when: ['where'],
    where: [{ when: { where: 'yes' }, to: 'paid' }, 'done'],
  });
  expect(checkFlow(flow, bound)).toEqual(['/planted can come back to a question that was answered']);
  expect(longestPath(flow)).toBeUndefined();
  expect(longestPath(flow, 'done')).toBe(0);
});

test('行き先のない答えは、どれも報告される', () => {
  const flow = aLooseFlow({ paid: one('yes', 'no', 'unsure') }, ['done'], {
    paid: [
      { when: { paid: 'yes' }, to: 'done' },
      { when: { paid: 'no', other: 'yes' }, to: 'done' },
    ],
  });
  expect(checkFlow(flow, bound)).toEqual([
    '/planted: the answer "no" of "paid" may lead nowhere',
    '/planted: the answer "unsure" of "paid" may lead nowhere',
  ]);
});

test('行き先のない組み合わせの答えも、行き先のない金額や日付も、報告される', () => {
  const flow = aLooseFlow({ goods: several(['digital', 'gift'], ['none']), total: yen, came: day }, ['done'], {
    goods: [{ when: { goods: ['digital', 'none'] }, to: 'total' }],
    total: [
      { when: { total: { over: 5 } }, to: 'came' },
      { when: { total: 'unsure' }, to: 'came' },
    ],
    came: [{ when: { came: { daysAgoOver: 5 } }, to: 'done' }],
  });
  expect(checkFlow(flow, bound)).toEqual([
    '/planted: the answer "gift" of "goods" may lead nowhere',
    '/planted: what is typed for "total" may lead nowhere',
    '/planted: the answer "unsure" of "came" may lead nowhere',
    '/planted: what is typed for "came" may lead nowhere',
  ]);
});

test('けっして通らない道は、報告される', () => {
  const flow = aLooseFlow({ paid: yesNo, when: yesNo }, ['done', 'wait'], {
    paid: [{ when: { paid: 'yes' }, to: 'when' }, 'done', { when: { paid: 'no' }, to: 'wait' }],
    when: [{ when: { when: 'yes' }, to: 'done' }, { when: { when: 'yes' }, to: 'wait' }, 'done'],
  });
  expect(checkFlow(flow, bound)).toEqual([
    '/planted: the way from "paid" to "wait" is never taken',
    '/planted: the way from "when" to "wait" is never taken',
  ]);
});

test('決めた数より多く聞く流れは、報告される', () => {
  const flow = aLooseFlow({ a: yesNo, b: yesNo, c: yesNo }, ['done'], {
    a: [{ when: { a: 'yes' }, to: 'b' }, 'c'],
    b: ['c'],
    c: ['done'],
  });
  expect(checkFlow(flow, { mostQuestions: 3 })).toEqual([]);
  expect(checkFlow(flow, { mostQuestions: 2 })).toEqual(['/planted asks up to 3 questions, more than 2: a, b, c']);
});
