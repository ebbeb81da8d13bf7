import { expect, test } from 'vitest';
import { mcpDoor } from '#lib/mcp/door.ts';

const door = mcpDoor('https://madoguchi.example');
const ping = { jsonrpc: '2.0', id: 1, method: 'ping' };

function send(body: unknown, headers: Record<string, string> = {}) {
  return door.answer({
    method: 'POST',
    url: '/mcp',
    headers: { host: 'madoguchi.example', 'content-type': 'application/json', ...headers },
    body: Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)),
    sender: 'test',
  });
}

test('送ることだけができて、流れも、終わらせるやりとりもない', () => {
  expect(door.methods).toEqual(['POST', 'OPTIONS']);
});

test('読めた伝言だけを、答えるところへ渡す', async () => {
  expect(await send(ping)).toEqual({ handed: { mcpMessage: ping }, headers: {} });
  expect(await send(ping, { 'content-type': 'Application/JSON; charset=utf-8' })).toMatchObject({ handed: {} });
});

test('名前のある問いの誤りは200で、名前のないものの誤りは400で答える', async () => {
  expect(await send({ ...ping, method: 'subscriptions/listen' })).toMatchObject({ status: 200 });
  expect(await send('{')).toMatchObject({ status: 400 });
  expect(await send([ping])).toMatchObject({ status: 400 });
});

test('よそから名を借りた問いは403、JSONでないもの、縮めたものは415', async () => {
  const stranger = { host: 'stranger.example', origin: 'http://stranger.example' };
  expect(await send(ping, stranger)).toMatchObject({
    status: 403,
    headers: { 'content-type': 'application/problem+json' },
  });
  const others: readonly Record<string, string>[] = [
    { 'content-type': 'text/plain' },
    { 'content-type': 'application/jsonp' },
    { 'content-encoding': 'gzip' },
  ];
  for (const headers of others) {
    expect(await send(ping, headers)).toMatchObject({ status: 415 });
  }
});
