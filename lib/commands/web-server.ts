import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { cacheControl, securityHeaders } from '#lib/site/index.ts';

/** Answers a request, as Next's handler does. */
export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/**
 * A server around a handler: every answer gets the security and cache headers, and in place of one that failed the
 * reader gets `errorPage` (a whole HTML page) instead of nothing or a stack trace.
 */
export function createWebServer(handler: Handler, errorPage: string): Server {
  return createServer(async (request, response) => {
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
    setCacheHeaders(path, response);
    if (wantsPage(path, request)) replaceFailure(response, errorPage);
    try {
      await handler(request, response);
    } catch (error) {
      process.stderr.write(`${request.method} ${path} ${String(error)}\n`);
      giveUp(response);
    }
  });
}

// Half an answer cannot be taken back; breaking it off is at least not mistaken for a whole one.
function giveUp(response: ServerResponse): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  for (const name of bodyHeaders) response.removeHeader(name);
  response.statusCode = 500;
  response.end();
}

/** What a handler says of a body that is not sent after all. */
const bodyHeaders = [
  'Content-Encoding',
  'Content-Length',
  'Content-Type',
  'ETag',
  'Last-Modified',
  'Transfer-Encoding',
];

// The status is only known when the head is written; whatever the handler set before gives way.
function setCacheHeaders(path: string, response: ServerResponse): void {
  beforeHead(response, () => {
    response.setHeader('Cache-Control', cacheControl(path, response.statusCode));
    for (const name of response.getHeaderNames()) if (name.startsWith('x-nextjs-')) response.removeHeader(name);
  });
}

function replaceFailure(response: ServerResponse, errorPage: string): void {
  let isReplaced = false;
  beforeHead(response, () => {
    if (response.statusCode < 500) return;
    isReplaced = true;
    for (const name of bodyHeaders) response.removeHeader(name);
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.setHeader('Content-Length', Buffer.byteLength(errorPage));
  });
  // Whether a body gives way is settled with the head, which compression writes before the body and others do not.
  const givesWay = () => {
    if (!response.headersSent && response.statusCode >= 500) response.writeHead(response.statusCode);
    return isReplaced;
  };
  const end = response.end.bind(response);
  const write = response.write.bind(response);
  response.write = ((...args: Parameters<typeof write>) => {
    if (!givesWay()) return write(...args);
    const isWritten = args.find((arg) => typeof arg === 'function');
    if (isWritten !== undefined) process.nextTick(isWritten);
    return true;
  }) as typeof write;
  response.end = ((...args: Parameters<typeof end>) => (givesWay() ? end(errorPage) : end(...args))) as typeof end;
}

function beforeHead(response: ServerResponse, act: () => void): void {
  const writeHead = response.writeHead.bind(response) as (...args: unknown[]) => ServerResponse;
  response.writeHead = ((status: number, ...rest: unknown[]) => {
    response.statusCode = status;
    act();
    return writeHead(status, ...rest);
  }) as typeof response.writeHead;
}

function wantsPage(path: string, { headers }: IncomingMessage): boolean {
  return !path.startsWith('/api/') && !path.startsWith('/_next/') && /text\/html|\*\/\*/.test(headers.accept ?? '*/*');
}
