import { buildSite } from '../build-site.ts';
import { runCommand } from '../console.ts';

// A process of its own in the project that is measured, so that its memory can be told from that of the benchmark.
await runCommand(async () => {
  await buildSite(process.cwd());
  return 0;
});
