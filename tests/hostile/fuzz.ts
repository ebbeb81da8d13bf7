import { connect } from 'node:net';
import { seededRandom } from '#tests/search/seeded-random.ts';

/** What a raw request brought: all that came until the connection ended or fell silent. */
export interface RawAnswer {
  readonly text: string;
  readonly ms: number;
}

const silenceMs = 1_500;

/** Sends bytes over a connection of their own and reads until the server closes it, or has been silent for a while. */
export function sendRaw(port: number, bytes: string): Promise<RawAnswer> {
  return new Promise((resolve) => {
    const began = performance.now();
    const socket = connect(port, '127.0.0.1');
    let text = '';
    const end = () => {
      socket.destroy();
      resolve({ text, ms: performance.now() - began });
    };
    socket.setTimeout(silenceMs, end);
    socket.on('data', (piece: Buffer) => {
      text += piece.toString('latin1');
    });
    socket.on('error', end);
    socket.on('close', end);
    socket.write(Buffer.from(bytes, 'latin1'));
  });
}

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'TRACE', 'CONNECT', 'OPTIONS', 'PATCH', 'get', 'G\u0000T', ''];
const paths = [
  ...[
    '/',
    '/guides',
    '/search?q=',
    '/api/search?q=',
    '/api/facts/',
    '/api/health',
    '/pay/total?stage=',
    '/contact/find',
    '/mcp',
    '/feed/',
    '/llms-full.txt?',
  ],
  ...[
    '/_next/image?url=',
    '/_next/data/',
    '/assets/',
    '//evil.example/',
    '/../../etc/passwd',
    '/%2e%2e/%2e%2e/etc',
    '*',
  ],
  ...['http://evil.example/guides', 'https://[::1', '/guides/account/change-email#%', '/.well-known/', '/error/'],
];
const pieces = [
  ...[
    '%',
    '%00',
    '%zz',
    '%C0%AF',
    '%ED%A0%80',
    '%E3%81%82',
    '%EF%B7%BA',
    '../',
    '..;/',
    '\\',
    '\u0000',
    '\u00ff',
    '\r',
    '\n',
  ],
  ...[
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    '{{7*7}}',
    "' or 1=1--",
    '__proto__',
    'constructor',
  ],
  ...['20614275839', '2061-4275-839', 'a'.repeat(300), '%E3%81%97'.repeat(60), '&q=', ';', '?', '#', ' ', '\t'],
];
const headers = [
  ...[
    'Host: a',
    'Host: a\r\nHost: b',
    'Host:',
    'Host: \u0000',
    'Connection: Upgrade\r\nUpgrade: websocket',
    'Upgrade: h2c',
  ],
  ...['Content-Length: 5', 'Content-Length: -1', 'Content-Length: 99999999999999999999', 'Transfer-Encoding: chunked'],
  ...[
    'Transfer-Encoding: chunked\r\nContent-Length: 3',
    'Transfer-Encoding: xchunked',
    'Expect: 100-continue',
    'Expect: x',
  ],
  ...[
    'Accept-Encoding: br;q=x, *;q=2',
    'If-None-Match: "',
    'Range: bytes=0-18446744073709551615',
    'Cookie: =',
    'X: \u0001',
  ],
  ...['next-action: 20614275839', 'rsc: 1', 'x-middleware-subrequest: middleware', 'x-forwarded-host: evil.example'],
  `X-Long: ${'a'.repeat(9000)}`,
];
const bodies = [
  '',
  '',
  '',
  'hello',
  '5\r\nhello\r\n0\r\n\r\n',
  'zz\r\n',
  '\u0000'.repeat(64),
  'GET /search HTTP/1.1\r\nHost: a\r\n\r\n',
];

/** Requests of which about half are malformed on purpose; the same for the same seed. */
export function* hostileRequests(seed: number, count: number): Generator<string> {
  const random = seededRandom(seed);
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? '';
  const some = (list: readonly string[], most: number) =>
    Array.from({ length: Math.floor(random() * (most + 1)) }, () => pick(list));
  for (let index = 0; index < count; index += 1) {
    const target = pick(paths) + some(pieces, 3).join('');
    const version = random() < 0.9 ? 'HTTP/1.1' : pick(['HTTP/1.0', 'HTTP/2.0', 'HTTP/9', 'http/1.1', '']);
    const line = `${pick(methods)} ${target} ${version}`;
    const end = random() < 0.95 ? '\r\n\r\n' : pick(['\n\n', '\r\n', '']);
    const host = random() < 0.8 ? ['Host: localhost'] : [];
    yield [line, ...host, 'Connection: close', ...some(headers, 2)].join('\r\n') + end + pick(bodies);
  }
}

/** What is wrong with an answer to a hostile request; `undefined` when it is sound. */
export function faultOf(request: string, { text }: RawAnswer): string | undefined {
  // A request that is not over, or no request at all, may stay without an answer.
  if (text === '') return undefined;
  const [, status = ''] = /^HTTP\/1\.[01] (\d{3})/.exec(text) ?? [];
  if (status === '') return 'an answer that is not HTTP';
  if (status.startsWith('5') && status !== '503') return `status ${status}`;
  if (/\bat .+:\d+:\d+\)?|node_modules|\/work\/|\/home\/|ENOENT/.test(text)) return 'a stack or a path of the machine';
  if (request.includes('<script>alert') && text.includes('<script>alert')) return 'markup of the request';
  if (/^location: *(?:https?:)?\/\/(?!localhost|127\.0\.0\.1|a\b|b\b)/im.test(text))
    return 'a redirect to another origin';
  if (/20614275839/.test(text)) return 'a private number of the request';
  return undefined;
}
