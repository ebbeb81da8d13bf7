import { once } from 'node:events';
import { request, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { securityHeaders } from '#lib/server/http-headers.ts';
import { createWebServer, type Handler } from '#lib/server/web-server.ts';

const errorPage = '<!DOCTYPE html><title>いま表示できません</title>';
const notFoundPage = '<!DOCTYPE html><title>このページは見つかりません</title>';
const tooLongPage = '<!DOCTYPE html><title>さがす言葉が長すぎます</title>';
const unreadablePage = '<!DOCTYPE html><title>届いた内容を読めませんでした</title>';
const pages = {
  error: errorPage,
  notFound: notFoundPage,
  tooLong: tooLongPage,
  unreadable: unreadablePage,
  busy: '<!DOCTYPE html><title>ただいま混み合っています</title>',
};
const secret = 'Error: connect ECONNREFUSED at /srv/madoguchi/lib/site/site.ts:12:3';

const log = vi.fn();
beforeEach(() => {
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    log(String(text));
    return true;
  });
});
afterEach(() => {
  log.mockReset();
});

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
  /** Whether the connection broke before the answer was complete. */
  readonly isTorn: boolean;
}

interface Asked {
  readonly headers?: Readonly<Record<string, string>>;
  readonly method?: string;
}

/** The answer of a server around this handler. */
async function ask(handler: Handler, path = '/', asked: Asked = {}): Promise<Answer> {
  return askServer(createWebServer(handler, pages), path, asked);
}

async function askServer(server: Server, path: string, { headers = {}, method = 'GET' }: Asked = {}): Promise<Answer> {
  if (!server.listening) await once(server.listen(0), 'listening');
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    const asked = request({ port, path, method, headers, agent: false }, (answer) => {
      let body = '';
      answer.setEncoding('utf8').on('data', (piece: string) => {
        body += piece;
      });
      const settle = (isTorn: boolean) =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body, isTorn });
      answer.on('end', () => settle(false)).on('error', () => settle(true));
    });
    asked.on('error', reject).end();
  });
}

function answering(act: (response: ServerResponse) => void): Handler {
  return async (_, response) => act(response);
}

const ok = answering((response) => response.end('本文'));
const throwing: Handler = () => Promise.reject(new Error(secret));
const throwingAtOnce: Handler = () => {
  throw new Error(secret);
};

const failures: [string, Handler][] = [
  ['投げた', throwing],
  ['待たずに投げた', throwingAtOnce],
  ['本文のない500を返した', answering((response) => void Object.assign(response, { statusCode: 500 }).end())],
  ['本文のある500を返した', answering((response) => void Object.assign(response, { statusCode: 500 }).end(secret))],
  ['503を返した', answering((response) => void Object.assign(response, { statusCode: 503 }).end(secret))],
  [
    '少しずつ500を返した',
    async (_, response) => {
      response.statusCode = 500;
      response.write(secret);
      await pause(1);
      response.end(secret);
    },
  ],
  ['ヘッダーを先に送ってから500を返した', answering((response) => response.writeHead(500).end(secret))],
  [
    'ほかのヘッダーと先に送ってから500を返した',
    answering((response) => response.writeHead(500, { 'X-Detail': 'a' }).end(secret)),
  ],
  [
    '圧縮したと言って500を返した',
    answering((response) => {
      response.statusCode = 500;
      response.setHeader('Content-Encoding', 'gzip').setHeader('Content-Length', 3).setHeader('ETag', '"a"');
      response.end('gz!');
    }),
  ],
  [
    '本文の長さを言ってから投げた',
    async (_, response) => {
      response.setHeader('Content-Length', 9999).setHeader('Content-Type', 'image/png');
      throw new Error(secret);
    },
  ],
];

