import type { Duplex } from 'node:stream';

// Browsers do not send a request before the answer to the one before; a few programs send a handful.
const mostPerConnection = 32;
const mostInAll = 4096;

/**
 * Runs the tasks of one connection one after another, and skips those whose client has gone. A client that pipelines
 * hundreds of requests would otherwise occupy the server for all of them at once, even after it has left. Even a request
 * that waits takes memory, so a connection with too many of them is closed.
 */
export function createTurns(): (socket: Duplex, task: () => Promise<void>) => void {
  const lines = new WeakMap<Duplex, { waiting: number; last: Promise<void> }>();
  let inAll = 0;
  return (socket, task) => {
    const line = lines.get(socket) ?? { waiting: 0, last: Promise.resolve() };
    lines.set(socket, line);
    if (socket.destroyed) return;
    if (line.waiting >= mostPerConnection || inAll >= mostInAll) {
      socket.destroy();
      return;
    }
    line.waiting += 1;
    inAll += 1;
    line.last = line.last
      .then(() => (socket.destroyed ? undefined : task()))
      .catch(() => undefined)
      .then(() => {
        line.waiting -= 1;
        inAll -= 1;
      });
  };
}
