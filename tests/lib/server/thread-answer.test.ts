import { once } from 'node:events';
import { expect, test } from 'vitest';
import { whileAnswering } from '#lib/server/failure-log.ts';
import { answerTo } from '#lib/server/thread-answer.ts';

const asked = { id: 7, url: '/pay/total?stage=may', headers: { accept: 'text/html' } };

test('頼みをそのまま伝え、答えを丸ごと返す', async () => {
  const said = await answerTo(async ({ method, url, headers }, response) => {
    response.writeHead(307, { Location: '/pay' });
    response.write(`${method} ${url} `);
    response.end(headers.accept);
  }, asked);
  expect(said).toMatchObject({ id: 7, answer: { status: 307, headers: { location: '/pay' } } });
  expect(said.answer?.body.toString()).toBe('GET /pay/total?stage=may text/html');
});

test('本文を読もうとしても、待たされない', async () => {
  const said = await answerTo(async (request, response) => {
    request.resume();
    await once(request, 'end');
    response.end('空でした');
  }, asked);
  expect(said.answer?.body.toString()).toBe('空でした');
});

test('答えができたら、後片づけを待つ人に知らせる', async () => {
  const heard: string[] = [];
  await answerTo(async (_, response) => {
    for (const name of ['finish', 'close']) response.once(name, () => heard.push(name));
    response.end('答え');
  }, asked);
  expect(heard).toEqual(['finish', 'close']);
});

test('失敗しても、読む人の言葉は伝えない', async () => {
  const said = await whileAnswering(asked.url, () =>
    answerTo(() => Promise.reject(new Error('12,800円を読めません')), asked),
  );
  expect(said).toMatchObject({ id: 7 });
  expect(said.answer).toBeUndefined();
  expect(said.failure).toContain('Error');
  expect(said.failure).not.toContain('12,800');
});

test('待たずに投げても、失敗として伝わる', async () => {
  const said = await answerTo(() => {
    throw new Error('すぐに');
  }, asked);
  expect(said.failure).toContain('すぐに');
});