describe('どの返事にも、守りのヘッダーと保存のヘッダーが付く', () => {
  const answers: [string, Handler][] = [
    ['ページ', ok],
    ['移動', answering((response) => response.writeHead(308, { Location: '/faq' }).end())],
    ['変わっていない', answering((response) => response.writeHead(304).end())],
    ['見つからない', answering((response) => response.writeHead(404).end('ありません'))],
    ...failures,
  ];

  test.each(answers)('%s', async (_, handler) => {
    const { headers } = await ask(handler);
    const expected = Object.entries(securityHeaders).map(([name, value]) => [name.toLowerCase(), value]);
    expect(headers).toMatchObject(Object.fromEntries(expected));
    expect(headers['cache-control']).toBeDefined();
  });
});

test('ページは、処理が決めた保存のしかたではなく、サイトの決まりで保存される', async () => {
  const handler = answering((response) => response.setHeader('Cache-Control', 's-maxage=31536000').end('本文'));
  const { headers, body } = await ask(handler, '/guides?from=home');
  expect(headers['cache-control']).toBe('public, max-age=60, stale-while-revalidate=3600');
  expect(body).toBe('本文');
});

test('名前が中身を表すファイルは、ずっと保存される', async () => {
  expect((await ask(ok, '/assets/site-0.js')).headers['cache-control']).toBe('public, max-age=31536000, immutable');
});

test('見つからないページは、そのまま届き、保存されない', async () => {
  const handler = answering((response) => Object.assign(response, { statusCode: 404 }).end('ありません'));
  expect(await ask(handler)).toMatchObject({
    status: 404,
    body: 'ありません',
    headers: { 'cache-control': 'no-store' },
  });
});

describe('文字にならない住所では、処理を呼ばない', () => {
  const uncalled: Handler = () => Promise.reject(new Error('呼ばれないはず'));
  const paths = ['%E0%A4%A', '%ED%A0%80', '%', 'konbini.cap%FF'];

  test.each(paths)('ページの住所「%s」は、見つからないページになる', async (path) => {
    const answer = await ask(uncalled, `/facts/${path}?from=home`);
    expect(answer).toMatchObject({ status: 404, body: notFoundPage, headers: { 'cache-control': 'no-store' } });
  });

  test.each(paths)('APIの住所「%s」には、何を直すかを答える', async (path) => {
    const { status, headers, body } = await ask(uncalled, `/api/facts/${path}`);
    expect([status, headers['content-type']]).toEqual([400, 'application/problem+json']);
    expect(JSON.parse(body)).toMatchObject({ title: 'この住所は読めません', status: 400 });
    expect(log).not.toHaveBeenCalled();
  });

  test('読めないのが ? のあとだけなら、処理が答える', async () => {
    expect((await ask(ok, '/search?q=%E0%A4%A')).body).toBe('本文');
  });
});

test('移動先はそのまま届く', async () => {
  const handler = answering((response) => response.writeHead(308, { Location: '/faq' }).end());
  expect(await ask(handler, '/faqs')).toMatchObject({ status: 308, headers: { location: '/faq' }, body: '' });
});

test('中で使う印（x-nextjs-…）は外に出ない', async () => {
  const handler = answering((response) => response.setHeader('x-nextjs-cache', 'HIT').end());
  expect((await ask(handler)).headers).not.toHaveProperty('x-nextjs-cache');
});

test('少しずつ送るページも、そのまま届く', async () => {
  const { body, isTorn } = await ask(async (_, response) => {
    response.write('前半、');
    await pause(1);
    response.end('後半');
  });
  expect({ body, isTorn }).toEqual({ body: '前半、後半', isTorn: false });
});

