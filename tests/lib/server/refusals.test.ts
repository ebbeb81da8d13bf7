import { once } from 'node:events';
import { request } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { securityHeaders } from '#lib/server/http-headers.ts';
import { refuse } from '#lib/server/refusals.ts';
import { createWebServer, type Handler } from '#lib/server/web-server.ts';

const pages = {
  error: '<!DOCTYPE html><title>いま表示できません</title>',
  notFound: '<!DOCTYPE html><title>このページは見つかりません</title>',
  tooLong: '<!DOCTYPE html><title>さがす言葉が長すぎます</title>',
  unreadable: '<!DOCTYPE html><title>届いた内容を読めませんでした</title>',
  busy: '<!DOCTYPE html><title>ただいま混み合っています</title>',
};
const named: Handler = async ({ url = '' }, response) => void response.end(`${url.length}文字の住所`);

const log = vi.fn(() => true);
beforeEach(() => {
  log.mockClear();
  vi.spyOn(process.stderr, 'write').mockImplementation(log);
});

async function served(handler: Handler = named): Promise<number> {
  const server = createWebServer(handler, pages);
  await once(server.listen(0), 'listening');
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return (server.address() as AddressInfo).port;
}

interface Heard {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Sends these pieces one after another and collects the answer until the server closes the connection. */
async function tell(...pieces: readonly string[]): Promise<Heard> {
  const socket = connect(await served());
  socket.setNoDelay(true).setEncoding('utf8');
  let said = '';
  socket.on('data', (piece: string) => {
    said += piece;
  });
  const isOver = once(socket, 'end');
  for (const piece of pieces) {
    const isAnswered = pieces.length > 1 && piece.endsWith('\r\n\r\n') ? once(socket, 'data') : undefined;
    await new Promise((resolve) => socket.write(piece, resolve));
    await isAnswered;
  }
  await isOver;
  socket.destroy();
  const [head = '', body = ''] = said.split('\r\n\r\n');
  const [first = '', ...lines] = head.split('\r\n');
  const headers = lines.map((line) => [line.split(': ', 1)[0]?.toLowerCase(), line.slice(line.indexOf(': ') + 2)]);
  return { status: Number(first.split(' ')[1]), headers: Object.fromEntries(headers), body };
}

const kana = (count: number) => encodeURIComponent('あ'.repeat(count));
const get = (address: string) => `GET ${address} HTTP/1.1\r\nHost: localhost\r\n\r\n`;
const guards = Object.fromEntries(Object.entries(securityHeaders).map(([name, value]) => [name.toLowerCase(), value]));

test('7,000文字の言葉でさがしても、答えるのはページの処理', async () => {
  const address = `/search?q=${kana(7000)}`;
  expect(await tell(`GET ${address} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`)).toMatchObject({
    status: 200,
    body: `${address.length}文字の住所`,
  });
});

describe('長すぎる住所には、どうすればよいかのページを返す', () => {
  test.each([
    ['8,000文字の言葉', `/search?q=${kana(8000)}`],
    ['3万文字の言葉', `/search?q=${kana(30_000)}`],
    ['空白を5万', `/search?q=${'%20'.repeat(50_000)}`],
    ['2 MiBの言葉', `/search?q=${'a'.repeat(2 * 1024 * 1024)}`],
  ])('%s', async (_, address) => {
    const { status, headers, body } = await tell(get(address));
    expect([status, body]).toEqual([431, pages.tooLong]);
    expect(headers).toMatchObject({
      ...guards,
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-length': String(Buffer.byteLength(pages.tooLong)),
      connection: 'close',
    });
  });

  test('クッキーが長すぎるときも', async () => {
    const cookie = `Cookie: a=${'b'.repeat(70_000)}`;
    expect(await tell(`GET / HTTP/1.1\r\nHost: localhost\r\n${cookie}\r\n\r\n`)).toMatchObject({
      status: 431,
      body: pages.tooLong,
    });
  });

  test('少しずつ届いても、一度だけ答える', async () => {
    const pieces = Array.from({ length: 12 }, () => 'a'.repeat(10_000));
    expect(await tell('GET /search?q=', ...pieces)).toMatchObject({
      status: 431,
      body: pages.tooLong,
    });
  });

  test('前の答えを受けとったつながりでも', async () => {
    const { status, body } = await tell(get('/faq'), get(`/search?q=${kana(8000)}`));
    expect([status, body.split('\r\n', 1)[0]]).toEqual([
      200,
      '4文字の住所HTTP/1.1 431 Request Header Fields Too Large',
    ]);
  });
});

describe('HTTP になっていないものには、読めないと伝えるページを返す', () => {
  test.each([
    ['方法がない', 'こんにちは\r\n\r\n'],
    ['住所に空白がある', 'GET /a b HTTP/1.1\r\nHost: localhost\r\n\r\n'],
    ['暗号化したつもりのつながり', '\u0016\u0003\u0001\u0002\u0000\u0001\r\n\r\n'],
    ['名前のないヘッダー', 'GET / HTTP/1.1\r\nHost: localhost\r\n: a\r\n\r\n'],
    ['長さが2つある', 'POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\na'],
  ])('%s', async (_, sent) => {
    const { status, headers, body } = await tell(sent);
    expect([status, body]).toEqual([400, pages.unreadable]);
    expect(headers).toMatchObject({ ...guards, 'cache-control': 'no-store', connection: 'close' });
  });

  test('Host がないときも、待たせない', async () => {
    const { status, headers, body } = await tell('GET /faq HTTP/1.1\r\nConnection: close\r\n\r\n');
    expect([status, body]).toEqual([400, pages.unreadable]);
    expect(headers).toMatchObject(guards);
  });
});

describe('APIを呼んだプログラムには、JSON で答える', () => {
  test('長すぎる', async () => {
    const socket = new PassThrough();
    const rawPacket = Buffer.from(`GET /api/search?q=${kana(8000)}`);
    refuse(Object.assign(new Error('overflow'), { code: 'HPE_HEADER_OVERFLOW', rawPacket }), socket, pages);
    const [head = '', body = ''] = (await text(socket)).split('\r\n\r\n');
    expect(head).toMatch(/^HTTP\/1\.1 431 [\s\S]*\r\ncontent-type: application\/problem\+json\r\n/);
    expect(JSON.parse(body)).toMatchObject({ status: 431, detail: expect.stringContaining('64 KiBまで') });
  });

  test.each([
    ['ヘッダーがこわれている', '/api/facts', 'HTTP/1.1\r\nHost: localhost\r\n: a', 400],
    ['Host がない', '/api/facts', 'HTTP/1.1\r\nConnection: close', 400],
  ])('%s', async (_, address, rest, expected) => {
    const { status, headers, body } = await tell(`GET ${address} ${rest}\r\n\r\n`);
    expect([status, headers['content-type']]).toEqual([expected, 'application/problem+json']);
    expect(headers).toMatchObject({ ...guards, 'cache-control': 'no-store' });
    expect(JSON.parse(body)).toEqual({
      type: 'about:blank',
      title: expect.any(String),
      status: expected,
      detail: expect.stringMatching(/ください。$/),
    });
  });
});

test('送られた言葉は、返事にも記録にも出ない', async () => {
  const words = '4711'.repeat(20_000);
  for (const sent of [get(`/search?q=${words}`), get(`/api/search?q=${words}`), `GET /4711 4711\r\n${words}\r\n\r\n`]) {
    expect(JSON.stringify(await tell(sent))).not.toMatch(/4711|HPE_|Error|\.ts/);
  }
  expect(log).not.toHaveBeenCalled();
});

test('知らない Expect にも、ふつうに答える', async () => {
  const port = await served();
  const asked = request({ port, path: '/faq', headers: { Expect: 'tea' }, agent: false });
  const [answer] = await once(asked.end(), 'response');
  answer.resume();
  expect(answer.statusCode).toBe(200);
});

test('断った相手が閉じなくても、つながりは残らない', async () => {
  const server = createWebServer(named, pages);
  await once(server.listen(0), 'listening');
  const socket = connect({ port: (server.address() as AddressInfo).port, allowHalfOpen: true });
  socket.on('error', () => undefined).resume();
  socket.write('こんにちは\r\n\r\n');
  await once(socket, 'end');
  const isClosed = once(socket, 'close');
  // A server closes when its last connection has ended.
  expect(await new Promise((resolve) => server.close(resolve))).toBeUndefined();
  socket.destroy();
  await isClosed;
}, 15_000);

const ask = (line: string, ...headers: string[]) =>
  tell(`${[`${line} HTTP/1.1`, 'Host: localhost', ...headers, 'Connection: close'].join('\r\n')}\r\n\r\n`);

describe('ページの住所でないもの、読むこと以外の頼みには、失敗せずに答える', () => {
  test.each(['POST', 'PUT', 'DELETE', 'TRACE', 'PATCH', 'OPTIONS'])(
    '%s には405で、できることを言う',
    async (method) => {
      expect(await ask(`${method} /guides`)).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } });
    },
  );

  test('API には、同じことを problem details で言う', async () => {
    const { status, headers, body } = await ask('POST /api/search');
    expect([status, headers['content-type']]).toEqual([405, 'application/problem+json']);
    expect(JSON.parse(body)).toMatchObject({ status: 405, detail: 'GET か HEAD で送ってください。' });
  });

  test.each(['OPTIONS', 'GET'])('%s * には400', async (method) => {
    expect((await ask(`${method} *`)).status).toBe(400);
  });

  test('Host が2つある頼みには400', async () => {
    expect((await ask('GET /guides', 'Host: evil.example')).status).toBe(400);
  });

  test.each(['/_next/image?url=%2Ficon.svg&w=64&q=75', '/_next/data/a.json', '/_next/static/chunks/0.js'])(
    '使わない入り口 %s は閉じている',
    async (path) => {
      expect((await ask(`GET ${path}`)).status).toBe(404);
    },
  );
});

test('ほかの名前のついた住所も、このサイトの住所として読む', async () => {
  expect((await ask('GET http://evil.example/guides')).body).toBe('7文字の住所');
});

test('% の形でない日本語の住所は、% の形の住所へ送る', async () => {
  const socket = connect(await served());
  socket.write('GET /search?q=番号 HTTP/1.1\r\nHost: localhost\r\n\r\n');
  const answer = await text(socket);
  expect(answer).toContain('HTTP/1.1 308');
  expect(answer).toContain(`location: /search?q=${encodeURIComponent('番号')}\r\n`);
});

test('つなげて送られた頼みは1つずつ処理し、相手がいなくなったら残りはしない', async () => {
  let [running, most, handled] = [0, 0, 0];
  const slow: Handler = async (_, response) => {
    handled += 1;
    running += 1;
    most = Math.max(most, running);
    await new Promise((resolve) => setTimeout(resolve, 5));
    running -= 1;
    response.end('a');
  };
  const socket = connect(await served(slow));
  socket.write(get('/a').repeat(30));
  await once(socket, 'data');
  socket.destroy();
  await expect.poll(() => running).toBe(0);
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(most).toBe(1);
  expect(handled).toBeLessThan(30);
});
