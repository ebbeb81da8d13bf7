import { printLine, runCommand } from '#lib/commands/console.ts';
import { serveBuilt } from '#lib/commands/serve-built.ts';

// Runs in its own process in the measured project, because routes read the content of their working folder.
await runCommand(async () => {
  const { port } = await serveBuilt(process.cwd(), 0);
  printLine(`http://localhost:${port}`);
  return 0;
});
