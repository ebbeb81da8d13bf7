import { expect, test } from 'vitest';
import { pickerQuestions } from '#lib/channels/index.ts';
import { givenBy, repliesSchema } from '#lib/mcp/replies.ts';
import { payQuestions } from '#lib/pay/index.ts';
import { inheritedNames } from '#tests/support/hostile-text.ts';

const pay = repliesSchema(payQuestions);

test('流れのどの質問にも、流れにある答えだけを返せる', () => {
  expect(Object.keys(pay.shape)).toEqual(Object.keys(payQuestions));
  expect(Object.keys(repliesSchema(pickerQuestions).shape)).toEqual(Object.keys(pickerQuestions));
  expect(pay.safeParse({ stage: 'may', goods: ['gift', 'large'], total: 4980, came: '2026-11-21' }).success).toBe(true);
  for (const wrong of [{ stage: 'no' }, { goods: [] }, { total: 0 }, { total: 12_345_678_901 }, { came: '昨日' }]) {
    expect([wrong, pay.safeParse(wrong).success]).toEqual([wrong, false]);
  }
});

test('もとからある名前は、質問にも答えにもならない', () => {
  for (const name of inheritedNames) {
    expect(pay.safeParse({ stage: name }).success).toBe(false);
    expect(pay.parse(JSON.parse(`{${JSON.stringify(name)}:"may"}`))).toEqual({});
  }
});

test('返事は、住所と同じ言葉になる', () => {
  expect([...givenBy({ stage: 'may', goods: ['gift', 'large'], total: 4980, came: undefined })]).toEqual([
    ['stage', ['may']],
    ['goods', ['gift', 'large']],
    ['total', ['4980']],
  ]);
});
