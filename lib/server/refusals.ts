import { type IncomingMessage, STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Answer } from './held-response.ts';
import { securityHeaders } from './http-headers.ts';

/** Whole HTML pages that stand in where the handler has none to give. */
export interface StandIns {
  readonly error: string;
  readonly notFound: string;
  /** For an address or headers longer than `mostHeaderBytes`. */
  readonly tooLong: string;
  /** For what is no proper HTTP. */
  readonly unreadable: string;
}

/**
 * So many bytes an address and all headers may have together. Node's own 16 KiB end at 1,700 kana, where the search can
 * still say itself that it reads 200; proxies in front of us may well stop earlier.
 */
export const mostHeaderBytes = 64 * 1024;

/** An answer that is a page. */
export function page(status: number, html: string): Answer {
  return { status, headers: { 'content-type': 'text/html; charset=utf-8' }, body: Buffer.from(html) };
}

/** What to say to a request that arrived whole and still cannot be read; `undefined` when it can. */
export function refusalOf({ url = '/', httpVersion, headers }: IncomingMessage, pages: StandIns): Answer | undefined {
  const isForProgram = url.startsWith('/api/');
  // Node's own answer to it would be held for ever, as everything that is said to a request is.
  if (httpVersion === '1.1' && headers.host === undefined)
    return isForProgram ? unreadable : page(400, pages.unreadable);
  if (isReadable(url)) return undefined;
  return isForProgram ? unreadableAddress : page(404, pages.notFound);
}

// Next takes an address that is no text for a failure of ours.
function isReadable(address: string): boolean {
  try {
    decodeURIComponent(address.split('?', 1)[0] ?? '');
    return true;
  } catch {
    return false;
  }
}

/** Why Node gave a request up, with the last piece of it that came. */
interface ParseError extends Error {
  readonly code?: string;
  readonly rawPacket?: Buffer;
}

/** Answers, as far as it still can, a request that Node gave up reading, and lets the connection go. */
export function refuse(error: ParseError, socket: Duplex, pages: StandIns): void {
  // What comes after the answer is an error once more; reading it to its end is what lets a browser see the answer.
  if (!socket.writable) return;
  socket.end(messageOf(refusalTo(error, pages)));
  setTimeout(() => socket.destroy(), patience).unref();
}

const patience = 5000;

function refusalTo({ code, rawPacket }: ParseError, pages: StandIns): Answer {
  // A browser opens connections that it may need, and sends nothing.
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return { status: 408, headers: {}, body: Buffer.alloc(0) };
  const isTooLong = code === 'HPE_HEADER_OVERFLOW';
  if (startsWithApi(rawPacket)) return isTooLong ? tooLong : unreadable;
  return isTooLong ? page(431, pages.tooLong) : page(400, pages.unreadable);
}

// Of a request in several pieces only the last is there, and none tells whom it is from: then it may be a reader.
function startsWithApi(piece: Buffer = Buffer.alloc(0)): boolean {
  return /^[A-Z]+ \/api\//.test(piece.toString('latin1', 0, 32));
}

function problem(status: number, title: string, detail: string): Answer {
  return {
    status,
    headers: { 'content-type': 'application/problem+json' },
    body: Buffer.from(JSON.stringify({ type: 'about:blank', title, status, detail })),
  };
}

const unreadableAddress = problem(
  400,
  'この住所は読めません',
  '「%」のあとには、文字を表す2桁の16進数を書いてください。',
);
const unreadable = problem(400, '届いた内容を読めません', 'HTTP/1.1 の形で、Host を付けて送ってください。');
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
