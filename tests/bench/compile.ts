import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { CommandError, printStep } from '#lib/commands/console.ts';
import { formatProblem } from '#lib/content/index.ts';
import { readSite } from '#lib/site/index.ts';
import type { Bench } from './bench.ts';
import { decimal, median, ratio, table } from './figures.ts';
import { copyProject, writeArticles } from './project-copy.ts';

interface Sample {
  readonly articles: number;
  readonly project: string;
  readonly bytes: number;
  /** Milliseconds for all articles, with an empty and with a full cache. */
  readonly cold: number[];
  readonly warm: number[];
}

/** Measures reading, parsing and checking of the content, with an empty cache and with a full one. */
export async function benchCompile({ root, folder, sizes, isSmall }: Bench): Promise<string> {
  const rounds = isSmall ? 1 : 5;
  const samples: Sample[] = [];
  for (const size of sizes) {
    const project = join(folder, `compile-${size}`);
    await copyProject(root, project);
    samples.push({ ...(await writeArticles(project, size)), project, cold: [], warm: [] });
  }
  const [smallest] = samples;
  // The very first run loads the compiler, so it is not counted.
  if (smallest !== undefined) await timeReading(smallest.project);
  // In turns, so that a change in the machine's speed affects all sizes alike.
  for (let round = 1; round <= rounds; round += 1) {
    for (const { articles, project, cold, warm } of samples) {
      printStep(`${articles} 件の記事を読んでいます（${round}/${rounds} 回目）`);
      await rm(join(project, '.cache'), { recursive: true, force: true });
      cold.push(await timeReading(project));
      warm.push(await timeReading(project));
    }
  }
  return report(samples, rounds);
}

async function timeReading(project: string): Promise<number> {
  const started = performance.now();
  const { problems } = await readSite(project);
  const spent = performance.now() - started;
  const [first] = problems;
  if (first === undefined) return spent;
  throw new CommandError(
    `作った記事に ${problems.length} 件の誤りがあります。\n${formatProblem(first)}`,
    'tests/bench/generated-articles.ts を直してください。',
  );
}

function report(samples: readonly Sample[], rounds: number): string {
  const costs = samples.map(({ articles, bytes, cold, warm }) => ({
    articles,
    bytes: bytes / articles,
    cold: median(cold) / articles,
    warm: median(warm) / articles,
  }));
  const rows = costs.map(({ articles, bytes, cold, warm }) => [
    decimal(articles, 0),
    decimal(bytes, 0),
    decimal(cold, 2),
    decimal(warm, 2),
    ratio(warm, cold),
  ]);
  const [first, last] = [costs[0], costs.at(-1)];
  if (first !== undefined && last !== undefined && first !== last) {
    const name = `${decimal(last.articles, 0)} : ${decimal(first.articles, 0)}`;
    rows.push([name, ratio(last.bytes, first.bytes), ratio(last.cold, first.cold), ratio(last.warm, first.warm), '']);
  }
  return [
    '## Compile',
    '',
    `Reading, parsing and checking all content, per article; median of ${rounds}. A ratio of × 1 between sizes is linear growth.`,
    '',
    table(['articles', 'bytes each', 'cold, ms each', 'cached, ms each', 'cached : cold'], rows),
  ].join('\n');
}
