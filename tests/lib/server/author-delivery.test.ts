import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { type AuthorProject, AuthorServer } from '#lib/server/author-delivery.ts';
import { securityHeaders } from '#lib/server/http-headers.ts';
import { createWebServer, type Handler } from '#lib/server/web-server.ts';

const flight = '<script>self.__next_f.push([0])</script>';
const layout = (main: string) =>
  `<!DOCTYPE html><html lang="ja"><head><title>題</title></head><body><p role="alert">直すところ</p><main id="main">${main}</main></body></html>`;
const notFoundPage = layout('このページは見つかりません');
const standIns = {
  error: '',
  notFound: '',
  tooLong: '',
  unreadable: '',
  busy: '',
};

/** A development server around a handler, and a way to ask it. */
async function serve(next: Handler, instead: Partial<AuthorProject> = {}) {
  const author = new AuthorServer({
    look: () => 'a1.b2',
    unread: () => undefined,
    notFoundPage: async () => notFoundPage,
    liveScript: 'follow()',
    ...instead,
  });
  const server = createWebServer(author.handle(next), standIns, { delivery: author.delivery() });
  await once(server.listen(0), 'listening');
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  const ask = async (path: string, accept = 'text/html') => {
    const answer = await fetch(`http://localhost:${port}${path}`, { headers: { accept } });
    return { status: answer.status, headers: answer.headers, body: await answer.text() };
  };
  return { author, ask };
}

function saying(body: string, status = 200, type = 'text/html; charset=utf-8'): Handler {
  return async (_, response) => {
    response.writeHead(status, { 'content-type': type }).end(body);
  };
}

test('ページは、公開されるときのヘッダーで、Next のスクリプトなしに届き、どこにも残らない', async () => {
  const { ask } = await serve(saying(layout(`本文${flight}`)));
  const { status, headers, body } = await ask('/guides/store/pay');
  expect(status).toBe(200);
  for (const [name, value] of Object.entries(securityHeaders)) expect(headers.get(name)).toBe(value);
  expect(headers.get('cache-control')).toBe('no-store');
  expect(body).toBe(
    layout('本文').replace('</head>', '<script src="/_author/live.js" data-state="a1.b2" defer></script></head>'),
  );
});

test('CSSも残らない。ページでないものには、何も足さない', async () => {
  const { ask } = await serve(saying('body{}', 200, 'text/css'));
  const { headers, body } = await ask('/_next/static/chunks/a.css', 'text/css');
  expect([headers.get('cache-control'), body]).toEqual(['no-store', 'body{}']);
});

test('変わったことを知らせるスクリプトは、サーバーが持っている', async () => {
  const { ask } = await serve(saying(''));
  const { headers, body } = await ask('/_author/live.js', '*/*');
  expect([headers.get('content-type'), body]).toEqual(['text/javascript; charset=utf-8', 'follow()']);
});

test('変わるまで待ち、変わったら新しい名前を言う', async () => {
  const states = ['a1.b2', 'a1.b2', 'a1.b3'];
  const look = vi.fn(() => states.shift() ?? 'a1.b3');
  const { ask } = await serve(saying(''), { look });
  expect(JSON.parse((await ask('/_author/changes?since=a1.b2', '*/*')).body)).toEqual({ state: 'a1.b3' });
  expect(look).toHaveBeenCalledTimes(3);
});

describe('読めない記事', () => {
  const unread = (path: string) =>
    path === '/guides/store/pay' ? { file: 'content/guides/store/pay.mdx', text: '<Lable> & "$&"' } : undefined;

  test('ありませんとは言わず、書かれたままを、直すところの並ぶページに出す', async () => {
    const { ask } = await serve(saying('<html id="__next_error__"></html>', 404), { unread });
    const { status, body } = await ask('/guides/store/pay?from=list');
    expect(status).toBe(200);
    expect(body).toContain('<p role="alert">直すところ</p>');
    expect(body).toContain('<h1><code>content/guides/store/pay.mdx</code></h1>');
    expect(body).toContain('&lt;Lable&gt; &amp; &quot;$&amp;&quot;</pre>');
    expect(body).not.toContain('このページは見つかりません');
  });

  test('ほかの住所は、ありませんと言う', async () => {
    const { ask } = await serve(saying('<html id="__next_error__"></html>', 404), { unread });
    const { status, body } = await ask('/guides/store/other');
    expect(status).toBe(404);
    expect(body).toContain('このページは見つかりません');
    expect(body.match(/_author\/live/g)).toHaveLength(1);
  });
});

describe('作れなかったページは、わけを言う', () => {
  test('サーバーが言ったこと', async () => {
    const console = { error: vi.fn() };
    const { author, ask } = await serve(async (_, response) => {
      await Promise.resolve();
      console.error('⨯', new TypeError('<Box> が読めません'));
      response.writeHead(500, { 'content-type': 'text/html' }).end('<html id="__next_error__"></html>');
    });
    author.listenTo(console);
    const { status, body } = await ask('/');
    expect(status).toBe(500);
    expect(body).toContain('<pre>⨯ TypeError: &lt;Box&gt; が読めません');
    expect(body).toContain('/_author/live.js');
  });

  test('投げられたもの', async () => {
    vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const { ask } = await serve(() => Promise.reject(new Error('途中で止まりました')));
    expect((await ask('/')).body).toContain('Error: 途中で止まりました');
  });

  test('何も言われなければ、ターミナルを見るように言う', async () => {
    const { ask } = await serve(saying('', 500));
    expect((await ask('/')).body).toContain('ターミナルに出ています');
  });
});
