import { expect, test } from 'vitest';
import { defineFlow } from '#lib/flows/index.ts';
import { day, one, several, yen } from '#lib/flows/question.ts';

const questions = {
  store: one('lawson', 'other'),
  goods: several(['digital', 'gift'], ['none']),
  total: yen,
  came: day,
};
const outcomes = ['paid', 'blocked'] as const;
const next = { store: { lawson: 'goods', other: 'blocked' }, goods: 'total', total: 'came', came: 'paid' } as const;
const whole = { path: '/planted', start: 'store', questions, outcomes, next } as const;

// Each `@ts-expect-error` below is above a line with exactly one error. If the types were looser, `tsc` would report an
// unused expectation. Lines without one must compile.

test('合っている流れは、そのまま書ける', () => {
  const flow = defineFlow({
    ...whole,
    next: {
      ...next,
      came: [
        { when: { came: { daysAgoOver: 2 }, store: 'lawson' }, to: 'blocked' },
        { when: [{ total: { over: 5 } }, { goods: ['digital', 'none'] }, { came: 'unsure' }], to: 'blocked' },
        'paid',
      ],
    },
    gathers: { blocked: [{ part: 'paid', when: { total: 'unsure' } }] },
  });
  expect([...flow.edges.values()].flat()).toEqual([
    { from: 'store', to: 'goods', when: { store: 'lawson' } },
    { from: 'store', to: 'blocked', when: { store: 'other' } },
    { from: 'goods', to: 'total' },
    { from: 'total', to: 'came' },
    { from: 'came', to: 'blocked', when: { came: { daysAgoOver: 2 }, store: 'lawson' } },
    {
      from: 'came',
      to: 'blocked',
      when: [{ total: { over: 5 } }, { goods: ['digital', 'none'] }, { came: 'unsure' }],
    },
    { from: 'came', to: 'paid' },
  ]);
  expect(flow.parts.get('blocked')).toEqual([{ part: 'paid', when: { total: 'unsure' } }]);
});

test('ないところへ進む流れは、型に合わない', () => {
  // @ts-expect-error: no node is called "payed".
  defineFlow({ ...whole, next: { ...next, came: 'payed' } });
  // @ts-expect-error: the same behind an answer.
  defineFlow({ ...whole, next: { ...next, store: { lawson: 'goods', other: 'blokked' } } });
  // @ts-expect-error: the same behind a condition.
  defineFlow({ ...whole, next: { ...next, came: [{ when: { came: 'unsure' }, to: 'payed' }, 'paid'] } });
  // @ts-expect-error: the same where nothing else is left.
  defineFlow({ ...whole, next: { ...next, came: [{ when: { came: 'unsure' }, to: 'paid' }, 'payed'] } });
  // @ts-expect-error: a flow begins with a question that it has.
  defineFlow({ ...whole, start: 'shop' });
  // @ts-expect-error: nor does it begin with an outcome.
  defineFlow({ ...whole, start: 'paid' });
  // @ts-expect-error: what is shown within an outcome is one of the outcomes.
  defineFlow({ ...whole, gathers: { blocked: [{ part: 'store', when: { store: 'other' } }] } });
  // @ts-expect-error: and so is what it is shown within.
  defineFlow({ ...whole, gathers: { goods: [] } });
  expect(defineFlow(whole).start).toBe('store');
});

test('行き先のない質問や答えがある流れは、型に合わない', () => {
  const { came: _, ...withoutCame } = next;
  // @ts-expect-error: the way on from "came" is missing.
  defineFlow({ ...whole, next: withoutCame });
  // @ts-expect-error: the answer "other" leads nowhere.
  defineFlow({ ...whole, next: { ...next, store: { lawson: 'goods' } } });
  // @ts-expect-error: where no condition holds, nothing is left.
  defineFlow({ ...whole, next: { ...next, came: [{ when: { came: 'unsure' }, to: 'paid' }] } });
  // @ts-expect-error: answers that may be given together cannot each lead to a node of its own.
  defineFlow({ ...whole, next: { ...next, goods: { digital: 'paid', gift: 'paid', none: 'paid' } } });
  // @ts-expect-error: a sum that is typed has no names to go by.
  defineFlow({ ...whole, next: { ...next, total: { unsure: 'paid' } } });
  expect(defineFlow(whole).edges.size).toBe(4);
});

test('聞かない質問や答えで分かれる流れは、型に合わない', () => {
  // @ts-expect-error: the question "store" has no answer "lowson".
  defineFlow({ ...whole, next: { ...next, came: [{ when: { store: 'lowson' }, to: 'paid' }, 'paid'] } });
  // @ts-expect-error: the same among several.
  defineFlow({ ...whole, next: { ...next, came: [{ when: { goods: ['digital', 'gifts'] }, to: 'paid' }, 'paid'] } });
  // @ts-expect-error: the same in the second of two conditions.
  defineFlow({ ...whole, next: { ...next, came: [{ when: [{}, { store: 'x' }], to: 'paid' }, 'paid'] } });
  // @ts-expect-error: no question is called "shop".
  defineFlow({ ...whole, next: { ...next, came: [{ when: { shop: 'other' }, to: 'paid' }, 'paid'] } });
  // @ts-expect-error: an answer that is not offered, before a way by answers.
  defineFlow({ ...whole, next: { ...next, store: { lawson: 'goods', other: 'paid', third: 'paid' } } });
  // @ts-expect-error: a question of names has no limit.
  defineFlow({ ...whole, next: { ...next, came: [{ when: { store: { over: 5 } }, to: 'paid' }, 'paid'] } });
  // @ts-expect-error: a sum is no day.
  defineFlow({ ...whole, next: { ...next, came: [{ when: { total: { daysAgoOver: 5 } }, to: 'paid' }, 'paid'] } });
  // @ts-expect-error: a day is no sum.
  defineFlow({ ...whole, next: { ...next, came: [{ when: { came: { over: 5 } }, to: 'paid' }, 'paid'] } });
  // @ts-expect-error: the parts of an outcome hang on answers that are asked, too.
  defineFlow({ ...whole, gathers: { blocked: [{ part: 'paid', when: { total: 'none' } }] } });
  expect(defineFlow(whole).parts.size).toBe(0);
});
