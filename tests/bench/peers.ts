import { appendFile, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { CommandError, printStep } from '#lib/commands/console.ts';
import { runProgram } from '#lib/commands/run-program.ts';
import { markdownCopies } from '#lib/copies/index.ts';
import { readSite } from '#lib/site/index.ts';
import type { Bench } from './bench.ts';
import { decimal, ratio, table } from './figures.ts';
import { writePeer } from './peers/site-of-peer.ts';
import { starlight, starlightFile, starlightFiles } from './peers/starlight.ts';
import { vitepress, vitepressFile, vitepressFiles } from './peers/vitepress.ts';
import { memoryMeasure, peakMemory } from './process-tree.ts';
import { copyProject, linkPackages, writeArticles } from './project-copy.ts';

/** A site to build: by a program of Node, in its folder. */
interface Subject {
  readonly name: string;
  readonly folder: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** What earlier builds left, in its folder. */
  readonly left: readonly string[];
  /** The file of the article that is changed. */
  readonly changed: string;
}

interface Run {
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly peak: number;
}

interface Sample {
  readonly articles: number;
  readonly name: string;
  /** From nothing. */
  readonly cold: Run;
  /** After one article has changed. */
  readonly again: Run;
}

/** Builds the same generated articles with us, Starlight and VitePress: from nothing, and after one of them has changed. */
export async function benchPeers({ root, folder, sizes, isSmall }: Bench): Promise<string> {
  const samples: Sample[] = [];
  for (const size of sizes) {
    const { articles, subjects } = await writeSites(root, join(folder, `peers-${size}`), size, isSmall);
    for (const subject of subjects) {
      printStep(`${articles} 件の記事を組み立てています（${subject.name}）`);
      for (const name of subject.left) await rm(join(subject.folder, name), { recursive: true, force: true });
      const cold = await build(subject);
      await appendFile(join(subject.folder, subject.changed), '\n計るために足した文です。\n');
      samples.push({ articles, name: subject.name, cold, again: await build(subject) });
    }
  }
  return report(samples);
}

async function writeSites(
  root: string,
  folder: string,
  size: number,
  isSmall: boolean,
): Promise<{ readonly articles: number; readonly subjects: readonly Subject[] }> {
  const ours = join(folder, 'ours');
  await copyProject(root, ours);
  const { articles } = await writeArticles(ours, size);
  await linkPackages(root, ours);
  const changedPage = await pageToChange(ours);
  const here = {
    name: 'ours',
    folder: ours,
    args: ['--import', 'tsx', join('tests', 'bench', 'build-here.ts')],
    env: {},
    left: ['.cache', '.next'],
    changed: `content/faqs/${changedPage.slice('/faq/'.length)}.mdx`,
  };
  if (isSmall) return { articles, subjects: [here] };
  const isArticle = /^\/(?:guides|faq|konbini)\/.+(?=[.]md$)/;
  const copies = new Map(
    [...markdownCopies(await readSite(ours))].flatMap(([path, copy]) => {
      const [page] = isArticle.exec(path) ?? [];
      return page === undefined ? [] : [[page, copy] as const];
    }),
  );
  await writePeer(root, join(folder, 'starlight'), starlightFiles(copies));
  await writePeer(root, join(folder, 'vitepress'), vitepressFiles(copies));
  const there = (name: string, generator: Pick<Subject, 'args' | 'env'>, left: readonly string[], changed: string) => ({
    name,
    folder: join(folder, name),
    ...generator,
    left,
    changed,
  });
  return {
    articles,
    subjects: [
      here,
      there('starlight', starlight, ['dist', '.astro'], starlightFile(changedPage)),
      there('vitepress', vitepress, ['.vitepress/dist', '.vitepress/cache'], vitepressFile(changedPage)),
    ],
  };
}

/** The first question of a project: which ones a generated site of some size has is not known before. */
async function pageToChange(project: string): Promise<string> {
  const files = await readdir(join(project, 'content', 'faqs'), { recursive: true });
  const [first = ''] = files.filter((file) => file.endsWith('.mdx')).sort();
  return `/faq/${first.replace(/[.]mdx$/, '')}`;
}

// The shell tells the processor time of all that it has waited for.
async function build({ folder, args, env }: Subject): Promise<Run> {
  const started = performance.now();
  const timed = ['-c', '"$0" "$@"; code=$?; times >&2; exit $code', process.execPath, ...args];
  const { result, peak } = await peakMemory(() => runProgram('sh', timed, { cwd: folder, env }));
  if (result.code !== 0) throw new CommandError(result.output, '上のメッセージを確かめてください。');
  const cpuSeconds = [...(result.output.trim().split('\n').at(-1) ?? '').matchAll(/(\d+)m([\d.]+)s/g)].reduce(
    (sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds),
    0,
  );
  return { seconds: (performance.now() - started) / 1000, cpuSeconds, peak };
}

function report(samples: readonly Sample[]): string {
  const rows = samples.map(({ articles, name, cold, again }) => [
    `${decimal(articles, 0)}, ${name}`,
    decimal(cold.seconds),
    decimal(cold.cpuSeconds),
    decimal(cold.peak / 1024 ** 2, 0),
    decimal(again.seconds),
    decimal(again.cpuSeconds),
    ratio(again.seconds, cold.seconds),
  ]);
  return [
    '## Peers',
    `The same articles built by us, and from our Markdown copies by Starlight and VitePress: from nothing, and after a sentence was added to one. Ours also makes the pages of facts, flows and desks, the search data and all copies for programs. Memory is the highest sum of ${memoryMeasure} over all processes.`,
    table(
      ['articles', 'cold, s', 'processor, s', 'peak, MiB', 'one changed, s', 'processor, s', 'changed : cold'],
      rows,
    ),
  ].join('\n\n');
}
