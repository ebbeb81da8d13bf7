import { printLine, runCommand } from '#lib/commands/console.ts';
import { serveBuilt } from '#lib/commands/serve-built.ts';
import { hearReaders, threadStore } from '#lib/hearing/index.ts';
import { mcpDoor } from '#lib/mcp/index.ts';

// Runs in its own process in the measured project, because routes read the content of their working folder. With a folder,
// or an address of PostgreSQL, votes are taken as by `npm start`.
await runCommand(async () => {
  const [folder, databaseUrl] = process.argv.slice(2);
  const hearing =
    folder === undefined
      ? {}
      : await hearReaders(
          process.cwd(),
          await threadStore({ folder, databaseUrl, retentionDays: 400 }),
          ['127.0.0.1', '::1', '::ffff:127.0.0.1'],
          () => undefined,
        );
  const doors = [...(hearing.doors ?? []), mcpDoor(undefined)];
  const { port } = await serveBuilt(process.cwd(), 0, undefined, { ...hearing, doors });
  printLine(`http://localhost:${port}`);
  return 0;
});
