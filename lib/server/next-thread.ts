import { createServer } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import next from 'next';
import { z } from 'zod';
import { buildFolder, drawerFile, whileHanding } from '#lib/next-contract/index.ts';
import { quietConsole, whileAnswering } from './failure-log.ts';
import { type Draw, LearnedPages } from './learned-pages.ts';
import { answerTo } from './thread-answer.ts';
import type { Asked, Said } from './thread-handler.ts';

/*
 * Next in a thread of its own (see thread-handler.ts). Making a page occupies a thread for 5 to 20 ms; here it keeps nobody
 * waiting but those who asked for such a page.
 */
const { root, port } = z.object({ root: z.string(), port: z.number() }).parse(workerData);
quietConsole(console);
// Next would listen for upgrades on a server of ours and never answer them. This one is never asked.
const app = next({ dev: false, dir: root, hostname: 'localhost', port, httpServer: createServer() });
await app.prepare();
const handle = app.getRequestHandler();

const pages = new LearnedPages(await readDrawer(), (asked) =>
  whileHanding(asked.handed, () => answerTo(handle, asked)),
);

parentPort?.on('message', async (asked: Asked) => {
  parentPort?.postMessage(await whileAnswering(asked.url, () => pages.answer(asked)));
});
parentPort?.postMessage({ id: 0 } satisfies Said);

/** What draws some pages of this build without Next. Without it, Next draws all of them. */
async function readDrawer(): Promise<Draw> {
  const module: unknown = await import(pathToFileURL(join(root, buildFolder, drawerFile)).href).catch(() => undefined);
  const { data } = z.object({ draw: z.custom<Draw>((value) => typeof value === 'function') }).safeParse(module);
  return data?.draw ?? (() => undefined);
}
