import { rmSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import { CommandError } from '#lib/commands/console.ts';
import { runProgram } from '#lib/commands/run-program.ts';
import { type ArticleFile, generateArticles } from './generated-articles.ts';

/** Runs `work` in a temporary folder, which is removed even if the work fails. */
export async function inTemporaryFolder(root: string, work: (folder: string) => Promise<void>): Promise<void> {
  // Beside the project, so that packages can be hard-linked.
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

const leftBehind = ['.cache', '.data', '.git', '.next', 'node_modules', 'test-results'];

/** Copies a project without packages, generated files, and tests other than the benchmarks. */
export async function copyProject(root: string, copy: string): Promise<void> {
  const isCopied = (path: string) => {
    const [top = '', room, ...rest] = relative(root, path).split(sep);
    if (leftBehind.includes(top) || rest.includes('node_modules')) return false;
    return top !== 'tests' || room === undefined || room === 'bench';
  };
  await cp(root, copy, { recursive: true, filter: isCopied });
}

/** Links the project's packages into a copy. Turbopack refuses a link to an outside folder, so every file is linked. */
export async function linkPackages(root: string, copy: string): Promise<void> {
  const [from, to] = [join(root, 'node_modules'), join(copy, 'node_modules')];
  if ((await runProgram('cp', ['-al', from, to])).code === 0) return;
  await rm(to, { recursive: true, force: true });
  const { code, output } = await runProgram('cp', ['-R', from, to]);
  if (code !== 0) throw new CommandError(`部品を写せませんでした。\n${output}`, 'ディスクの空きを確かめてください。');
}

// They list the shipped article of each matter and the addresses of all, which a copy may not have.
const aboutShipped = ['coverage.yaml', 'published.txt'];

/** The result of `writeArticles`. */
export interface Written {
  readonly articles: number;
  readonly bytes: number;
}

/** Replaces the articles of a copy by `count` generated ones, or by the minimum if that is more. */
export async function writeArticles(copy: string, count: number): Promise<Written> {
  const content = join(copy, 'content');
  const { shipped, others } = await readContent(content);
  const articles = generateArticles(shipped, others, count);
  for (const file of aboutShipped) await rm(join(content, file), { force: true });
  for (const folder of ['guides', 'faqs']) await rm(join(content, folder), { recursive: true, force: true });
  for (const { file, text } of articles) {
    await mkdir(join(content, dirname(file)), { recursive: true });
    await writeFile(join(content, file), text);
  }
  return { articles: articles.length, bytes: articles.reduce((bytes, { text }) => bytes + Buffer.byteLength(text), 0) };
}

/** The number of articles in a project that can be copied. */
export async function countArticles(project: string): Promise<number> {
  return (await readContent(join(project, 'content'))).shipped.length;
}

interface Content {
  readonly shipped: readonly ArticleFile[];
  /** The texts of all other files that may link to an article. */
  readonly others: readonly string[];
}

async function readContent(content: string): Promise<Content> {
  const files = (await readdir(content, { recursive: true })).filter((file) => /[.](?:mdx|yaml)$/.test(file)).sort();
  const read = await Promise.all(
    files.map(async (file) => ({ file, text: await readFile(join(content, file), 'utf8') })),
  );
  const isArticle = ({ file }: ArticleFile) => /^(?:faqs|guides|konbini)\/.+[.]mdx$/.test(file);
  return {
    shipped: read.filter(isArticle),
    others: read.filter((each) => !isArticle(each) && !aboutShipped.includes(each.file)).map(({ text }) => text),
  };
}
