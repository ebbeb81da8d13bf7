import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { expect, onTestFinished, test, vi } from 'vitest';
import { handed } from '#lib/next-contract/index.ts';
import { readBody } from '#lib/server/doors.ts';
import type { Door } from '#lib/server/index.ts';
import { createWebServer, type Handler } from '#lib/server/web-server.ts';

const standIns = { error: '', notFound: '', tooLong: '', unreadable: '', busy: '' };

/** A server whose handler shows what was handed to it, with a door at `/desk`. */
async function serve(answer: Door['answer'], isWholeBranch = true): Promise<string> {
  const handler: Handler = async ({ method }, response) => {
    await new Promise((resolve) => setImmediate(resolve));
    response.setHeader('content-type', 'text/plain');
    response.end(`${method} ${JSON.stringify(handed() ?? 'nothing')}`);
  };
  const door: Door = { path: '/desk', isWholeBranch, methods: ['GET', 'HEAD', 'POST'], mostBytes: 1024, answer };
  const server = createWebServer(handler, standIns, { doors: [door] });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://localhost:${(server.address() as AddressInfo).port}`;
}

test('戸口が渡したものは、その1件を描くときだけ届く', async () => {
  const origin = await serve(async ({ url }) => ({ handed: { url }, headers: { 'x-robots-tag': 'noindex' } }));
  const paths = ['/desk', '/desk/a', '/desk/a/b?c=d'];
  const answers = await Promise.all(
    [...paths, '/desks', '/other'].map(async (path) => {
      const answer = await fetch(origin + path);
      return [path, await answer.text(), answer.headers.get('x-robots-tag')];
    }),
  );
  expect(answers).toEqual([
    ...paths.map((url) => [url, `GET {"url":"${url}"}`, 'noindex']),
    ['/desks', 'GET "nothing"', null],
    ['/other', 'GET "nothing"', null],
  ]);
});

test('枝の全部を受けない戸口は、下の住所を受けない', async () => {
  const origin = await serve(async () => ({ handed: 'x', headers: {} }), false);
  expect(await (await fetch(`${origin}/desk`)).text()).toBe('GET "x"');
  expect(await (await fetch(`${origin}/desk/a`)).text()).toBe('GET "nothing"');
});

test('描いたページの番号は、戸口が言うものになる', async () => {
  const origin = await serve(async () => ({ handed: 'x', headers: {}, status: 503 }));
  expect((await fetch(`${origin}/desk`)).status).toBe(503);
});

test('戸口が自分で答えれば、ページは描かれない', async () => {
  const origin = await serve(async () => ({ status: 303, headers: { location: '/' }, body: Buffer.alloc(0) }));
  const answer = await fetch(`${origin}/desk`, { method: 'POST', body: 'a=b', redirect: 'manual' });
  expect([answer.status, answer.headers.get('location'), await answer.text()]).toEqual([303, '/', '']);
});

test('本文の途中で送るのをやめた道は、待たずに終わる', async () => {
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  onTestFinished(() => void vi.restoreAllMocks());
  const { port } = new URL(await serve(async () => ({ status: 200, headers: {}, body: Buffer.alloc(0) })));
  const began = performance.now();
  const socket = connect({ port: Number(port), host: 'localhost', allowHalfOpen: true });
  socket.resume().on('error', () => undefined);
  socket.end('POST /desk HTTP/1.1\r\nHost: a\r\nContent-Length: 50\r\n\r\nhalf');
  await new Promise((resolve) => socket.on('close', resolve));
  expect(performance.now() - began).toBeLessThan(2000);
});

test('終わらない本文は、時間が来れば切られ、場所をふさがない', async () => {
  const outcome = new Promise<unknown>((resolve) => {
    const server = createServer((request) => readBody(request, 1024, 100).then(resolve, resolve));
    onTestFinished(() => {
      server.closeAllConnections();
      server.close();
    });
    server.listen(0, () => {
      const socket = connect({ port: (server.address() as AddressInfo).port }, () => {
        socket.write('POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\nabc');
      });
      socket.on('error', () => undefined);
    });
  });
  expect(await outcome).toBeInstanceOf(Error);
});
