import { rmSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { CommandError } from '../console.ts';
import { runProgram } from '../run-program.ts';
import { type ArticleFile, generateArticles } from './generated-articles.ts';

/** Gives a folder to work in, and removes it however the work ends. */
export async function inTemporaryFolder(root: string, work: (folder: string) => Promise<void>): Promise<void> {
  // Beside the project, so that packages can be hard links.
  const folder = await mkdtemp(join(root, '..', '.madoguchi-bench-')).catch(() =>
    mkdtemp(join(tmpdir(), 'madoguchi-bench-')),
  );
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  process.once('exit', remove);
  try {
    await work(folder);
  } finally {
    process.off('exit', remove);
    remove();
  }
}

const leftBehind = ['.cache', '.data', '.git', '.next', 'node_modules', 'test-results', 'tests'];

/** Copies a project without its packages and without what commands have made of it. */
export async function copyProject(root: string, copy: string): Promise<void> {
  await cp(root, copy, { recursive: true, filter: (path) => !leftBehind.includes(relative(root, path)) });
}

/** Gives a copy the packages of its project. Turbopack refuses a link to a folder outside, so every file is linked. */
export async function linkPackages(root: string, copy: string): Promise<void> {
  const [from, to] = [join(root, 'node_modules'), join(copy, 'node_modules')];
  if ((await runProgram('cp', ['-al', from, to])).code === 0) return;
  await rm(to, { recursive: true, force: true });
  const { code, output } = await runProgram('cp', ['-R', from, to]);
  if (code !== 0) throw new CommandError(`部品を写せませんでした。\n${output}`, 'ディスクの空きを確かめてください。');
}

/** Replaces the articles of a copy by so many generated ones, and tells how many bytes they have in all. */
export async function writeArticles(copy: string, count: number): Promise<number> {
  const content = join(copy, 'content');
  const articles = generateArticles(await readArticles(content), count);
  // The record of coverage speaks of the shipped articles, which are not there any more.
  await rm(join(content, 'coverage.yaml'), { force: true });
  for (const folder of ['guides', 'faqs']) await rm(join(content, folder), { recursive: true, force: true });
  for (const { file, text } of articles) {
    await mkdir(join(content, dirname(file)), { recursive: true });
    await writeFile(join(content, file), text);
  }
  return articles.reduce((bytes, { text }) => bytes + Buffer.byteLength(text), 0);
}

async function readArticles(content: string): Promise<ArticleFile[]> {
  const files = (await readdir(content, { recursive: true })).filter((file) =>
    /^(faqs|guides|konbini)\/.+\.mdx$/.test(file),
  );
  return Promise.all(files.sort().map(async (file) => ({ file, text: await readFile(join(content, file), 'utf8') })));
}
