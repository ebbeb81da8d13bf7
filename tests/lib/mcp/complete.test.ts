import { expect, test } from 'vitest';
import { complete, completeMarkdown } from '#lib/mcp/complete.ts';

const origin = 'https://madoguchi.example';

test('住所だけが、初めから終わりまで書かれる', () => {
  expect(
    complete({ url: '/a', list: [{ apiUrl: '/b', text: '/c', markdownUrl: 'https://x.example/d' }] }, origin),
  ).toEqual({
    url: `${origin}/a`,
    list: [{ apiUrl: `${origin}/b`, text: '/c', markdownUrl: 'https://x.example/d' }],
  });
});

test('Markdown のリンクも', () => {
  expect(completeMarkdown('[a](/a#b) と [c](https://c.example/) と /d', origin)).toBe(
    `[a](${origin}/a#b) と [c](https://c.example/) と /d`,
  );
});
