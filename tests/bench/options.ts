import { CommandError } from '#lib/commands/console.ts';

/** Each part of the benchmarks in the order they run, and whether it has a small form that takes less than a minute. */
const hasSmallForm = {
  compile: true,
  build: true,
  // It builds several sites.
  peers: false,
  page: true,
  // It waits for three servers under load in turn.
  server: false,
  'search-quality': true,
  'search-keystroke': true,
  'search-scale': true,
  assistants: true,
  slow: true,
  insights: true,
} as const satisfies Readonly<Record<string, boolean>>;

/** A part of the benchmarks that can be run alone. */
export type PartName = keyof typeof hasSmallForm;

const partNames = Object.keys(hasSmallForm).filter((name): name is PartName => name in hasSmallForm);

/** The options of `npm run bench`. */
export interface BenchOptions {
  readonly parts: readonly PartName[];
  /** Article counts of the generated sites, the smallest first. */
  readonly sizes: readonly number[];
  /** Whether to measure only enough to show that the benchmarks run, without the packages that only they need. */
  readonly isSmall: boolean;
}

const fix = `npm run bench -- [${partNames.join(' | ')}] [--sizes=100,1000] [--small] の形で実行してください。`;

/** Reads the arguments of `npm run bench`. The default is every part, or every part with a small form, and two sizes. */
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
  const isMeant = (name: PartName) => (parts.size === 0 ? !isSmall || hasSmallForm[name] : parts.has(name));
  return { parts: partNames.filter(isMeant), sizes, isSmall };
}

function readSizes(text: string): number[] {
  const sizes = text.split(',').map((size) => (/^\d{1,6}$/.test(size) ? Number(size) : Number.NaN));
  if (sizes.every((size) => size >= 10)) return [...new Set(sizes)].sort((a, b) => a - b);
  throw new CommandError(`記事の数「${text}」は使えません。`, `10 以上の整数をコンマで並べてください。${fix}`);
}
