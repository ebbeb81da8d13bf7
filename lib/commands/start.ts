import { claimPort, PortError, serveSite } from '#lib/server/index.ts';
import { readEnvironment } from '#lib/site/index.ts';
import { buildSite } from './build-site.ts';
import { CommandError, runCommand, say } from './console.ts';

await runCommand(async () => {
  const { port, siteUrl } = readOperatorSettings();
  await claimPort(port).catch(explainPort);
  await buildSite(process.cwd());
  const isEnough = endSignal();
  const { server, port: answered } = await serveSite(process.cwd(), port).catch(explainPort);
  say(
    `■ http://localhost:${answered} で動いています（${siteUrl === undefined ? '' : `公開の住所は ${siteUrl}。`}止めるには Ctrl+C）`,
  );
  openShared(answered);
  await isEnough;
  server.close();
  server.closeIdleConnections();
  // Whoever is still reading has a moment; then we go.
  setTimeout(() => process.exit(0), 3000).unref();
  return 0;
});

/** Resolves when somebody wants us to end. A terminal and npm may both say so; the second must not cut off a reader. */
function endSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => resolve());
  });
}

// The first reader of a page that is made for each should not wait for what it shares with all others: code, the
// search's index, the wizard's content. Next keeps pages and APIs apart. Nobody reads these answers.
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
