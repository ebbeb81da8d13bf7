import { setTimeout as pause } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import type { Door } from '#lib/server/index.ts';
import { createDoorSchedule, createSchedule } from '#lib/server/schedule.ts';
import { createFindSender, type FindSender } from '#lib/server/sender.ts';
import { createWebServer, type Handler } from '#lib/server/web-server.ts';
import { listening } from '#tests/support/raw-http.ts';

const pages = { error: '', notFound: '', tooLong: '', unreadable: '', busy: '<!DOCTYPE html><title>混雑</title>' };
const slow: Handler = async (_, response) => {
  await pause(20);
  response.end('答え');
};

test('頼みが多すぎるときは、待たせずに断り、いつまた来ればよいかを言う', async () => {
  const port = await listening(createWebServer(slow, pages, { schedule: createSchedule() }));
  const all = await Promise.all(
    Array.from({ length: 150 }, async (_, index) => {
      const answer = await fetch(`http://localhost:${port}${index % 2 === 0 ? '/search?q=a' : '/api/search?q=a'}`);
      return { answer, body: await answer.text() };
    }),
  );
  const refused = all.filter(({ answer }) => answer.status === 503);
  // One is made at a time and 64 wait; the first may have been answered before the last were sent.
  expect(refused.length).toBeGreaterThan(50);
  expect(refused.length).toBeLessThanOrEqual(150 - 65);
  for (const { answer, body } of refused) {
    expect(answer.headers.get('retry-after')).toBe('5');
    expect(answer.headers.get('cache-control')).toMatch(/no-store/);
    if (answer.headers.get('content-type') === 'application/problem+json') {
      expect(JSON.parse(body)).toMatchObject({ status: 503, title: 'ただいま混み合っています' });
    } else expect(body).toBe(pages.busy);
  }
}, 20_000);

test('読む人で混んでいても、見守るプログラムにはすぐに答える', async () => {
  const begun: string[] = [];
  const handler: Handler = async (request, response) => {
    begun.push(request.url ?? '');
    if (request.url === '/api/health') response.end('ok');
    else await slow(request, response);
  };
  const port = await listening(createWebServer(handler, pages, { schedule: createSchedule() }));
  const readers = Array.from({ length: 20 }, (_, index) => fetch(`http://localhost:${port}/search?q=${index}`));
  await pause(20);
  expect(await (await fetch(`http://localhost:${port}/api/health`)).text()).toBe('ok');
  expect(begun.length).toBeLessThan(20);
  await Promise.all(readers);
});

test('信じる仲介の後ろにいる人は、1人ずつ順番になる。1人が多く送っても、ほかの人は待たない', async () => {
  let asked = 0;
  const find = createFindSender(['127.0.0.1', '::1']);
  const findSender: FindSender = (request) => {
    asked += 1;
    return find(request);
  };
  let open: () => void = () => undefined;
  const isOpen = new Promise<void>((resolve) => {
    open = resolve;
  });
  const begun: string[] = [];
  const door: Door = {
    path: '/api/feedback',
    methods: ['POST'],
    mostBytes: 100,
    answer: async ({ sender }) => {
      begun.push(sender);
      await isOpen;
      return { status: 201, headers: {}, body: Buffer.alloc(0) };
    },
  };
  const options = { doors: [door], findSender, doorSchedule: createDoorSchedule(findSender) };
  const port = await listening(createWebServer(slow, pages, options));
  const address = `http://127.0.0.1:${port}/api/feedback`;
  const send = (sender: string) =>
    fetch(address, { method: 'POST', body: '1', headers: { 'x-forwarded-for': sender } });
  const flood = Array.from({ length: 60 }, () => send('198.51.100.1'));
  await vi.waitUntil(() => asked >= 60, { timeout: 10_000 });
  const other = send('203.0.113.9');
  await vi.waitUntil(() => asked >= 61 + begun.length, { timeout: 10_000 });
  open();
  await Promise.all([...flood, other]);
  expect(begun.indexOf('203.0.113.9')).toBeLessThan(20);
}, 20_000);
