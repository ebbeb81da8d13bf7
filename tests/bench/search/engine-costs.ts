import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { openSearch, type SearchData, type SearchIndex } from '#lib/search/index.ts';
import { decimal, kibibytes, median, quantile, ratio, table } from '../figures.ts';
import { heldMemory } from '../memory.ts';

/** An engine that our search can run on. */
export interface Engine {
  readonly name: string;
  readonly open: (data: unknown) => SearchIndex | undefined;
  /** Path of the code that a browser would load, from the root of the project. */
  readonly entry: string;
}

export const ourEngine: Engine = { name: 'ours', open: openSearch, entry: 'lib/search/client.ts' };

interface Costs {
  readonly openMs: number;
  readonly p50: number;
  readonly p95: number;
  /** In MiB. */
  readonly heap: number;
  /** In bytes, after gzip. */
  readonly code: number;
}

const rounds = 3;

/** Measures engines in turns in this process, and compares them with the first. */
export async function engineCosts(
  root: string,
  engines: readonly Engine[],
  data: SearchData,
  texts: readonly string[],
): Promise<string> {
  const opened = engines.map((engine) => ({ engine, ...openMeasured(engine, data) }));
  const times = opened.map(() => texts.map((): number[] => []));
  for (let round = 0; round < rounds; round += 1) {
    texts.forEach((text, at) => {
      opened.forEach(({ index }, system) => {
        times[system]?.[at]?.push(millisecondsOf(() => index.search(text, { limit: 8 })));
      });
    });
  }
  const costs = await Promise.all(
    opened.map(async ({ engine, openMs, heap }, system): Promise<Costs> => {
      const answers = (times[system] ?? []).map(median);
      const code = await codeBytes(root, engine.entry);
      return { openMs, heap, code, p50: quantile(answers, 0.5), p95: quantile(answers, 0.95) };
    }),
  );
  return costTable(engines, costs);
}

function openMeasured({ open }: Engine, data: SearchData): { index: SearchIndex; openMs: number; heap: number } {
  const openMs = median(Array.from({ length: rounds }, () => millisecondsOf(() => open(data))));
  const before = heldMemory().heap;
  const index = open(data);
  if (index === undefined) throw new Error('The search data cannot be opened by the code that made it');
  // Some structures are made only at the first query that needs them.
  index.search('いちばんちかいﾎﾟﾘﾌﾟﾛﾋﾟﾚﾝ');
  return { index, openMs, heap: (heldMemory().heap - before) / 2 ** 20 };
}

function millisecondsOf(work: () => unknown): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}

async function codeBytes(root: string, entry: string): Promise<number> {
  const { outputFiles } = await build({
    entryPoints: [join(root, entry)],
    bundle: true,
    minify: true,
    format: 'esm',
    charset: 'utf8',
    write: false,
    logLevel: 'silent',
  });
  return gzipSync(outputFiles[0]?.contents ?? '', { level: 9 }).length;
}

function costTable(engines: readonly Engine[], costs: readonly Costs[]): string {
  const [ours] = costs;
  const beside = (value: number, name: keyof Costs, digits: number) =>
    `${decimal(value, digits)} (${ratio(value, ours?.[name] ?? 0)})`;
  return table(
    ['', 'opening, ms', 'a keystroke p50, ms', 'p95, ms', 'heap, MiB', 'code, KiB gzip'],
    costs.map(({ openMs, p50, p95, heap, code }, system) => [
      engines[system]?.name ?? '',
      beside(openMs, 'openMs', 0),
      beside(p50, 'p50', 2),
      beside(p95, 'p95', 2),
      beside(heap, 'heap', 1),
      kibibytes(code),
    ]),
  );
}
