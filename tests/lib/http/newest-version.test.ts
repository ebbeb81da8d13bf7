import { expect, test } from 'vitest';
import { newestVersion } from '#lib/http/index.ts';

test.each([
  ['/api/guides/checkout/order', '/api/v1/guides/checkout/order'],
  ['/api/facts', '/api/v1/facts'],
  ['/api/v1', '/api/v1'],
  ['/api/v1/facts', '/api/v1/facts'],
  ['/api/v2/facts', '/api/v2/facts'],
  ['/api', '/api'],
  ['/guides/a/b', '/guides/a/b'],
])('%s の答えは %s にある', (path, with_) => {
  expect(newestVersion(path)).toBe(with_);
});
