import { expect, test } from 'vitest';
import { nameShared } from '#lib/commands/shared-answers.ts';

test.each([
  ['/pay/total?stage=may&n=1', '/pay/total?stage=may'],
  ['/pay/payable?step=2', '/pay/payable?step=2'],
  ['/contact/find', '/contact/find?'],
  ['/contact/find/result?who=buyer&topic=order', '/contact/find/result?topic=order&who=buyer'],
])('%s の答えは分け合う', (address, name) => {
  expect(nameShared(address)).toBe(name);
});

test.each(['/pay/delivery?total=12800', '/search?q=buyer', '/api/facts', '/', '/contact/message?who=buyer'])(
  '%s の答えは、その人だけのもの',
  (address) => {
    expect(nameShared(address)).toBeUndefined();
  },
);