describe('ページの処理が失敗したら、エラーのページがまるごと届く', () => {
  test.each(failures)('%s', async (_, handler) => {
    const { status, headers, body, isTorn } = await ask(handler, '/guides/store/pay');
    expect(status).toBeGreaterThanOrEqual(500);
    expect({ body, isTorn }).toEqual({ body: errorPage, isTorn: false });
    expect(headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
    expect(headers).not.toHaveProperty('content-encoding');
    expect(headers).not.toHaveProperty('etag');
  });

  test.each(['text/html', 'text/html,application/xhtml+xml,*/*;q=0.8'])('Accept: %s のとき', async (accept) => {
    expect((await ask(throwing, '/faq', { headers: { accept } })).body).toBe(errorPage);
  });

  test('Accept を言わないとき', async () => {
    expect((await ask(throwing, '/faq')).body).toBe(errorPage);
  });

  test('HEAD には、エラーのページのヘッダーだけが届く', async () => {
    expect(await ask(throwing, '/faq', { method: 'HEAD' })).toMatchObject({
      status: 500,
      body: '',
      headers: { 'content-length': String(Buffer.byteLength(errorPage)) },
    });
  });
});

describe('ページを頼んでいない人には、エラーのページは届かない', () => {
  test.each([
    ['/api/health', '*/*'],
    ['/_next/static/chunks/0.css', '*/*'],
    ['/icon.svg', 'image/svg+xml'],
  ])('%s（Accept: %s）', async (path, accept) => {
    const answer = await ask(throwing, path, { headers: { accept } });
    expect(answer).toMatchObject({ status: 500, body: '', headers: { 'cache-control': 'no-store' } });
  });

  test('API が自分で返した500は、そのまま届く', async () => {
    const problem = '{"title":"保存できません"}';
    const handler = answering((response) => Object.assign(response, { statusCode: 503 }).end(problem));
    expect(await ask(handler, '/api/feedback')).toMatchObject({ status: 503, body: problem });
  });
});

describe('失敗の中身は、返事のどこにも出ず、記録だけに残る', () => {
  test.each(['/guides/store/pay', '/api/health'])('%s', async (path) => {
    const answer = await ask(throwing, path);
    expect(JSON.stringify(answer)).not.toMatch(/ECONNREFUSED|site[.]ts|srv/);
    expect(log).toHaveBeenCalledExactlyOnceWith(`GET ${path} Error: ${secret}\n`);
  });

  test('読む人が何かを伝えた住所では、記録にもその言葉は残らない', async () => {
    const repeating: Handler = async ({ url }) => {
      throw new RangeError(`${url} は読めません\n次の行にも ${url}`);
    };
    await ask(repeating, '/pay/store?number=4711');
    expect(log).toHaveBeenCalledOnce();
    expect(String(log.mock.calls[0])).toMatch(/^GET \/pay\/store RangeError（.*）\n {4}at /);
    expect(String(log.mock.calls[0])).not.toContain('4711');
  });

  test('途中まで書いたあとの失敗でも、エラーのページがまるごと届く', async () => {
    const answer = await ask(async (_, response) => {
      response.write('前半');
      await pause(20);
      throw new Error(secret);
    });
    expect(answer).toMatchObject({ status: 500, body: errorPage, isTorn: false });
  });

  test('答え終えたあとの失敗は、答えを変えず、記録に残る', async () => {
    const answer = await ask(async (_, response) => {
      response.end('本文');
      throw new Error(secret);
    });
    expect(answer).toMatchObject({ status: 200, body: '本文' });
    expect(log).toHaveBeenCalledExactlyOnceWith(`GET / Error: ${secret}\n`);
  });
});

test('失敗した処理が、書き終わりの知らせを待っていても止まらない', async () => {
  const { body } = await ask(async (_, response) => {
    response.statusCode = 500;
    await new Promise((resolve) => response.write(secret, resolve));
    response.end();
  });
  expect(body).toBe(errorPage);
});

describe('頼まれてから作ったページも、作り置きのページと同じように軽い', () => {
  const flight = '<script>(self.__next_f=self.__next_f||[]).push([0])</script>';
  const rendered = (html: string, status = 200, headers: Readonly<Record<string, string>> = {}) =>
    answering((response) => {
      response.writeHead(status, { 'Content-Type': 'text/html; charset=utf-8', 'Content-Length': 9, ...headers });
      response.end(html);
    });
  const data =
    '<script type="application/ld+json">{"a":1}</script><script type="module" src="/assets/flow-0.js"></script>';

  test('React のスクリプトと二重の本文がなくなり、自分のスクリプトとデータは残る', async () => {
    const { body, headers } = await ask(
      rendered(`<html><h1>払う</h1>${data}${flight}</html>`),
      '/pay/store?place=konbini',
    );
    expect(body).toBe(`<html><h1>払う</h1>${data}</html>`);
    expect(headers['content-length']).toBe(String(Buffer.byteLength(body)));
    expect(headers['cache-control']).toBe('private, no-store');
  });

  test('ページでないものには触らない', async () => {
    const handler = answering((response) => response.setHeader('Content-Type', 'application/json').end(`"${flight}"`));
    expect((await ask(handler, '/api/facts')).body).toBe(`"${flight}"`);
  });

  test('枠組みの書き方が変わっていたら、そのまま届け、一度だけ記録する', async () => {
    const html = `<html><style>p{}</style>${flight}</html>`;
    const handler = rendered(html);
    const server = createWebServer(handler, pages);
    await once(server.listen(0), 'listening');
    onTestFinished(() => void server.close());
    const { port } = server.address() as AddressInfo;
    for (const _ of [1, 2]) {
      const answer = await fetch(`http://localhost:${port}/pay?a=4711`);
      expect([answer.status, await answer.text()]).toEqual([200, html]);
    }
    expect(log).toHaveBeenCalledExactlyOnceWith(expect.stringMatching(/^FrameworkChangeError: (?!.*4711)/));
  });

  const empty = `<!DOCTYPE html><html id="__next_error__"><body></body>${flight}</html>`;

  test('ないと言うだけの空のページの代わりに、見つからないページが届く', async () => {
    expect(await ask(rendered(empty, 404), '/pay/no-such')).toMatchObject({ status: 404, body: notFoundPage });
  });

  test('移動の答えに、空のページは付かない', async () => {
    const answer = await ask(rendered(empty, 307, { Location: '/pay' }), '/pay/no-such?a=1');
    expect(answer).toMatchObject({ status: 307, headers: { location: '/pay', 'content-length': '0' }, body: '' });
  });
});

describe('縮めて送る', () => {
  const html = '<p>「お支払い番号」は11桁です。</p>'.repeat(100);
  const long = answering((response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8').setHeader('ETag', '"a"');
    response.setHeader('Vary', 'rsc, next-router-state-tree').setHeader('x-nextjs-cache', 'HIT').end(html);
  });
  const headers = { 'accept-encoding': 'gzip, br' };

  test('受け取れるブラウザーには縮めて、長さを正しく言う', async () => {
    const plain = await ask(long);
    expect(plain.headers).not.toHaveProperty('content-encoding');
    expect(plain).toMatchObject({ body: html, headers: { vary: 'Accept-Encoding', etag: 'W/"a"' } });
    const small = await ask(long, '/', { headers });
    expect(small.headers).toMatchObject({ 'content-encoding': 'br', vary: 'Accept-Encoding', etag: 'W/"a"' });
    expect(Number(small.headers['content-length'])).toBeLessThan(500);
  });

  test('HEAD には、GET と同じヘッダーだけが届く', async () => {
    const without = (answer: Answer) => ({ ...answer.headers, date: undefined });
    const head = await ask(long, '/', { headers, method: 'HEAD' });
    expect(head.body).toBe('');
    expect(without(head)).toEqual(without(await ask(long, '/', { headers })));
  });

  test('変わっていないという答えには、本文も長さもない', async () => {
    const handler = answering((response) => response.setHeader('ETag', '"a"').writeHead(304).end());
    const answer = await ask(handler, '/', { headers });
    expect(answer).toMatchObject({ status: 304, body: '', headers: { etag: 'W/"a"', vary: 'Accept-Encoding' } });
    expect(answer.headers).not.toHaveProperty('content-length');
  });

  test('React のための問いは、ページの処理に届かない', async () => {
    const handler: Handler = async (request, response) => void response.end(JSON.stringify(request.headers));
    const { body } = await ask(handler, '/', { headers: { RSC: '1', 'Next-Router-State-Tree': '1', Accept: '*/*' } });
    expect(Object.keys(JSON.parse(body))).not.toEqual(expect.arrayContaining([expect.stringMatching(/^(rsc|next-)/)]));
    expect(body).toContain('accept');
  });
});

test('ヘッダーを並びで渡されても、まるごと届く', async () => {
  const handler = answering((response) => response.writeHead(201, ['X-A', '1', 'X-B', '2']).end('本文'));
  expect(await ask(handler)).toMatchObject({ status: 201, headers: { 'x-a': '1', 'x-b': '2' }, body: '本文' });
});

test.each(['/./search?q=a', '/x/../search?q=a', '/x/%2e%2e/pay/chain?a=1'])('%s も、保存されない', async (path) => {
  expect((await ask(ok, path)).headers['cache-control']).toBe('private, no-store');
});

test('React のフォームの印は、ページの処理に届かず、記録にも出ない', async () => {
  const handler: Handler = async (request, response) => void response.end(String(request.headers['next-action']));
  expect((await ask(handler, '/', { headers: { 'next-action': '20614275839' } })).body).toBe('undefined');
  await ask(throwing, '/20614275839');
  expect(log.mock.calls.join('')).toMatch(/^GET \/… /);
  expect(log.mock.calls.join('')).not.toContain('20614275839');
});

describe('多くの人に同じ答え', () => {
  const nameShared = (address: string) => (address.startsWith('/pay/') ? address.split('?')[0] : undefined);

  test('同じ分のうちに何度頼まれても、一度だけ作る', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-11-21T03:00:30Z') });
    onTestFinished(() => void vi.useRealTimers());
    let made = 0;
    const handler = answering((response) => {
      made += 1;
      response.setHeader('Content-Type', 'text/html');
      response.end(`${made}回目`);
    });
    const server = createWebServer(handler, pages, { nameShared });
    const texts: string[] = [];
    for (const path of ['/pay/total', '/pay/total?n=1', '/pay/total', '/search', '/search']) {
      texts.push((await askServer(server, path)).body);
    }
    expect(texts).toEqual(['1回目', '1回目', '1回目', '2回目', '3回目']);
    expect((await askServer(server, '/pay/total', { method: 'HEAD' })).headers['content-length']).toBe('7');
    vi.setSystemTime(Date.parse('2026-11-21T03:01:00Z'));
    expect((await askServer(server, '/pay/total')).body).toBe('4回目');
  });

  test('どの住所で作られた答えでも、返事の入った住所では保存させない', async () => {
    const server = createWebServer(ok, pages, { nameShared });
    const { headers } = await askServer(server, '/pay/total');
    expect(headers['cache-control']).toContain('public');
    const withReply = await askServer(server, '/pay/total?stage=may');
    expect(withReply.headers['cache-control']).toBe('private, no-store');
  });
});

test.each(['/', '/api/feedback', '/api/health', '/pay/total'])(
  'よそのサイトのスクリプトに、%s の答えを読ませない',
  async (path) => {
    const { headers } = await ask(ok, path, { headers: { Origin: 'https://evil.example' } });
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control-'))).toEqual([]);
    expect(headers['cross-origin-resource-policy']).toBe('same-origin');
  },
);

test('プログラムのための答えは、よそのサイトのスクリプトも読める', async () => {
  const { headers } = await ask(ok, '/api/facts', { headers: { Origin: 'https://other.example' } });
  expect(headers['access-control-allow-origin']).toBe('*');
  expect(headers['access-control-allow-credentials']).toBeUndefined();
});
