import { printLine, runCommand } from '#lib/commands/console.ts';
import { serveSite } from '#lib/server/index.ts';

// Runs in its own process in the measured project, because routes read the content of their working folder.
await runCommand(async () => {
  const { port } = await serveSite(process.cwd(), 0);
  printLine(`http://localhost:${port}`);
  return 0;
});
