import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { cacheControl, securityHeaders } from '#lib/site/index.ts';

/** Answers a request, as Next's handler does. */
export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/**
 * A server around a handler: every answer gets the security and cache headers, and in place of one that failed the
 * reader gets `errorPage` (a whole HTML page) instead of nothing or a stack trace.
 */
export function createWebServer(handler: Handler, errorPage: string): Server {
  return createServer((request, response) => {
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
    setCacheHeaders(path, response);
    if (wantsPage(path, request)) replaceFailure(response, errorPage);
    handler(request, response).catch((error: unknown) => {
      process.stderr.write(`${request.method} ${path} ${String(error)}\n`);
      if (response.headersSent) {
        response.destroy();
        return;
      }
      response.statusCode = 500;
      response.end();
    });
  });
}

// The status is only known when the head is written; whatever the handler set before gives way.
function setCacheHeaders(path: string, response: ServerResponse): void {
  beforeHead(response, () => {
    response.setHeader('Cache-Control', cacheControl(path, response.statusCode));
    for (const name of response.getHeaderNames()) if (name.startsWith('x-nextjs-')) response.removeHeader(name);
  });
}

function replaceFailure(response: ServerResponse, errorPage: string): void {
  const end = response.end.bind(response);
  const write = response.write.bind(response);
  const isFailure = () => response.statusCode >= 500 && !response.headersSent;
  response.write = ((...args: Parameters<typeof write>) => (isFailure() ? true : write(...args))) as typeof write;
  response.end = ((...args: Parameters<typeof end>) => {
    if (!isFailure()) return end(...args);
    for (const name of ['Content-Encoding', 'Content-Length', 'ETag', 'Transfer-Encoding']) response.removeHeader(name);
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    return end(errorPage);
  }) as typeof end;
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
  return !path.startsWith('/api/') && !path.startsWith('/_next/') && (headers.accept ?? '*/*').includes('*/*');
}
