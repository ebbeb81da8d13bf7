import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { expect, test } from 'vitest';
import { HeldResponse } from '#lib/server/held-response.ts';
import { threadHandler } from '#lib/server/thread-handler.ts';
import type { Handler } from '#lib/server/web-server.ts';

/** A thread that answers as the address says. */
const thread = scriptOf(`
  import { parentPort, threadId, workerData } from 'node:worker_threads';
  const answer = (id, text, status = 200) =>
    parentPort.postMessage({ id, answer: { status, headers: { 'x-thread': String(threadId) }, body: Buffer.from(text) } });
  parentPort.on('message', ({ id, url, headers }) => {
    if (url === '/die') throw new Error('倒れました');
    else if (url === '/end') process.exit(0);
    else if (url === '/fail') parentPort.postMessage({ id, failure: 'Error（メッセージは記録しません）' });
    else if (url === '/late') setTimeout(() => answer(id, url), 50);
    else if (url !== '/never') answer(id, [url, headers.accept, workerData.root, workerData.port].join(' '), 203);
  });
  parentPort.postMessage({ id: 0 });
`);

function scriptOf(text: string): URL {
  return new URL(`data:text/javascript,${encodeURIComponent(text)}`);
}

async function ask(handler: Handler, url: string) {
  const request = new IncomingMessage(new Socket());
  Object.assign(request, { method: 'GET', url, headers: { accept: 'text/html' } });
  const response = new HeldResponse(request);
  await handler(request, response);
  const { status, headers, body } = await response.whole;
  return { status, by: headers['x-thread'], text: body.toString() };
}

test('頼みはスレッドに渡り、答えは丸ごと戻る', async () => {
  const handler = await threadHandler('/srv', 3000, thread);
  expect(await ask(handler, '/pay')).toMatchObject({ status: 203, text: '/pay text/html /srv 3000' });
});

test('先に頼んだものが遅くても、答えは取り違えられない', async () => {
  const handler = await threadHandler('/srv', 3000, thread);
  const all = await Promise.all(['/late', '/pay', '/late', '/faq'].map((url) => ask(handler, url)));
  expect(all.map(({ text }) => text.split(' ')[0])).toEqual(['/late', '/pay', '/late', '/faq']);
});

test('作れなかったときは、その訳だけを伝える', async () => {
  const handler = await threadHandler('/srv', 3000, thread);
  const error = await ask(handler, '/fail').catch((reason: unknown) => reason);
  expect(error).toMatchObject({ name: 'ThreadError', stack: 'Error（メッセージは記録しません）' });
});

test.each([
  ['/die', '倒れました'],
  ['/end', 'the thread of Next has ended'],
])('スレッドが %s で止まれば、待つ人に失敗を伝え、次の頼みは新しいスレッドが受ける', async (url, reason) => {
  const handler = await threadHandler('/srv', 3000, thread);
  const { by } = await ask(handler, '/pay');
  const waiting = ask(handler, '/never').catch((error: unknown) => error);
  await expect(ask(handler, url)).rejects.toThrow(reason);
  expect(await waiting).toBeInstanceOf(Error);
  const again = await ask(handler, '/pay');
  expect(again.status).toBe(203);
  expect(again.by).not.toBe(by);
});

test('始められないスレッドは、始める時に失敗として分かる', async () => {
  await expect(threadHandler('/srv', 3000, scriptOf(`throw new Error('部品がない')`))).rejects.toThrow('部品がない');
});
