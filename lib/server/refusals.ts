import { type IncomingMessage, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { problemBytes } from '#lib/http/index.ts';
import { frameworkAddress, isUsedHashedFile } from '#lib/next-contract/index.ts';
import type { Answer } from './held-response.ts';
import { securityHeaders } from './http-headers.ts';
import { isForProgram } from './programs.ts';
import { encodeRawBytes, originForm } from './request-target.ts';

/** Complete HTML pages that the server sends when the handler has no page. */
export interface StandIns {
  readonly error: string;
  readonly notFound: string;
  /** For an address or headers longer than `mostHeaderBytes`. */
  readonly tooLong: string;
  /** For requests that are not valid HTTP. */
  readonly unreadable: string;
  /** For what cannot be made now, because too much else is asked for. */
  readonly busy: string;
}

/**
 * The limit in bytes for an address and all headers together. Node's default of 16 KiB ends at 1,700 kana; below this
 * limit the search page itself can say that a query may have 200 characters. Proxies in front may stop earlier.
 */
export const mostHeaderBytes = 64 * 1024;

/** An answer with an HTML page. */
export function page(status: number, html: string): Answer {
  return { status, headers: { 'content-type': 'text/html; charset=utf-8' }, body: Buffer.from(html) };
}

/** The answer to a complete request that cannot be processed; `undefined` for a valid request. */
export function refusalOf(
  request: IncomingMessage,
  pages: StandIns,
  methods: readonly string[] = reading,
): Answer | undefined {
  const { url = '/', method = 'GET' } = request;
  const isProgram = isForProgram(url);
  if (!url.startsWith('/') || !hasOneHost(request)) return isProgram ? unreadable : page(400, pages.unreadable);
  if (!methods.includes(method)) {
    const refused = isProgram ? otherMethod(methods) : page(405, pages.unreadable);
    return { ...refused, headers: { ...refused.headers, allow: methods.join(', ') } };
  }
  if (isReadable(url) && !isClosedDoor(url)) return undefined;
  return isProgram ? unreadableAddress : page(404, pages.notFound);
}

/** The answer to a request whose turn never came: try again in a moment. */
export function busyAnswer({ url = '/' }: IncomingMessage, pages: StandIns): Answer {
  const { status, headers, body } = isForProgram(url) ? tooBusy : page(503, pages.busy);
  return { status, headers: { ...headers, 'retry-after': '5' }, body };
}

// No page takes anything else.
const reading = ['GET', 'HEAD'];

// RFC 9112, section 3.2: a request of HTTP/1.1 has exactly one Host. Node would answer a missing one itself, but the
// held response would never send that answer.
function hasOneHost({ httpVersion, rawHeaders }: IncomingMessage): boolean {
  const hosts = rawHeaders.filter((name, index) => index % 2 === 0 && name.toLowerCase() === 'host').length;
  return hosts === 1 || (hosts === 0 && httpVersion !== '1.1');
}

// Next has more doors below its address, such as its image optimiser. Only its style sheets are used.
function isClosedDoor(url: string): boolean {
  return url.startsWith(frameworkAddress) && !isUsedHashedFile(url.split('?', 1)[0] ?? '');
}

// Next answers 500 to an address that does not decode.
function isReadable(address: string): boolean {
  try {
    decodeURIComponent(address.split('?', 1)[0] ?? '');
    return true;
  } catch {
    return false;
  }
}

/** Why Node stopped reading a request, with the last piece that arrived. */
interface ParseError extends Error {
  readonly code?: string;
  readonly rawPacket?: Buffer;
}

/** Answers a request that Node stopped reading, if the socket is still writable, and closes the connection. */
export function refuse(error: ParseError, socket: Duplex, pages: StandIns): void {
  // The rest of the request raises the error again. It must be read to its end, or browsers never show the answer.
  if (!socket.writable) return;
  socket.end(messageOf(refusalTo(error, pages)));
  setTimeout(() => socket.destroy(), patience).unref();
}

const patience = 5000;

function refusalTo({ code, rawPacket }: ParseError, pages: StandIns): Answer {
  // Browsers open spare connections and may send nothing on them.
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return { status: 408, headers: {}, body: Buffer.alloc(0) };
  const encoded = code === 'HPE_INVALID_URL' ? encodedTarget(rawPacket) : undefined;
  if (encoded !== undefined) return { status: 308, headers: { location: encoded }, body: Buffer.alloc(0) };
  const isTooLong = code === 'HPE_HEADER_OVERFLOW';
  if (startsWithApi(rawPacket)) return isTooLong ? tooLong : unreadable;
  return isTooLong ? page(431, pages.tooLong) : page(400, pages.unreadable);
}

// Old clients send raw UTF-8, which Node's parser refuses. They are sent to the same address in its encoded form.
function encodedTarget(piece: Buffer = Buffer.alloc(0)): string | undefined {
  const [, target] = /^(?:GET|HEAD) (\S*[\x80-\xff]\S*) HTTP\/1\.[01]\r\n/.exec(piece.toString('latin1')) ?? [];
  return target === undefined ? undefined : originForm(encodeRawBytes(target));
}

// Only the last piece of a request is known. If it does not show the path, the sender is treated as a reader.
function startsWithApi(piece: Buffer = Buffer.alloc(0)): boolean {
  return /^[A-Z]+ \/(?:api\/|mcp[ ?])/.test(piece.toString('latin1', 0, 32));
}

function otherMethod(methods: readonly string[]): Answer {
  // Browsers ask with OPTIONS by themselves.
  const usual = methods.filter((method) => method !== 'OPTIONS');
  if (usual.every((method) => reading.includes(method))) return onlyReading;
  return problem(405, 'この住所には、その方法では送れません', `${usual.join(' か ')} で送ってください。`);
}

function problem(status: number, title: string, detail: string): Answer {
  return problemBytes(status, title, { detail });
}

const unreadableAddress = problem(
  400,
  'この住所は読めません',
  '「%」のあとには、文字を表す2桁の16進数を書いてください。',
);
const unreadable = problem(400, '届いた内容を読めません', 'HTTP/1.1 の形で、Host を付けて送ってください。');
const onlyReading = problem(405, 'この住所は、読むことだけができます', 'GET か HEAD で送ってください。');
/** For a body that is longer than an address takes. */
export const tooMuch = problem(413, '届いた内容が長すぎます', '短くしてから、もう一度送ってください。');
const tooBusy = problem(503, 'ただいま混み合っています', '5秒ほど待ってから、もう一度送ってください。');
const tooLong = problem(
  431,
  '住所とヘッダーが長すぎます',
  `住所とヘッダーを合わせて${mostHeaderBytes / 1024} KiBまでにしてください。`,
);

function messageOf({ status, headers, body }: Answer): Buffer {
  const all = {
    ...headers,
    ...securityHeaders,
    'cache-control': 'no-store',
    'content-length': body.length,
    date: new Date().toUTCString(),
    connection: 'close',
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${String(value)}\r\n`);
  return Buffer.concat([Buffer.from(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}\r\n`), body]);
}
