import { expect, test } from 'vitest';
import { givenFrom, resolve } from '#lib/flows/index.ts';
import { one } from '#lib/flows/question.ts';
import { aLooseFlow, today } from '#tests/support/flows.ts';

const yesNo = one('yes', 'no');

test('答えた質問へもどる流れでも、行き止まりの流れでも、人は質問のところに残る', () => {
  const loop = aLooseFlow({ a: yesNo, b: yesNo }, ['done'], { a: ['b'], b: ['a'] });
  const all = givenFrom(loop, [
    ['a', 'yes'],
    ['b', 'no'],
  ]);
  expect(resolve(loop, all, today)).toMatchObject({ at: 'question', id: 'a' });
  const end = aLooseFlow({ a: yesNo }, ['done'], { a: [{ when: { a: 'no' }, to: 'done' }] });
  expect(resolve(end, givenFrom(end, [['a', 'yes']]), today)).toEqual({ at: 'question', id: 'a', trail: [] });
});

test('聞いていない質問の返答は、道にも行き先にも関わらない', () => {
  const flow = aLooseFlow({ a: yesNo, b: yesNo }, ['done', 'other'], {
    a: [{ when: { a: 'yes' }, to: 'done' }, 'b'],
    b: [{ when: { a: 'yes' }, to: 'other' }, 'done'],
  });
  const given = givenFrom(flow, [
    ['b', 'no'],
    ['a', 'yes'],
  ]);
  expect(resolve(flow, given, today)).toMatchObject({ id: 'done', trail: [{ question: 'a' }] });
});
