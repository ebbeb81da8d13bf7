import { createServer, IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { parentPort, workerData } from 'node:worker_threads';
import next from 'next';
import { z } from 'zod';
import { whileHanding } from '#lib/next-contract/index.ts';
import { forLog, quietConsole, whileAnswering } from './failure-log.ts';
import { HeldResponse } from './held-response.ts';
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
  parentPort?.postMessage(await whileAnswering(asked.url, () => whileHanding(asked.handed, () => answerTo(asked))));
});
parentPort?.postMessage({ id: 0 } satisfies Said);

async function answerTo({ id, url, headers }: Asked): Promise<Said> {
  const request = new IncomingMessage(new Socket());
  Object.assign(request, { method: 'GET', url, headers });
  request.push(null);
  const response = new HeldResponse(request);
  try {
    const running = handle(request, response).then(() => response.whole);
    const { status, headers: said, body } = await Promise.race([response.whole, running]);
    // Next waits for this before it lets go of an answer.
    response.emit('finish');
    response.emit('close');
    return { id, answer: { status, headers: { ...said }, body } };
  } catch (error) {
    return { id, failure: String(forLog(error)) };
  }
}
