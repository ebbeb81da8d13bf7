import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createWebServer, type Handler } from '#lib/server/web-server.ts';
import { asked, listening, rawClient } from '#tests/support/raw-http.ts';

const pages = { error: '', notFound: '', tooLong: '', unreadable: '', busy: '' };

/** A handler that notes what it was asked, and answers when it is told to. */
function waiting() {
  const begun: string[] = [];
  const responses: ServerResponse[] = [];
  const handler: Handler = async ({ url = '' }, response) => {
    begun.push(url);
    responses.push(response);
    await once(response, 'finish').catch(() => undefined);
  };
  const answer = async (text: string) => {
    responses.shift()?.end(text);
    await pause(20);
  };
  return { begun, handler, answer };
}

test('同じつながりで続けて頼まれたら、1つずつ、頼まれた順に答える', async () => {
  const { begun, handler, answer } = waiting();
  const { socket, heard } = rawClient(await listening(createWebServer(handler, pages)));
  socket.write(['/a', '/b', '/c'].map((address) => asked(address)).join(''));
  await pause(30);
  expect(begun).toEqual(['/a']);
  await answer('一');
  expect(begun).toEqual(['/a', '/b']);
  await answer('二');
  await answer('三');
  expect(heard().match(/[一二三]/g)).toEqual(['一', '二', '三']);
});

test('去った相手の残りの頼みは、処理しない', async () => {
  const { begun, handler, answer } = waiting();
  const { socket } = rawClient(await listening(createWebServer(handler, pages)));
  socket.write(asked('/a').repeat(20));
  await pause(30);
  socket.destroy();
  await pause(20);
  await answer('一');
  expect(begun).toEqual(['/a']);
});

test('答えを待たずに何百も続けて頼むつながりは、閉じる', async () => {
  const { begun, handler } = waiting();
  const { socket } = rawClient(await listening(createWebServer(handler, pages)));
  const isClosed = once(socket, 'close');
  socket.write(asked('/a').repeat(400));
  await isClosed;
  expect(begun.length).toBeLessThanOrEqual(1);
});

test('よい頼みのあとに読めないものが続いても、よい頼みには答え、そのあとで断る', async () => {
  const { handler, answer } = waiting();
  const { socket, heard } = rawClient(await listening(createWebServer(handler, pages)));
  const isClosed = once(socket, 'close');
  socket.write(`${asked('/a')}\u0000こんにちは\r\n\r\n`);
  await pause(30);
  expect(heard()).toBe('');
  await answer('一');
  await isClosed;
  expect(heard()).toMatch(/^HTTP\/1\.1 200 OK[\s\S]*一HTTP\/1\.1 400 /);
});
