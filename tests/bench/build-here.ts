import { buildSite } from '#lib/commands/build-site.ts';
import { runCommand } from '#lib/commands/console.ts';

// A process of its own in the project that is measured, so that its memory can be told from that of the benchmark.
await runCommand(async () => {
  await buildSite(process.cwd());
  return 0;
});
