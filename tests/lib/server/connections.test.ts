import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { deadlines } from '#lib/server/connections.ts';
import { createWebServer, type Handler } from '#lib/server/web-server.ts';
import { asked, listening, rawClient } from '#tests/support/raw-http.ts';

const pages = { error: '', notFound: '', tooLong: '', unreadable: '', busy: '' };
const named: Handler = async ({ url }, response) => void response.end(`「${url}」`);

test('頼みを送り終えるまでの時間と、つながりの数には、限りがある', () => {
  const server = createWebServer(named, pages);
  expect(server).toMatchObject({ headersTimeout: 10_000, requestTimeout: 20_000, timeout: 40_000 });
  expect(server.maxConnections).toBeGreaterThan(50);
  expect(server.maxConnections).toBeLessThanOrEqual(4000);
});

test('頭を少しずつ送り続ける相手のつながりは、時間が来れば閉じる', async () => {
  const server = createWebServer(named, pages);
  server.headersTimeout = 300;
  const { socket, heard } = rawClient(await listening(server));
  socket.write('GET / HTTP/1.1\r\nHost: localhost\r\n');
  const dripping = setInterval(() => socket.write('X-A: b\r\n'), 50);
  await once(socket, 'close');
  clearInterval(dripping);
  expect(heard()).toMatch(/^HTTP\/1\.1 408 /);
  expect(deadlines.connectionsCheckingInterval).toBeLessThanOrEqual(1000);
});

test('本文は読まずに答え、次の頼みと取りちがえないように、つながりを閉じる', async () => {
  const port = await listening(createWebServer(named, pages));
  const { socket, heard } = rawClient(port);
  socket.write(`${asked('/a', 'Content-Length: 30')}${asked('/b')}`);
  await once(socket, 'close');
  expect(heard()).toContain('「/a」');
  expect(heard()).not.toContain('「/b」');
});

test('送ってよいかと聞かれても、送らせずに答える', async () => {
  const { socket, heard } = rawClient(await listening(createWebServer(named, pages)));
  socket.write(asked('/a', 'Content-Length: 1000000', 'Expect: 100-continue'));
  await once(socket, 'close');
  expect(heard()).toMatch(/^HTTP\/1\.1 200 /);
});

test('つながりがいっぱいでも、何も頼んでいないものが閉じて、次の人が読める', async () => {
  const server = createWebServer(named, pages);
  server.maxConnections = 3;
  const port = await listening(server);
  const idle = Array.from({ length: 3 }, () => rawClient(port));
  for (const { socket } of idle) socket.write(asked('/a'));
  await pause(50);
  rawClient(port);
  await pause(50);
  const { socket, heard } = rawClient(port);
  socket.write(asked('/b'));
  await pause(50);
  expect(heard()).toContain('「/b」');
});
