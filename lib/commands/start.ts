import { readEnvironment } from '#lib/site/index.ts';
import { buildSite } from './build-site.ts';
import { CommandError, runCommand, say } from './console.ts';
import { claimPort, serveSite } from './serve-site.ts';

await runCommand(async () => {
  const { port, siteUrl } = readOperatorSettings();
  await claimPort(port);
  await buildSite(process.cwd());
  const { server, port: answered } = await serveSite(process.cwd(), port);
  say(
    `■ http://localhost:${answered} で動いています（${siteUrl === undefined ? '' : `公開の住所は ${siteUrl}。`}止めるには Ctrl+C）`,
  );
  openSearch(answered);
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, resolve);
  });
  server.close();
  server.closeIdleConnections();
  // Whoever is still reading has a moment; then we go.
  setTimeout(() => process.exit(0), 3000).unref();
  return 0;
});

// The first who searches should not wait: neither for the index nor for what else the page and the API load, which Next
// keeps apart. Nobody reads these answers.
function openSearch(port: number): void {
  for (const path of ['/search', '/api/search']) fetch(`http://localhost:${port}${path}`).catch(() => undefined);
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
