import { createServer } from 'node:http';
import { parentPort, workerData } from 'node:worker_threads';
import next from 'next';
import { z } from 'zod';
import { whileHanding } from '#lib/next-contract/index.ts';
import { quietConsole, whileAnswering } from './failure-log.ts';
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

parentPort?.on('message', async (asked: Asked) => {
  parentPort?.postMessage(
    await whileAnswering(asked.url, () => whileHanding(asked.handed, () => answerTo(handle, asked))),
  );
});
parentPort?.postMessage({ id: 0 } satisfies Said);
