import { claimPort, serveSite } from '#lib/server/index.ts';
import { buildSite } from './build-site.ts';
import { printLine, runCommand } from './console.ts';
import { endSignal, explainPort, readOperatorSettings } from './operator-settings.ts';

await runCommand(async () => {
  const { port, siteUrl } = readOperatorSettings('npm start');
  await claimPort(port).catch(explainPort('npm start'));
  await buildSite(process.cwd());
  const isEnough = endSignal();
  const { server, port: answered } = await serveSite(process.cwd(), port).catch(explainPort('npm start'));
  printLine(
    `■ http://localhost:${answered} で動いています（${siteUrl === undefined ? '' : `公開の住所は ${siteUrl}。`}止めるには Ctrl+C）`,
  );
  openShared(answered);
  await isEnough;
  server.close();
  server.closeIdleConnections();
  // Open requests get a moment to finish.
  setTimeout(() => process.exit(0), 3000).unref();
  return 0;
});

// Warm up: the first reader of a page rendered for a request should not wait for shared code, the search index or the
// wizard's content. Next bundles pages and APIs separately, so each is asked once.
function openShared(port: number): void {
  for (const path of ['/search', '/api/search', '/pay/whole-way', '/contact/find']) {
    fetch(`http://localhost:${port}${path}`).catch(() => undefined);
  }
}
