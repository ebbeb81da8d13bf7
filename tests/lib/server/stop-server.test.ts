import { once } from 'node:events';
import type { Server } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { stopServer } from '#lib/server/stop-server.ts';
import { createWebServer, type Handler } from '#lib/server/web-server.ts';
import { asked, listening, rawClient } from '#tests/support/raw-http.ts';

const pages = { error: '', notFound: '', tooLong: '', unreadable: '', busy: '' };
const slow: Handler = async (_, response) => {
  await pause(200);
  response.end('答え');
};

async function aServer(): Promise<{ readonly server: Server; readonly port: number }> {
  const server = createWebServer(slow, pages);
  return { server, port: await listening(server) };
}

test('止めるときに、つながっていた人はみな答えを受けとり、そのつながりは閉じる', async () => {
  const { server, port } = await aServer();
  // Some have asked, some have sent half of it, some have only connected.
  const clients = Array.from({ length: 12 }, () => rawClient(port));
  await Promise.all(clients.map(({ socket }) => once(socket, 'connect')));
  clients.slice(0, 4).forEach(({ socket }) => void socket.write(asked('/a')));
  clients.slice(4, 8).forEach(({ socket }) => void socket.write('GET /a HTTP/1.1\r\n'));
  const isStopped = stopServer(server);
  await pause(100);
  clients.slice(4, 8).forEach(({ socket }) => void socket.write('Host: localhost\r\n\r\n'));
  clients.slice(8).forEach(({ socket }) => void socket.write(asked('/b')));
  await isStopped;
  await pause(50);
  for (const { heard } of clients) expect(heard()).toMatch(/^HTTP\/1\.1 200 [\s\S]*connection: close[\s\S]*答え$/i);
});

test('止めはじめたら、新しい人は入れない', async () => {
  const { server, port } = await aServer();
  const { socket } = rawClient(port);
  await once(socket, 'connect');
  const isStopped = stopServer(server);
  await pause(300);
  const late = rawClient(port);
  const [error] = await once(late.socket, 'error');
  expect(error).toMatchObject({ code: 'ECONNREFUSED' });
  await isStopped;
});

test('何も頼まない人は少しだけ待ち、終わらない人は時間が来たら切る', async () => {
  const { server, port } = await aServer();
  const { socket } = rawClient(port);
  const other = rawClient(port);
  await Promise.all([once(socket, 'connect'), once(other.socket, 'connect')]);
  other.socket.write('GET /a HTTP/1.1\r\n');
  const began = performance.now();
  await stopServer(server, { silent: 100, most: 500 });
  expect(performance.now() - began).toBeLessThan(2000);
});

test('だれもいなければ、すぐに止まる', async () => {
  const { server } = await aServer();
  const began = performance.now();
  await stopServer(server);
  expect(performance.now() - began).toBeLessThan(1000);
});
