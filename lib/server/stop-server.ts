import { once } from 'node:events';
import type { Server } from 'node:http';
import { Server as PlainServer } from 'node:net';

interface Patience {
  /** The system accepts connections for us; when none has come for this long, we have taken over all of them. */
  readonly quiet?: number;
  /** How long a client that has connected may take to say what it wants. */
  readonly silent?: number;
  /** After this long whoever is still there is cut off. */
  readonly most?: number;
}

/**
 * Stops a server without cutting off whoever it has accepted: takes no more connections, answers those that are there
 * and closes each behind its answer. All times are in milliseconds.
 */
export async function stopServer(
  server: Server,
  { quiet = 50, silent = 1000, most = 8000 }: Patience = {},
): Promise<void> {
  const cut = setTimeout(() => server.closeAllConnections(), most);
  server.prependListener('request', (_, response) => {
    response.shouldKeepAlive = false;
  });
  await noneComes(server, quiet, silent);
  // The close of an HTTP server would also close connections whose request has not been read yet.
  const isClosed = once(server, 'close');
  PlainServer.prototype.close.call(server);
  // On a busy machine a timer may run before what has arrived meanwhile is read.
  const still = setTimeout(() => setImmediate(() => server.closeIdleConnections()), silent);
  await isClosed;
  clearTimeout(cut);
  clearTimeout(still);
}

function noneComes(server: Server, quiet: number, most: number): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      server.off('connection', again);
      clearTimeout(last);
      clearTimeout(timer);
      resolve();
    };
    const last = setTimeout(end, most);
    let came = 0;
    // Connections that the system has taken meanwhile are told of after the timers.
    const listen = () => {
      const before = came;
      return setTimeout(() => setImmediate(() => came === before && end()), quiet);
    };
    let timer = listen();
    const again = () => {
      came += 1;
      clearTimeout(timer);
      timer = listen();
    };
    server.on('connection', again);
  });
}
