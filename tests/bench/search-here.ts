import { readFile } from 'node:fs/promises';
import { printLine, runCommand } from '#lib/commands/console.ts';
import { openSearch } from '#lib/search/index.ts';
import { median } from './figures.ts';
import { heldMemory } from './memory.ts';

const rounds = 3;

// Runs in its own process, so that the memory for making the index is not counted.
await runCommand(async () => {
  const [dataFile = '', textsFile = ''] = process.argv.slice(2);
  const texts: string[] = JSON.parse(await readFile(textsFile, 'utf8'));
  const json = await readFile(dataFile, 'utf8');
  const before = heldMemory();
  const [index, open] = timed(() => openSearch(JSON.parse(json)));
  if (index === undefined) throw new Error('The search data cannot be opened by the code that made it');
  const [, strange] = timed(() => index.search('ぬるぽガッ'));
  const times = texts.map(() => ({ wall: [] as number[], cpu: [] as number[] }));
  for (let round = 0; round < rounds; round += 1) {
    texts.forEach((text, at) => {
      const [, { wall, cpu }] = timed(() => index.search(text));
      times[at]?.wall.push(wall);
      times[at]?.cpu.push(cpu);
    });
  }
  const after = heldMemory();
  printLine(
    JSON.stringify({
      openMs: open.wall,
      strangeMs: strange.wall,
      wallMs: times.map(({ wall }) => median(wall)),
      cpuMs: times.map(({ cpu }) => median(cpu)),
      heap: after.heap - before.heap,
      rss: after.rss - before.rss,
    }),
  );
  return 0;
});

/** The result of `work`, with its wall time and processor time in milliseconds. */
function timed<Result>(work: () => Result): readonly [Result, { readonly wall: number; readonly cpu: number }] {
  const cpu = process.cpuUsage();
  const began = performance.now();
  const result = work();
  const wall = performance.now() - began;
  const { user, system } = process.cpuUsage(cpu);
  return [result, { wall, cpu: (user + system) / 1000 }];
}
