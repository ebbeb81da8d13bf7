import { readFile, writeFile } from 'node:fs/promises';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { z } from 'zod';
import { CommandError, printStep } from '#lib/commands/console.ts';
import { runProgram } from '#lib/commands/run-program.ts';
import { countMorphemes, searchIngredients } from '#lib/finder/index.ts';
import { analyseSections } from '#lib/search/index.ts';
import { readSite } from '#lib/site/index.ts';
import { readGolden } from '#tests/search/golden.ts';
import { readTokens } from '#tests/search/readings.ts';
import { type Bench, everyNth } from './bench.ts';
import { decimal, median, quantile, ratio, table } from './figures.ts';
import { copyProject, linkPackages } from './project-copy.ts';
import { growSections } from './search/grown-sections.ts';
import { keystrokes } from './search/keystrokes.ts';
import { withServer } from './server.ts';

const sizes = [1_000, 10_000];
const smallSizes = [300];

const measuredSchema = z.object({
  openMs: z.number(),
  strangeMs: z.number(),
  wallMs: z.array(z.number()),
  cpuMs: z.array(z.number()),
  heap: z.number(),
  rss: z.number(),
});

interface Sample extends z.output<typeof measuredSchema> {
  readonly sections: number;
  readonly analysisMs: number;
  readonly raw: number;
  readonly gzip: number;
}

/** Measures the search of a server with ten times as many sections, and the time of an answer through HTTP today. */
export async function benchSearchScale({ root, folder, isSmall }: Bench): Promise<string> {
  const golden = readGolden(await readFile(join(root, 'tests', 'search', 'golden.yaml'), 'utf8'));
  const queries = everyNth(golden, isSmall ? 40 : 1).map(({ text }) => text);
  const textsFile = join(folder, 'texts.json');
  await writeFile(textsFile, JSON.stringify(textsOf(queries)));
  const samples: Sample[] = [];
  for (const count of isSmall ? smallSizes : sizes) samples.push(await measure(root, folder, count, textsFile));
  return [
    '## Search at scale',
    `As many sections as are told, made from ours: each round tells the same with a third of its nouns changed for other nouns of ours, and a sixth for names that there are not. ${decimal(samples[0]?.wallMs.length ?? 0, 0)} texts: ${queries.length} queries of \`tests/search/golden.yaml\`, each ${typedEvery}th letter by letter, in a process of its own; the middle of three for each. Load ${decimal(loadavg()[0] ?? Number.NaN)} at the end.`,
    sizeTable(samples),
    'Milliseconds for an answer; of processors, and as they passed while others used them, too. A strange word is the first that no lexicon knows, for which texts are made ready:',
    timeTable(samples),
    'Milliseconds for `/api/search` through HTTP over our own sections, whole queries one after another:',
    await measureServer(await builtProject(root, isSmall ? root : join(folder, 'search-server')), queries),
  ].join('\n\n');
}

// To type every query letter by letter would take minutes.
const typedEvery = 4;

function textsOf(queries: readonly string[]): string[] {
  return [...new Set([...queries, ...keystrokes(queries.filter((_, index) => index % typedEvery === 0))])];
}

async function measure(root: string, folder: string, count: number, textsFile: string): Promise<Sample> {
  printStep(`${count} 節の検索を調べています`);
  const { sections, synonyms } = await searchIngredients(await readSite(root));
  const grown = growSections(sections, readTokens, count);
  // Loads the dictionary first: that takes the same time for any number of sections.
  await countMorphemes(['辞書']);
  const began = performance.now();
  const json = JSON.stringify(await analyseSections(grown, synonyms, countMorphemes));
  const analysisMs = performance.now() - began;
  const dataFile = join(folder, `search-${count}.json`);
  await writeFile(dataFile, json);
  const here = join('tests', 'bench', 'search-here.ts');
  const { code, output } = await runProgram('node', ['--import', 'tsx', here, dataFile, textsFile], { cwd: root });
  if (code !== 0) throw new CommandError(output, '上のメッセージを確かめてください。');
  const measured = measuredSchema.parse(JSON.parse(output.trim().split('\n').at(-1) ?? ''));
  return {
    ...measured,
    sections: grown.length,
    analysisMs,
    raw: Buffer.byteLength(json),
    gzip: gzipSync(json, { level: 9 }).length,
  };
}

function sizeTable(samples: readonly Sample[]): string {
  const figures = samples.map(({ analysisMs, openMs, raw, gzip, heap, rss }) => [
    analysisMs / 1000,
    openMs,
    raw / 1024,
    gzip / 1024,
    heap / 2 ** 20,
    rss / 2 ** 20,
  ]);
  return table(
    ['sections', 'analysis, s', 'opening, ms', 'data, KiB', 'gzip, KiB', 'heap, MiB', 'RSS, MiB'],
    withRatios(samples, figures, 0),
  );
}

function timeTable(samples: readonly Sample[]): string {
  const figures = samples.map(({ wallMs, cpuMs, strangeMs }) => [
    quantile(cpuMs, 0.5),
    quantile(cpuMs, 0.95),
    quantile(cpuMs, 1),
    quantile(wallMs, 0.5),
    quantile(wallMs, 0.95),
    quantile(wallMs, 1),
    strangeMs,
  ]);
  return table(
    ['sections', 'p50', 'p95', 'longest', 'passed: p50', 'p95', 'longest', 'a strange word'],
    withRatios(samples, figures, 2),
  );
}

/** The figures of each size, and the ratios of the largest size to the smallest. */
function withRatios(samples: readonly Sample[], figures: readonly (readonly number[])[], digits: number): string[][] {
  const [smallest = [], largest = []] = [figures[0], figures.at(-1)];
  return [
    ...samples.map(({ sections }, index) => [
      decimal(sections, 0),
      ...(figures[index] ?? []).map((figure) => decimal(figure, digits)),
    ]),
    ['the last : the first', ...largest.map((figure, index) => ratio(figure, smallest[index] ?? 0))],
  ];
}

async function builtProject(root: string, project: string): Promise<string> {
  if (project !== root) {
    await copyProject(root, project);
    await linkPackages(root, project);
  }
  printStep('サイトを組み立てています');
  const buildHere = join('tests', 'bench', 'build-here.ts');
  const { code, output } = await runProgram('node', ['--import', 'tsx', buildHere], { cwd: project });
  if (code !== 0) throw new CommandError(output, '上のメッセージを確かめてください。');
  return project;
}

async function measureServer(project: string, queries: readonly string[]): Promise<string> {
  printStep('/api/search に聞いています');
  const serveHere = join('tests', 'bench', 'serve-here.ts');
  return withServer(project, ['--import', 'tsx', serveHere], async (origin) => {
    const rounds: number[][] = [];
    for (let round = 0; round < 3; round += 1) rounds.push(await askAll(origin, queries));
    const times = queries.map((_, at) => median(rounds.map((each) => each[at] ?? Number.NaN)));
    const figures = [0.5, 0.95, 1].map((share) => decimal(quantile(times, share), 2));
    return table(['', 'p50', 'p95', 'longest'], [['`/api/search`', ...figures]]);
  });
}

async function askAll(origin: string, queries: readonly string[]): Promise<number[]> {
  const times: number[] = [];
  for (const query of queries) {
    const began = performance.now();
    const response = await fetch(`${origin}/api/search?${new URLSearchParams({ q: query })}`);
    await response.arrayBuffer();
    if (!response.ok) throw new Error(`/api/search answers ${response.status}`);
    times.push(performance.now() - began);
  }
  return times;
}
