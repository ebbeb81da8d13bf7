import { expect, test } from 'vitest';
import { formatNotices } from '#lib/commands/notices.ts';
import type { AuthorProblem } from '#lib/content/index.ts';

const notice = (file: string, found: string): AuthorProblem => ({
  file,
  line: 3,
  column: 1,
  rule: 'changed-unchecked',
  found,
  fix: '照らし合わせてください。',
});

test('同じ注意は、4か所からまとめて1度だけ言い、はじめの3か所とほかの数を示す', () => {
  const same = ['a.mdx', 'b.mdx', 'c.mdx', 'd.mdx', 'e.mdx'].map((file) => notice(file, '変わりました。'));
  expect(formatNotices([...same, notice('f.mdx', '古いです。')])).toEqual([
    '（注意）変わりました。5か所：\n  a.mdx:3:1\n  b.mdx:3:1\n  c.mdx:3:1\n  ほか2か所（全部は npm run -s check -- --json）\n  → 照らし合わせてください。',
    '（注意）f.mdx:3:1 古いです。\n  → 照らし合わせてください。',
  ]);
});

test('少ないうちは、1つずつ言う', () => {
  expect(formatNotices(['a.mdx', 'b.mdx', 'c.mdx'].map((file) => notice(file, '変わりました。')))).toHaveLength(3);
  expect(formatNotices([])).toEqual([]);
});
