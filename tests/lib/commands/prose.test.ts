import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkProse } from '#lib/commands/prose.ts';
import { aGuide } from '#tests/support/builders.ts';
import { showFaults } from '#tests/support/parsing.ts';
import { aProject } from '#tests/support/project.ts';

const file = 'content/guides/store/pay.mdx';

test('日本語の決まりに合わない文は、場所と直し方つきで示される', async () => {
  const text = aGuide({
    body: '番号は見れません。\n\nお店で払うことができる。\n\n注文しますが、払えますが、届きます。',
  });
  const problems = await checkProse(await aProject({ [file]: text }), [{ file, text }]);
  expect(showFaults(text, problems)).toMatchInlineSnapshot(`
    "content/guides/store/pay.mdx:13:5 ら抜き言葉を使用しています。
      → 「見られる」「食べられる」のように「ら」を入れてください。
      @ れません。
    content/guides/store/pay.mdx:17:6 文中に逆接の接続助詞 "が" が二回以上使われています。
      → 文を2つに分けてください。
      @ が、払えますが、届きます。"
  `);
  expect(new Set(problems.map(({ rule }) => rule))).toEqual(new Set(['prose']));
});

test('調べた文章は覚えておき、同じ文章をまた調べない。文章が変われば調べ直す', async () => {
  const root = await aProject();
  const kept = () => readdir(join(root, '.cache', 'prose'));
  const article = { file, text: aGuide({ body: '番号は見れません。' }) };
  const first = await checkProse(root, [article]);
  const names = await kept();
  expect(await checkProse(root, [article])).toEqual(first);
  expect(await kept()).toEqual(names);
  expect(await checkProse(root, [{ ...article, text: aGuide({ body: '番号は見られません。' }) }])).toEqual([]);
  expect(await kept()).toHaveLength(2);
});
