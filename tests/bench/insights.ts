import { createReadStream, createWriteStream } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { exportLines, importLines, openDesk, openReader } from '#lib/feedback/index.ts';
import { readInsights } from '#lib/insights/pages.ts';
import { addressOf, pageNames, readWanted, type Wanted } from '#lib/insights/wanted.ts';
import type { Bench } from './bench.ts';
import { decimal, median, quantile, table } from './figures.ts';
import { type Asked, type Engine, engines } from './insights/engines.ts';
import { fill } from './insights/filling.ts';

const budget = 200;

/**
 * How long the queries of each page for the operator take with a million votes and as many searches, on both engines; and
 * which of them read a whole table.
 */
export async function benchInsights({ folder, isSmall }: Bench): Promise<string> {
  const rows = isSmall ? 2000 : Number(process.env.BENCH_ROWS ?? 1_000_000);
  const times = isSmall ? 3 : 20;
  const lines: string[][] = [];
  const notes: string[] = [];
  for (const open of await engines(folder)) {
    const engine = await open();
    try {
      const began = performance.now();
      await fill(engine.execute, rows, Date.now());
      await engine.settle();
      notes.push(`${engine.name}: filled in ${decimal((performance.now() - began) / 1000)} s.`);
      for (const wanted of wantedPages()) lines.push(await measured(engine, wanted, times));
      notes.push(...(await wholeReads(engine)), await transferred(engine, folder));
    } finally {
      await engine.close();
    }
  }
  return [
    '## Pages for the operator',
    `${rows.toLocaleString('en')} votes and as many searches; ${times} runs of all queries of a page, in ms. At most ${budget} at p95.`,
    table(['page', 'median', 'p95'], lines),
    notes.join('\n'),
  ].join('\n\n');
}

function wantedPages(): { readonly name: string; readonly wanted: Wanted }[] {
  const addresses = [
    ...pageNames.map((name) => addressOf(name)),
    addressOf('votes', { days: 90 }),
    addressOf('votes', { days: 90, page: '/guides/topic/page-3' }),
    addressOf('searches', { days: 365, by: 'unopened' }),
    addressOf('flows', { days: 365 }),
    addressOf('labels', { days: 365 }),
    addressOf('comments', { list: 'all' }),
    addressOf('comments', { list: 'all', page: '/guides/topic/page-3' }),
  ];
  return addresses.flatMap((name) => {
    const wanted = readWanted(name);
    return wanted === undefined || wanted.at === 'content' ? [] : [{ name, wanted }];
  });
}

async function measured(engine: Engine, { name, wanted }: { name: string; wanted: Wanted }, times: number) {
  const store = engine.store(() => undefined);
  const took: number[] = [];
  for (let run = 0; run < times; run += 1) {
    const began = performance.now();
    await readInsights(store, 'form', wanted, Date.now());
    took.push(performance.now() - began);
  }
  return [`${engine.name} ${name}`, decimal(median(took)), decimal(quantile(took, 0.95))];
}

/** How long all rows take to a file and from it into an empty store. */
async function transferred({ name, settings, empty }: Engine, folder: string): Promise<string> {
  const file = join(folder, 'rows.jsonl');
  const began = performance.now();
  const reader = await openReader(settings);
  await pipeline(async function* () {
    for await (const line of exportLines(reader)) yield `${line}\n`;
  }, createWriteStream(file));
  await reader.close();
  const between = performance.now();
  const desk = await openDesk(await empty());
  const counts = await importLines(desk, createReadStream(file));
  await desk.close();
  const [out, into] = [(between - began) / 1000, (performance.now() - between) / 1000];
  const rows = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const size = decimal((await stat(file)).size / 1024 ** 2, 0);
  await rm(file);
  return `${name}: ${rows.toLocaleString('en')} rows exported in ${decimal(out)} s (${size} MiB), imported in ${decimal(into)} s.`;
}

/** Every query that reads a whole table, once. */
async function wholeReads(engine: Engine): Promise<string[]> {
  const queries = new Map<string, Asked>();
  const store = engine.store((asked) => queries.set(asked.sql, asked));
  for (const { wanted } of wantedPages()) await readInsights(store, 'form', wanted, Date.now());
  const found: string[] = [];
  for (const asked of queries.values()) {
    const tables = await engine.wholeReads(asked);
    if (tables.length > 0) found.push(`- ${engine.name} reads all of ${tables.join(', ')}: \`${asked.sql}\``);
  }
  return [`${engine.name}: ${queries.size} queries, of which ${found.length} read a whole table.`, ...found];
}
