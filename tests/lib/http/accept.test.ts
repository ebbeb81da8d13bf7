import { expect, test } from 'vitest';
import { acceptWeights } from '#lib/http/index.ts';

test.each([
  ['text/html', 1],
  ['text/html;q=0.5', 0.5],
  ['TEXT/HTML; Q=0.25', 0.25],
  ['text/html;level=1;q=0', 0],
  // No weight is larger than 1, and what is no number is none.
  ['text/html;q=5', 1],
  ['text/html;q=1e9', 1],
  ['text/html;q=Infinity', 0],
  ['text/html;q=-1', 0],
  ['text/html;q=abc', 0],
])('%s の重さは %d', (accept, weight) => {
  expect(acceptWeights(`application/json;q=0.1, ${accept}`).get('text/html')).toBe(weight);
});
