import { expect, test } from 'vitest';
import { heardPages } from '#lib/commands/heard-pages.ts';

test('案内の質問と結果と、その間の道だけを聞く', () => {
  const konbini = [{ path: '/konbini/lawson' }];
  const { flows, paths } = heardPages({ guides: [], faqs: [], konbini, channels: [], outcomes: [] }, 'v');
  const pay = flows.get('pay');
  expect(pay?.get('stage')?.has('chain')).toBe(true);
  expect(pay?.get('chain')?.has('counter-lawson')).toBe(true);
  expect(pay?.get('counter-lawson')?.size).toBe(0);
  expect(pay?.has('elsewhere')).toBe(false);
  // "Show the desks now" stands at each question.
  expect(flows.get('contact')?.get('who')?.has('result')).toBe(true);
  expect([...paths]).toEqual(['/konbini/lawson', '/contact/find/result']);
});
