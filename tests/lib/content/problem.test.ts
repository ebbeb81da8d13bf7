import { expect, test } from 'vitest';
import { formatProblem } from '#lib/content/index.ts';

test('直すところは、場所・見つかったもの・直し方の2行で示される', () => {
  const problem = {
    file: 'content/faqs/store/pay.mdx',
    line: 6,
    column: 3,
    rule: 'link-form',
    found: '見つかったもの。',
    fix: '直し方。',
  } as const;
  expect(formatProblem(problem)).toBe('content/faqs/store/pay.mdx:6:3 見つかったもの。\n  → 直し方。');
});
