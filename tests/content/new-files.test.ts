import { readdir, readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { checkProject } from '#lib/check/index.ts';
import { writeNewFile } from '#lib/commands/new-file.ts';
import { formatProblem } from '#lib/content/index.ts';
import { readSite } from '#lib/site/index.ts';
import { aProject } from '#tests/support/project.ts';

/** A project with our topics, sources and facts, and no article. */
async function aProjectOfOurs(): Promise<string> {
  const facts = (await readdir('content/facts')).map((name) => `content/facts/${name}`);
  const files = ['content/topics.yaml', 'content/hosts.yaml', 'content/sources.yaml', ...facts];
  const texts = await Promise.all(files.map(async (file) => [file, await readFile(file, 'utf8')] as const));
  return aProject({ 'content/facts/konbini.yaml': '[]\n', ...Object.fromEntries(texts) });
}

test('どの話題で始めても、はじめのファイルで直すところは、事実の書きかえだけ', async () => {
  const root = await aProjectOfOurs();
  const { topics } = await readSite(root);
  const requests = [
    ...topics.flatMap(({ id }) => [
      ['guide', `${id}/brand-new`],
      ['faq', `${id}/brand-new`],
    ]),
    ['channel', 'brand-new'],
    ['fact', 'konbini.brand-new'],
  ];
  const made: string[] = [];
  for (const request of requests) made.push((await writeNewFile(root, request, '2026-11-21')).file);
  const { problems } = await checkProject(root);
  expect(made).toHaveLength(topics.length * 2 + 2);
  const faults = problems.filter(({ file }) => made.includes(file));
  expect(faults.filter(({ rule }) => rule !== 'placeholder').map(formatProblem)).toEqual([]);
  expect([...new Set(faults.map(({ file }) => file))]).toEqual(['content/facts/konbini-brand-new.yaml']);
});
