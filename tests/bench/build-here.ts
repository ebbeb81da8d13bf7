import { buildSite } from '#lib/commands/build-site.ts';
import { runCommand } from '#lib/commands/console.ts';

// Runs in its own process in the measured project, so that the benchmark's own memory is not counted.
await runCommand(async () => {
  await buildSite(process.cwd());
  return 0;
});
