import { mkdir, writeFile } from 'node:fs/promises';
import { cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import { printLine, printStep, runCommand } from '#lib/commands/console.ts';
import { benchAssistants } from './assistants.ts';
import type { Bench } from './bench.ts';
import { benchBuild } from './build.ts';
import { benchCompile } from './compile.ts';
import { decimal, missingFigures } from './figures.ts';
import { benchInsights } from './insights.ts';
import { type PartName, readBenchOptions } from './options.ts';
import { benchPage } from './page.ts';
import { benchPeers } from './peers.ts';
import { endDescendants } from './process-tree.ts';
import { inTemporaryFolder } from './project-copy.ts';
import { benchSearchKeystroke } from './search-keystroke.ts';
import { benchSearchQuality } from './search-quality.ts';
import { benchSearchScale } from './search-scale.ts';
import { benchServer } from './serving.ts';
import { benchSlow } from './slow.ts';

const root = process.cwd();
const resultFile = join('.cache', 'bench.md');

type Benchmark = (bench: Bench) => Promise<string>;
const parts: Readonly<Record<PartName, Benchmark>> = {
  compile: benchCompile,
  build: benchBuild,
  peers: benchPeers,
  page: benchPage,
  server: benchServer,
  'search-quality': benchSearchQuality,
  'search-keystroke': benchSearchKeystroke,
  'search-scale': benchSearchScale,
  assistants: benchAssistants,
  slow: benchSlow,
  insights: benchInsights,
};

await runCommand(async () => {
  const { parts: chosen, sizes, isSmall } = readBenchOptions(process.argv.slice(2));
  endTogether();
  const sections = [describeMachine()];
  await inTemporaryFolder(root, async (folder) => {
    for (const part of chosen) {
      const section = await parts[part]({ root, folder, sizes, isSmall });
      const missing = missingFigures(section);
      if (missing !== undefined) throw new Error(`${part}: ${missing}\n${section}`);
      sections.push(section);
    }
  });
  const result = `# Benchmarks\n\n${sections.join('\n\n')}\n`;
  printLine(`\n${result}`);
  // The figures of a small run mean nothing, so they do not replace the last ones.
  if (isSmall) return 0;
  await mkdir('.cache', { recursive: true });
  await writeFile(resultFile, result);
  printStep(`${resultFile} にも書きました`);
  return 0;
});

// Otherwise builds and servers would still write into the folder during its removal.
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
