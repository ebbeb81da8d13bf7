import { expect, test } from 'vitest';
import { paths } from '#lib/flows/index.ts';
import { day, one, several, yen } from '#lib/flows/question.ts';
import { textsOf } from '#lib/flows/reply.ts';
import { aLooseFlow, today } from '#tests/support/flows.ts';

const yesNo = one('yes', 'no');

function linesOf(flow: Parameters<typeof paths>[0]): string[] {
  return [...paths(flow, today)].map(({ trail, outcome }) =>
    [...trail.map(({ reply }) => textsOf(reply).join('+')), outcome].join(' '),
  );
}

test('どの答えの道も、1度ずつ通る', () => {
  const flow = aLooseFlow({ paid: yesNo, sure: yesNo }, ['done', 'wait'], {
    paid: [{ when: { paid: 'yes' }, to: 'done' }, 'sure'],
    sure: [{ when: { sure: 'no' }, to: 'wait' }, 'done'],
  });
  expect(linesOf(flow)).toEqual(['yes done', 'no yes done', 'no no wait']);
});

test('いくつでも選べる質問は、選び方の全部で通る', () => {
  const flow = aLooseFlow({ goods: several(['a', 'b'], ['none']) }, ['done'], { goods: ['done'] });
  expect(linesOf(flow).sort()).toEqual(['a done', 'a+b done', 'b done', 'none done']);
});

test('金額と日付は、境の両側と「分からない」で通る', () => {
  const flow = aLooseFlow({ total: yen, came: day }, ['done', 'late'], {
    total: [{ when: { total: { over: 5 } }, to: 'late' }, 'came'],
    came: [{ when: { came: { daysAgoOver: 1 } }, to: 'late' }, 'done'],
  });
  expect(linesOf(flow)).toEqual([
    ...['1 2026-11-21 done', '1 2026-11-20 done', '1 2026-11-19 late', '1 unsure done'],
    ...['5 2026-11-21 done', '5 2026-11-20 done', '5 2026-11-19 late', '5 unsure done'],
    '6 late',
    ...['unsure 2026-11-21 done', 'unsure 2026-11-20 done', 'unsure 2026-11-19 late', 'unsure unsure done'],
  ]);
});

test('もどる流れと行き止まりの流れは、途中で止まって知らせる', () => {
  const loop = aLooseFlow({ paid: yesNo }, ['done'], { paid: [{ when: { paid: 'yes' }, to: 'done' }, 'paid'] });
  expect(() => linesOf(loop)).toThrow('The flow /planted comes back to the question "paid"');
  const end = aLooseFlow({ paid: yesNo }, ['done'], { paid: [{ when: { paid: 'yes' }, to: 'done' }] });
  expect(() => linesOf(end)).toThrow('A reply to the question "paid" leads nowhere');
});
