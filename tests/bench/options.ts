import { CommandError } from '#lib/commands/console.ts';

const partNames = [
  'compile',
  'build',
  'page',
  'server',
  'search-quality',
  'search-keystroke',
  'search-scale',
  'assistants',
  'slow',
  'insights',
] as const;

/** A part of the benchmarks that can be run alone. */
export type PartName = (typeof partNames)[number];

/** The options of `npm run bench`. */
export interface BenchOptions {
  readonly parts: readonly PartName[];
  /** Article counts of the generated sites, the smallest first. */
  readonly sizes: readonly number[];
  /** Whether to measure only enough to show that the benchmarks run, without the packages that only they need. */
  readonly isSmall: boolean;
}

const fix = `npm run bench -- [${partNames.join(' | ')}] [--sizes=100,1000] [--small] の形で実行してください。`;

/** Reads the arguments of `npm run bench`. The default is every part and two sizes. */
export function readBenchOptions(args: readonly string[]): BenchOptions {
  const parts = new Set<PartName>();
  const isSmall = args.includes('--small');
  let sizes: readonly number[] = isSmall ? [10] : [100, 1000];
  for (const arg of args) {
    const part = partNames.find((name) => name === arg);
    if (part !== undefined) parts.add(part);
    else if (arg.startsWith('--sizes=')) sizes = readSizes(arg.slice('--sizes='.length));
    else if (arg !== '--small') throw new CommandError(`「${arg}」は分かりません。`, fix);
  }
  return { parts: parts.size === 0 ? partNames : partNames.filter((name) => parts.has(name)), sizes, isSmall };
}

function readSizes(text: string): number[] {
  const sizes = text.split(',').map((size) => (/^\d{1,6}$/.test(size) ? Number(size) : Number.NaN));
  if (sizes.every((size) => size >= 10)) return [...new Set(sizes)].sort((a, b) => a - b);
  throw new CommandError(`記事の数「${text}」は使えません。`, `10 以上の整数をコンマで並べてください。${fix}`);
}
