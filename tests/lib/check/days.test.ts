import { expect, test } from 'vitest';
import { checkProject } from '#lib/check/index.ts';
import { formatProblem } from '#lib/content/index.ts';
import { aGuide } from '#tests/support/builders.ts';
import { aProject } from '#tests/support/project.ts';

const guide = 'content/guides/store/pay.mdx';

async function problemsOn(today: string, front: Readonly<Record<string, unknown>> = {}): Promise<string[]> {
  const root = await aProject({ [guide]: aGuide({ front }) });
  return (await checkProject(root, undefined, today)).problems.map(formatProblem);
}

test('照合した日が今日なら、直すところはない', async () => {
  expect(await problemsOn('2026-11-21')).toEqual([]);
});

test('照合した日が今日より先なら、記事も事実も、その日付の場所で示される', async () => {
  expect(await problemsOn('2026-11-20')).toMatchInlineSnapshot(`
    [
      "content/facts/konbini.yaml:14:14 checkedOn（2026-11-21）が今日（2026-11-20）より先の日付です。
      → 出典と照らし合わせた日を書いてください。",
      "content/guides/store/pay.mdx:7:12 checkedOn（2026-11-21）が今日（2026-11-20）より先の日付です。
      → 出典と照らし合わせた日を書いてください。",
    ]
  `);
});

test('見直しの日が照合した日より後でないと、見直しの日の場所で示される', async () => {
  expect(await problemsOn('2026-11-30', { reviewBy: '2026-11-21' })).toMatchInlineSnapshot(`
    [
      "content/guides/store/pay.mdx:8:11 reviewBy（2026-11-21）が checkedOn（2026-11-21）より後になっていません。
      → checkedOn より後の日付にしてください。",
    ]
  `);
});

test('ほかの間違いで読めない記事でも、日付の間違いは一緒に示される', async () => {
  const found = await problemsOn('2026-11-20', { title: '', reviewBy: '2026-11-21' });
  expect(found.map((problem) => problem.split('\n')[0])).toEqual([
    expect.stringContaining('content/facts/konbini.yaml:14:14 checkedOn'),
    'content/guides/store/pay.mdx:2:8 「title」の値 "" は使えません。',
    'content/guides/store/pay.mdx:7:12 checkedOn（2026-11-21）が今日（2026-11-20）より先の日付です。',
    'content/guides/store/pay.mdx:8:11 reviewBy（2026-11-21）が checkedOn（2026-11-21）より後になっていません。',
  ]);
});

test('自分自身を related に並べると、その場所で示される', async () => {
  expect(await problemsOn('2026-11-30', { related: ['/guides/store/pay'] })).toMatchInlineSnapshot(`
    [
      "content/guides/store/pay.mdx:12:5 「/guides/store/pay」は、このページ自身です。
      → ほかのページにするか、消してください。",
    ]
  `);
});
