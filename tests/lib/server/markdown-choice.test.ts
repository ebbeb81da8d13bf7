import fc from 'fast-check';
import { expect, test } from 'vitest';
import { prefersMarkdown } from '#lib/server/markdown-choice.ts';

test.each([
  'text/markdown',
  'TEXT/Markdown; charset=utf-8',
  'text/markdown, text/html, */*',
  'text/html;q=0.8, text/markdown;q=0.9',
  'text/markdown;q=0.1, */*;q=0.1',
  'application/json, text/markdown;q=0.5, */*;q=0.4',
  'text/markdown;variant=GFM;q=0.7, text/*;q=0.7',
])('%s には、Markdownを送る', (accept) => {
  expect(prefersMarkdown(accept)).toBe(true);
});

test.each([
  undefined,
  '',
  '*/*',
  'text/*',
  // Chromium, Firefox and Safari.
  'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,image/apng,*/*;q=0.8',
  'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
  'text/markdown;q=0',
  'text/markdown;q=0.5, text/html',
  'text/markdown;q=0.5, */*',
  'text/markdown;q=0.5, text/*;q=0.6, */*;q=0.1',
  'text/markdown;q=abc',
  'text/markdownish',
  'x-text/markdown',
])('%s には、ページを送る', (accept) => {
  expect(prefersMarkdown(accept)).toBe(false);
});

test('どんなに長くても、すぐに決まる', () => {
  const began = performance.now();
  prefersMarkdown('text/markdown;q=0.1,'.repeat(3000));
  prefersMarkdown(`text/markdown;${';q='.repeat(20_000)}`);
  expect(performance.now() - began).toBeLessThan(1000);
  fc.assert(fc.property(fc.string(), (text) => typeof prefersMarkdown(`text/markdown${text}`) === 'boolean'));
});
