import { claimPort, PortError, serveSite } from '#lib/server/index.ts';
import { readEnvironment } from '#lib/site/index.ts';
import { buildSite } from './build-site.ts';
import { CommandError, printLine, runCommand } from './console.ts';

await runCommand(async () => {
  const { port, siteUrl } = readOperatorSettings();
  await claimPort(port).catch(explainPort);
  await buildSite(process.cwd());
  const isEnough = endSignal();
  const { server, port: answered } = await serveSite(process.cwd(), port).catch(explainPort);
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

/** Resolves at the first signal to end. Terminal and npm may both send one; the second must not cut off open requests. */
function endSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => resolve());
  });
}

// Warm up: the first reader of a page rendered for a request should not wait for shared code, the search index or the
// wizard's content. Next bundles pages and APIs separately, so each is asked once.
function openShared(port: number): void {
  for (const path of ['/search', '/api/search', '/pay/whole-way', '/contact/find']) {
    fetch(`http://localhost:${port}${path}`).catch(() => undefined);
  }
}

function explainPort(error: unknown): never {
  if (!(error instanceof PortError)) throw error;
  throw new CommandError(
    `ポート ${error.port} は使えません（${error.code}）。`,
    '使っているプログラムを止めるか、PORT=3001 npm start のように別の番号で始めてください。',
  );
}

function readOperatorSettings() {
  try {
    return readEnvironment(process.env);
  } catch (error) {
    throw new CommandError(
      error instanceof Error ? error.message : String(error),
      '値を直してから、もう一度 npm start を実行してください。',
    );
  }
}
