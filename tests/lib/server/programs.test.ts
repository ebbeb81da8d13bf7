import { expect, test } from 'vitest';
import { isContentForProgram, isForProgram, isOpenToAll, preflight } from '#lib/server/programs.ts';

test.each([
  '/api/v1',
  '/api/v1/guides/a/b',
  '/api/facts?x=1',
  '/api/search?q=a',
  '/api/openapi.json',
  '/guides/a/b.md',
  '/llms.txt',
  '/llms-full.txt',
  '/feed.xml',
  '/feed/deadline.xml',
  '/mcp',
])('ほかのサイトのページも、%s を読める', (address) => {
  expect(isOpenToAll(address)).toBe(true);
});

test.each([
  '/',
  '/guides/a/b',
  '/api/feedback',
  '/api/signals',
  '/api/health',
  '/insights',
  '/search?q=a.md',
  '/api/factsx',
  '/feedback',
  '/feed.xmlx',
  '/mcpx',
])('ほかのサイトのページは、%s を読めない', (address) => {
  expect(isOpenToAll(address)).toBe(false);
});

test('取っておけるのは、記事だけで決まる答え', () => {
  expect(['/api/v1/guides', '/api/facts', '/api/openapi.json'].every(isContentForProgram)).toBe(true);
  expect(['/api/search', '/mcp', '/api/v1/search?q=a', '/api/health', '/guides/a/b.md'].some(isContentForProgram)).toBe(
    false,
  );
});

test('プログラムの住所かどうか', () => {
  expect(['/api/x', '/mcp', '/mcp?a'].every(isForProgram)).toBe(true);
  expect(['/api', '/mcpx', '/guides'].some(isForProgram)).toBe(false);
});

test('前もって聞くブラウザには、方法と見出しを教える', () => {
  const { status, headers, body } = preflight(['GET', 'HEAD', 'OPTIONS']);
  expect([status, body.length, headers['access-control-allow-methods']]).toEqual([204, 0, 'GET, HEAD, OPTIONS']);
  expect(headers['access-control-allow-headers']).toContain('If-None-Match');
});
