import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';

/**
 * How long a client may take, in milliseconds: for the headers, and for the whole request. A client that sends its
 * request byte by byte would otherwise hold a connection for five minutes.
 */
export const deadlines = {
  headersTimeout: 10_000,
  requestTimeout: 20_000,
  keepAliveTimeout: 5000,
  connectionsCheckingInterval: 1000,
} as const;

/** A connection on which nothing moves for this long is closed: its client does not read. Authors' pages wait for 25 s. */
const stillness = 40_000;
const mostConnections = 4000;
/** Files, logs and the system need descriptors, too. */
const spared = 100;

/** Keeps connections below what this process may open. When there are too many, those that wait for nothing go first. */
export function limitConnections(server: Server): void {
  server.setTimeout(stillness);
  server.maxConnections = Math.max(spared, Math.min(mostConnections, mostDescriptors() - spared));
  server.on('drop', () => server.closeIdleConnections());
}

function mostDescriptors(): number {
  try {
    const [, most] = /^Max open files\s+(\d+)/m.exec(readFileSync('/proc/self/limits', 'utf8')) ?? [];
    return most === undefined ? mostConnections : Number(most);
  } catch {
    // Only Linux tells.
    return mostConnections;
  }
}
