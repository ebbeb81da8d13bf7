import { printLine, runCommand } from '#lib/commands/console.ts';
import { serveSite } from '#lib/server/index.ts';

// A process of its own in the project that is measured: routes read the content of the folder they run in.
await runCommand(async () => {
  const { port } = await serveSite(process.cwd(), 0);
  printLine(`http://localhost:${port}`);
  return 0;
});
