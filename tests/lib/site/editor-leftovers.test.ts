import { expect, test } from 'vitest';
import { isEditorLeftover } from '#lib/site/editor-leftovers.ts';

test.each([
  '.DS_Store',
  'guides/.DS_Store',
  'guides/store/pay.mdx~',
  'guides/store/.pay.mdx.swp',
  'guides/store/.#pay.mdx',
  'guides/store/#pay.mdx#',
  'guides/store/4913',
  'guides/store/pay.mdx.orig',
  'guides/store/pay.mdx.bak',
  'facts/Thumbs.db',
  '.vscode/settings.json',
])('%s は、エディターの残したものとみなす', (file) => {
  expect(isEditorLeftover(file)).toBe(true);
});

test.each(['guides/store/pay.mdx', 'guides/store/pay のコピー.mdx', 'memo.txt', 'guides/store/pay.md', 'facts/a.yaml'])(
  '%s は、書き手のファイルとみなす',
  (file) => {
    expect(isEditorLeftover(file)).toBe(false);
  },
);
