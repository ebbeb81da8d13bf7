import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { forLog } from './failure-log.ts';
import { HeldResponse } from './held-response.ts';
import type { Asked, Said } from './thread-handler.ts';
import type { Handler } from './web-server.ts';

/** What a handler answers to a request that another thread was sent, or why it does not. */
export async function answerTo(handle: Handler, { id, url, headers }: Asked): Promise<Said> {
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
