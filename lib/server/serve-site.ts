import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { notFoundPage, prerenderedFolder } from '#lib/next-contract/index.ts';
import { readBuilt } from './built-files.ts';
import { readMoved } from './moved.ts';
import { createDoorSchedule, createSchedule } from './schedule.ts';
import { threadHandler } from './thread-handler.ts';
import { createWebServer, type WebServerOptions } from './web-server.ts';

/** What a server does besides sending the build. */
interface ServeOptions extends Pick<WebServerOptions, 'doors' | 'findSender' | 'nameShared' | 'prepare'> {
  /** Whether browsers get the service worker; otherwise they get the script that takes it back. */
  readonly offline?: boolean;
  /** The descriptor of a socket to listen at instead of the port. */
  readonly socket?: number | undefined;
}

/** Serves the build in `<root>/.next`. Resolves once the server listens; port 0 takes any free port. */
export async function serveSite(
  root: string,
  port: number,
  host?: string,
  { offline = true, socket, ...more }: ServeOptions = {},
): Promise<{ server: Server; port: number }> {
  const read = (name: string) => readFile(join(prerenderedFolder(root), name), 'utf8');
  const pages = {
    error: await read('error.html'),
    notFound: await read(notFoundPage),
    tooLong: await read('error/too-long.html'),
    unreadable: await read('error/unreadable.html'),
    busy: await read('error/busy.html'),
  };
  const server = createWebServer(await threadHandler(root, port), pages, {
    findMoved: await readMoved(root),
    built: await readBuilt(root, offline ? {} : { '/sw.js': '/sw-undo.js' }),
    schedule: createSchedule(more.findSender),
    doorSchedule: createDoorSchedule(more.findSender),
    ...more,
  });
  const answered = await listen(server, port, host, socket);
  // Routes that print their own origin read the port from here.
  process.env.PORT = String(answered);
  return { server, port: answered };
}

/** Thrown when this process may not use a port or another process already uses it. */
export class PortError extends Error {
  constructor(
    readonly port: number,
    /** The system's error code: `EADDRINUSE` or `EACCES`. */
    readonly code: string,
  ) {
    super(`cannot listen at port ${port}: ${code}`);
    this.name = 'PortError';
  }
}

/** Throws a `PortError` when the port cannot be used. */
export async function claimPort(port: number, host?: string): Promise<void> {
  const probe = createServer();
  await listen(probe, port, host);
  await new Promise((resolve) => probe.close(resolve));
}

// Another program has the port, it is not ours to use, or the address is not one of this machine.
const unusable = ['EADDRINUSE', 'EACCES', 'EADDRNOTAVAIL', 'ENOTFOUND'];

/**
 * Listens at a port, or at the descriptor of a socket, and gives the port; port 0 takes any free one. Throws a `PortError`
 * when it may not.
 */
export async function listen(server: Server, port: number, host?: string, socket?: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(unusable.includes(error.code ?? '') ? new PortError(port, String(error.code)) : error);
    });
    server.listen(socket === undefined ? { port, host } : { fd: socket }, resolve);
  });
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : port;
}
