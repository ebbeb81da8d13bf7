import { once } from 'node:events';
import type { Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/** Lets a server listen until the test ends, and gives its port. */
export async function listening(server: Server): Promise<number> {
  await once(server.listen(0), 'listening');
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return (server.address() as AddressInfo).port;
}

/** A connection to a port, with everything that it has heard. */
export function rawClient(port: number): { readonly socket: Socket; readonly heard: () => string } {
  const socket = connect(port);
  let heard = '';
  socket.setEncoding('utf8').on('data', (piece: string) => {
    heard += piece;
  });
  socket.on('error', () => undefined);
  onTestFinished(() => void socket.destroy());
  return { socket, heard: () => heard };
}

/** A request for an address, as it is sent. */
export function asked(address: string, ...headers: readonly string[]): string {
  return `${[`GET ${address} HTTP/1.1`, 'Host: localhost', ...headers].join('\r\n')}\r\n\r\n`;
}
