import { expect, test } from 'vitest';
import { createClientKeys } from '#lib/server/client-key.ts';

test.each([
  ['192.0.2.1', '::ffff:192.0.2.1', true],
  ['192.0.2.1', '192.0.2.2', false],
  ['2001:db8:1:2::1', '2001:db8:1:2:ffff::9', true],
  ['2001:db8:1:2::1', '2001:0db8:0001:0002:0:0:0:1', true],
  ['2001:db8:1:2::1', '2001:db8:1:3::1', false],
  ['::1', '0:0:0:0:0:0:0:2', true],
])('%s と %s は、同じ相手か（%s）', (one, other, isSame) => {
  const nameOf = createClientKeys();
  expect(nameOf(one) === nameOf(other)).toBe(isSame);
});

test('名前から住所は分からず、10分たてば同じ相手にも別の名前が付く', () => {
  let now = 0;
  const nameOf = createClientKeys(() => now);
  const first = nameOf('192.0.2.1');
  expect(first).toMatch(/^[\w-]{16}$/);
  expect(createClientKeys()('192.0.2.1')).not.toBe(first);
  expect(nameOf('192.0.2.1')).toBe(first);
  now = 10 * 60_000 + 1;
  expect(nameOf('192.0.2.1')).not.toBe(first);
  expect(nameOf(undefined)).toMatch(/^[\w-]{16}$/);
});
