import { rmSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import { CommandError } from '#lib/commands/console.ts';
import { runProgram } from '#lib/commands/run-program.ts';
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

const leftBehind = ['.cache', '.data', '.git', '.next', 'node_modules', 'test-results'];

/** Copies a project, of its tests the benchmarks alone, without packages and without what commands have made of it. */
export async function copyProject(root: string, copy: string): Promise<void> {
  const isCopied = (path: string) => {
    const [top = '', room, ...rest] = relative(root, path).split(sep);
    if (leftBehind.includes(top) || rest.includes('node_modules')) return false;
    return top !== 'tests' || room === undefined || room === 'bench';
  };
  await cp(root, copy, { recursive: true, filter: isCopied });
}

/** Gives a copy the packages of its project. Turbopack refuses a link to a folder outside, so every file is linked. */
export async function linkPackages(root: string, copy: string): Promise<void> {
  const [from, to] = [join(root, 'node_modules'), join(copy, 'node_modules')];
  if ((await runProgram('cp', ['-al', from, to])).code === 0) return;
  await rm(to, { recursive: true, force: true });
  const { code, output } = await runProgram('cp', ['-R', from, to]);
  if (code !== 0) throw new CommandError(`部品を写せませんでした。\n${output}`, 'ディスクの空きを確かめてください。');
}

// It records where each matter has its home among the shipped articles, which may not be there any more.
const coverage = 'coverage.yaml';

/** What `writeArticles` has written. */
export interface Written {
  readonly articles: number;
  readonly bytes: number;
}

/** Replaces the articles of a copy by so many generated ones, or the fewest that there can be. */
export async function writeArticles(copy: string, count: number): Promise<Written> {
  const content = join(copy, 'content');
  const { shipped, others } = await readContent(content);
  const articles = generateArticles(shipped, others, count);
  await rm(join(content, coverage), { force: true });
  for (const folder of ['guides', 'faqs']) await rm(join(content, folder), { recursive: true, force: true });
  for (const { file, text } of articles) {
    await mkdir(join(content, dirname(file)), { recursive: true });
    await writeFile(join(content, file), text);
  }
  return { articles: articles.length, bytes: articles.reduce((bytes, { text }) => bytes + Buffer.byteLength(text), 0) };
}

/** How many articles a project has that copies can be made of. */
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
    others: read.filter((each) => !isArticle(each) && each.file !== coverage).map(({ text }) => text),
  };
}
