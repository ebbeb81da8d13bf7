import { mkdir, writeFile } from 'node:fs/promises';
import { cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import { benchBuild } from './bench/build.ts';
import { benchCompile } from './bench/compile.ts';
import { decimal } from './bench/figures.ts';
import { type PartName, readBenchOptions } from './bench/options.ts';
import { benchPage } from './bench/page.ts';
import { endDescendants } from './bench/process-tree.ts';
import { inTemporaryFolder } from './bench/project-copy.ts';
import { benchSearchKeystroke } from './bench/search-keystroke.ts';
import { benchSearchQuality } from './bench/search-quality.ts';
import { benchSearchScale } from './bench/search-scale.ts';
import { runCommand, say, sayStep } from './console.ts';

const root = process.cwd();
const resultFile = join('.cache', 'bench.md');

type Part = (root: string, folder: string, sizes: readonly number[]) => Promise<string>;
const parts: Readonly<Record<PartName, Part>> = {
  compile: benchCompile,
  build: benchBuild,
  page: benchPage,
  'search-quality': benchSearchQuality,
  'search-keystroke': benchSearchKeystroke,
  'search-scale': benchSearchScale,
};

await runCommand(async () => {
  const options = readBenchOptions(process.argv.slice(2));
  endTogether();
  const sections = [describeMachine()];
  await inTemporaryFolder(root, async (folder) => {
    for (const part of options.parts) sections.push(await parts[part](root, folder, options.sizes));
  });
  const result = `# Benchmarks\n\n${sections.join('\n\n')}\n`;
  await mkdir('.cache', { recursive: true });
  await writeFile(resultFile, result);
  say(`\n${result}`);
  sayStep(`${resultFile} にも書きました`);
  return 0;
});

// Builds and servers would go on writing into the folder that is being removed.
function endTogether(): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      endDescendants();
      process.exit(130);
    });
  }
}

function describeMachine(): string {
  const processors = cpus();
  const model = processors[0]?.model.trim() ?? 'unknown processor';
  const memory = Math.round(totalmem() / 1024 ** 3);
  const load = decimal(loadavg()[0] ?? Number.NaN);
  return [
    `${new Date().toISOString().slice(0, 10)}, Node ${process.versions.node} on ${process.platform}, ${processors.length} × ${model}, ${memory} GiB, load ${load} at the start.`,
    'Times hold for this machine and moment; ratios are what to compare.',
  ].join('\n');
}
