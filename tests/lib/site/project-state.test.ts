import { expect, test } from 'vitest';
import { projectState } from '#lib/site/index.ts';
import { aFolder, writeIn } from '#tests/support/project.ts';

async function aWatchedProject() {
  const root = await aFolder();
  await writeIn(root, 'content/guides/a.mdx', '本文');
  await writeIn(root, 'app/styles/base.css', 'body { color: red }');
  const state = () => {
    const [others = '', styles = ''] = projectState(root).split('.');
    return { others, styles };
  };
  return { root, state };
}

test('何も変わらなければ、名前も変わらない', async () => {
  const { root, state } = await aWatchedProject();
  const before = state();
  await writeIn(root, '.next/dev/cache', 'サイトの元ではない');
  expect(state()).toEqual(before);
});

test('CSSだけが変わると、あとの半分だけが変わる', async () => {
  const { root, state } = await aWatchedProject();
  const before = state();
  await writeIn(root, 'app/styles/base.css', 'body { color: blue; }');
  const after = state();
  expect(after.others).toBe(before.others);
  expect(after.styles).not.toBe(before.styles);
});

test.each([
  'content/guides/a.mdx',
  'content/topics.yaml',
  'app/page.tsx',
  'components/a.tsx',
  'lib/a.ts',
  'public/a.svg',
])('%s が変わると、前の半分だけが変わる', async (file) => {
  const { root, state } = await aWatchedProject();
  const before = state();
  await writeIn(root, file, '新しい中身');
  const after = state();
  expect(after.others).not.toBe(before.others);
  expect(after.styles).toBe(before.styles);
});
