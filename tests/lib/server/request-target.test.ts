import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encodeRawBytes, originForm } from '#lib/server/request-target.ts';

test.each([
  ['/guides?q=1', '/guides?q=1'],
  ['http://evil.example/guides?q=1', '/guides?q=1'],
  ['HTTPS://localhost:3000/', '/'],
  ['http://localhost', '/'],
  ['http://localhost?q=1', '/?q=1'],
  ['/./search?q=a', '/search?q=a'],
  ['/x/../search?q=a', '/search?q=a'],
  ['/x/%2E%2e/search', '/search'],
  ['/../../etc/passwd', '/etc/passwd'],
  ['/search?q=../a/./b', '/search?q=../a/./b'],
  ['/a..b/.c', '/a..b/.c'],
  ['//evil.example/guides', '//evil.example/guides'],
])('%s は %s として読まれる', (target, origin) => {
  expect(originForm(target)).toBe(origin);
});

test.each(['*', 'localhost:443', 'ftp://localhost/a', 'guides'])('%s は、ページの住所ではない', (target) => {
  expect(originForm(target)).toBeUndefined();
});

test('どんな住所も、読み直しても変わらない', () => {
  const segments = fc.array(fc.constantFrom('a', '.', '..', '%2e', '', 'b?c', '番'), { maxLength: 8 });
  fc.assert(
    fc.property(segments, (parts) => {
      const once = originForm(`/${parts.join('/')}`) ?? '';
      expect(once.startsWith('/')).toBe(true);
      expect(originForm(once)).toBe(once);
    }),
  );
});

test('そのまま送られた UTF-8 は、% の形になる', () => {
  const raw = Buffer.from('/search?q=番号').toString('latin1');
  expect(encodeRawBytes(raw)).toBe(`/search?q=${encodeURIComponent('番号')}`);
});
