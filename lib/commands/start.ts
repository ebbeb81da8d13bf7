import { claimPort, serveSite, stopServer } from '#lib/server/index.ts';
import { originOf } from '#lib/site/index.ts';
import { printLine, runCommand } from './console.ts';
import { endSignal, explainPort, readOperatorSettings } from './operator-settings.ts';
import { runProgram } from './run-program.ts';

await runCommand(async () => {
  const { port, host, siteUrl } = readOperatorSettings('npm start');
  await claimPort(port, host).catch(explainPort('npm start'));
  const { code } = await runProgram('node', ['lib/commands/run.mjs', 'build'], { show: true });
  if (code !== 0) return code;
  const isEnough = endSignal();
  const { server, port: answered } = await serveSite(process.cwd(), port, host).catch(explainPort('npm start'));
  printLine(
    `■ ${originOf(answered, host)} で動いています（${siteUrl === undefined ? '' : `公開の住所は ${siteUrl}。`}止めるには Ctrl+C）`,
  );
  openShared(originOf(answered, host));
  await isEnough;
  await stopServer(server);
  // Next would keep the process.
  setTimeout(() => process.exit(0), 100).unref();
  return 0;
});

// Warm up: the first reader of a page rendered for a request should not wait for shared code, the search index or the
// wizard's content. Next bundles pages and APIs separately, so each is asked once.
function openShared(origin: string): void {
  for (const path of ['/search', '/api/search', '/pay/whole-way', '/contact/find']) {
    fetch(origin + path).catch(() => undefined);
  }
}
