import { hearReaders, StoreUnusableError, threadStore } from '#lib/hearing/index.ts';
import { mcpDoor } from '#lib/mcp/index.ts';
import { claimPort, handedSocket, stopServer } from '#lib/server/index.ts';
import { originOf } from '#lib/site/index.ts';
import { CommandError, printLine, runCommand } from './console.ts';
import { operatorDoors } from './operator-doors.ts';
import { endSignal, explainPort, readOperatorSettings } from './operator-settings.ts';
import { runProgram } from './run-program.ts';
import { serveBuilt } from './serve-built.ts';

await runCommand(async () => {
  const settings = readOperatorSettings('npm start');
  const { port, host, offline, siteUrl } = settings;
  const socket = handedSocket(process.env);
  if (socket === undefined) await claimPort(port, host).catch(explainPort('npm start'));
  const { code } = await runProgram('node', ['lib/commands/run.mjs', 'build'], { show: true });
  if (code !== 0) return code;
  const isEnough = endSignal();
  const store = await threadStore({
    folder: settings.dataFolder,
    databaseUrl: settings.databaseUrl,
    retentionDays: settings.retentionDays,
  }).catch(explainStore);
  const hearing = await hearReaders(process.cwd(), store, settings.trustedProxies, tellStore);
  const doors = [...(hearing.doors ?? []), mcpDoor(siteUrl), ...operatorDoors(settings, store)];
  const { server, port: answered } = await serveBuilt(process.cwd(), port, host, {
    ...hearing,
    doors,
    offline,
    socket,
  }).catch(explainPort('npm start'));
  printLine(
    `■ ${originOf(answered, host)} で動いています（${siteUrl === undefined ? '' : `公開の住所は ${siteUrl}。`}止めるには Ctrl+C）`,
  );
  openShared(originOf(answered, host));
  await isEnough;
  await stopServer(server);
  await store.close();
  // Next would keep the process.
  setTimeout(() => process.exit(0), 100).unref();
  return 0;
});

function explainStore(error: unknown): never {
  throw error instanceof StoreUnusableError ? new CommandError(error.message, error.fix) : error;
}

function tellStore(state: 'ok' | 'unavailable'): void {
  process.stderr.write(
    state === 'ok'
      ? 'データベースがまた使えます。\n'
      : 'データベースが使えません。ページはそのまま見られます。票と感想は、使えるようになるまで受け取れません。\n',
  );
}

// Warm up: the first reader of a page rendered for a request should not wait for shared code, the search index or the
// wizard's content. Next bundles pages and APIs separately, so each is asked once.
function openShared(origin: string): void {
  for (const path of ['/search', '/api/search', '/pay/whole-way', '/contact/find']) {
    fetch(origin + path).catch(() => undefined);
  }
}
