import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkProject } from '#lib/check/index.ts';
import { formatProblem } from '#lib/content/index.ts';
import { aGuide } from '#tests/support/builders.ts';
import { aProject, writeIn } from '#tests/support/project.ts';

const guide = 'content/guides/store/pay.mdx';
const utf16 = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le');

async function problemsWith(file: string, text: string): Promise<string[]> {
  const root = await aProject({ [guide]: aGuide() });
  await writeIn(root, file, '');
  await writeFile(join(root, file), utf16(text));
  return (await checkProject(root)).problems.map(formatProblem);
}

test('UTF-16 で保存した記事は、ほかの間違いといっしょに、保存し直すように言われる', async () => {
  const problems = await problemsWith(guide, aGuide({ body: '<Notes />' }));
  expect(problems).toHaveLength(2);
  expect(problems[0]).toContain(`${guide}:1:1 このファイルは UTF-16 で保存されています。`);
  expect(problems[1]).toContain(`${guide}:13:1 <Notes> という部品はありません。`);
});

test('ほかに間違いのない記事も、UTF-16 のままでは出ない', async () => {
  expect(await problemsWith(guide, aGuide())).toHaveLength(1);
});

test.each([
  ['content/topics.yaml', '- id: store\n  title: お店で払う\n  summary: レジでの払い方\n'],
  ['content/glossary.yaml', '[]\n'],
  ['content/sources.yaml', '- { id: s0, name: ブログ記事, kind: blog, dated: 日付なし }\n'],
  ['content/synonyms.yaml', '{}\n'],
])('UTF-16 で保存した %s も、保存し直すように言われ、中身は読まれる', async (file, text) => {
  const problems = await problemsWith(file, text);
  expect(problems.filter((problem) => problem.includes('このファイルは UTF-16'))).toEqual([
    expect.stringContaining(`${file}:1:1 `),
  ]);
});
