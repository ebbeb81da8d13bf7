import { join } from 'node:path';
import { CommandError, printStep } from '#lib/commands/console.ts';
import { runProgram } from '#lib/commands/run-program.ts';
import type { Bench } from './bench.ts';
import { decimal, ratio, table } from './figures.ts';
import { memoryMeasure, peakMemory } from './process-tree.ts';
import { copyProject, countArticles, linkPackages, writeArticles } from './project-copy.ts';

interface Run {
  readonly seconds: number;
  readonly peak: number;
}

interface Sample {
  readonly articles: number;
  /** Without files of an earlier build. */
  readonly first: Run;
  /** Without changes since the first. */
  readonly second: Run;
}

/** Measures time and memory of the whole build, from nothing and again. */
export async function benchBuild({ root, folder, sizes, isSmall }: Bench): Promise<string> {
  const samples: Sample[] = [];
  // Sampling uses processor time, so a small run samples less often.
  const everyMs = isSmall ? 2000 : 200;
  // A small run builds the project itself, because `npm test` needs that build.
  for (const size of isSmall ? [0] : sizes) {
    const project = isSmall ? root : join(folder, `build-${size}`);
    const articles = isSmall ? await countArticles(root) : await generateProject(root, project, size);
    printStep(`${articles} 件の記事のサイトを組み立てています`);
    samples.push({ articles, first: await build(project, everyMs), second: await build(project, everyMs) });
  }
  return report(samples);
}

async function generateProject(root: string, project: string, size: number): Promise<number> {
  await copyProject(root, project);
  const { articles } = await writeArticles(project, size);
  await linkPackages(root, project);
  return articles;
}

async function build(project: string, everyMs: number): Promise<Run> {
  const started = performance.now();
  const buildHere = ['--import', 'tsx', join('tests', 'bench', 'build-here.ts')];
  const { result, peak } = await peakMemory(() => runProgram('node', buildHere, { cwd: project }), everyMs);
  if (result.code !== 0) throw new CommandError(result.output, '上のメッセージを確かめてください。');
  return { seconds: (performance.now() - started) / 1000, peak };
}

function report(samples: readonly Sample[]): string {
  const perArticle = ({ articles, first }: Sample) => (first.seconds / articles) * 1000;
  const mebibytes = ({ peak }: Run) => decimal(peak / 1024 ** 2, 0);
  const rows = samples.map((sample) => [
    decimal(sample.articles, 0),
    decimal(sample.first.seconds),
    decimal(perArticle(sample)),
    mebibytes(sample.first),
    decimal(sample.second.seconds),
    mebibytes(sample.second),
    ratio(sample.second.seconds, sample.first.seconds),
  ]);
  const [least, most] = [samples[0], samples.at(-1)];
  if (least !== undefined && most !== undefined && least !== most) {
    rows.push([
      `${decimal(most.articles, 0)} : ${decimal(least.articles, 0)}`,
      ratio(most.first.seconds, least.first.seconds),
      ratio(perArticle(most), perArticle(least)),
      ratio(most.first.peak, least.first.peak),
      ratio(most.second.seconds, least.second.seconds),
      ratio(most.second.peak, least.second.peak),
      '',
    ]);
  }
  return [
    '## Build',
    '',
    `The whole of what \`npm start\` does before it serves, once from nothing and again unchanged. Memory is the highest sum of ${memoryMeasure} over all processes, sampled every 200 ms (every 2 s in a small run).`,
    '',
    table(['articles', 'build, s', 'ms each', 'peak, MiB', 'again, s', 'peak, MiB', 'again : build'], rows),
  ].join('\n');
}
