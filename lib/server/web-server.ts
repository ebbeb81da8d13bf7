import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { isInternalHeader, prerenderedHeader, routerHeaders } from '#lib/next-contract/index.ts';
import { Compressor } from './compression.ts';
import { type Delivery, publishedDelivery } from './delivery.ts';
import { forLog, whileAnswering } from './failure-log.ts';
import { type Answer, HeldResponse } from './held-response.ts';
import { securityHeadersOf } from './http-headers.ts';
import { type FindMoved, redirectOf } from './moved.ts';
import { mostHeaderBytes, refusalOf, refuse, type StandIns } from './refusals.ts';
import { originForm } from './request-target.ts';

/** What a server does besides asking its handler. */
export interface WebServerOptions {
  /** How answers become what browsers get; by default as for readers. */
  readonly delivery?: Delivery;
  /** Where a former address leads now; by default no address has moved. */
  readonly findMoved?: FindMoved;
}

/** Answers a request, like Next's handler. */
export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/**
 * A server around a handler. Each answer is held until it is complete, goes through the delivery, and is sent compressed,
 * with security and cache headers. A former address gets a redirect.
 */
export function createWebServer(
  handler: Handler,
  pages: StandIns,
  { delivery = publishedDelivery(pages), findMoved = () => undefined }: WebServerOptions = {},
): Server {
  const { finish, cacheControl } = delivery;
  const compressor = new Compressor(64 * 1024 * 1024);
  // No page has a former address, so only what is not found can have moved.
  const answerOf = async (request: IncomingMessage, response: HeldResponse) => {
    const said = await ask(handler, request, response);
    return said.status === 404 ? ((await redirectOf(request.url ?? '/', findMoved)) ?? said) : said;
  };
  const answer = async (request: IncomingMessage, response: HeldResponse) => {
    const address = request.url ?? '/';
    const said = refusalOf(request, pages) ?? (await answerOf(request, response));
    const whole = await finish(said, request);
    const keeping = cacheControl(address, whole.status);
    const isPrerendered = whole.headers[prerenderedHeader] !== undefined && keeping !== 'no-store';
    const willBeAskedAgain = keeping.includes('immutable') || isPrerendered;
    const sent = await compressor.compress(whole, request.headers['accept-encoding'], willBeAskedAgain);
    response.send({ ...sent, headers: ownHeaders(address, sent, keeping) });
  };
  const takeTurn = createTurns();
  const onRequest = (request: IncomingMessage, response: HeldResponse) => {
    request.url = originForm(request.url ?? '/') ?? '*';
    takeTurn(request.socket, () => answer(request, response)).catch((error: unknown) => {
      report(request, error);
      response.destroy();
    });
  };
  const options = { ServerResponse: HeldResponse, maxHeaderSize: mostHeaderBytes, requireHostHeader: false };
  return createServer(options, onRequest)
    .on('checkExpectation', onRequest)
    .on('clientError', (error, socket) => refuse(error, socket, pages));
}

/**
 * Runs the tasks of one connection one after another, and skips those whose client has gone. A client that pipelines
 * hundreds of requests would otherwise occupy the server for all of them at once, even after it has left.
 */
function createTurns(): (socket: Socket, task: () => Promise<void>) => Promise<void> {
  const last = new WeakMap<Socket, Promise<void>>();
  return (socket, task) => {
    const turn = (last.get(socket) ?? Promise.resolve()).then(() => (socket.destroyed ? undefined : task()));
    last.set(
      socket,
      turn.catch(() => undefined),
    );
    return turn;
  };
}

/** The handler's complete answer, or an empty 500 when it fails. */
function ask(handler: Handler, request: IncomingMessage, response: HeldResponse): Promise<Answer> {
  // A HEAD gets the headers of the whole answer; Node leaves out the body.
  if (request.method === 'HEAD') request.method = 'GET';
  // Pages have no runtime that could read flight data, so requests for it get the page.
  for (const name of routerHeaders) delete request.headers[name];
  const running = whileAnswering(request.url ?? '/', async () => handler(request, response));
  const failed = running.then(
    () => response.whole,
    (error: unknown): Answer => {
      report(request, error);
      return { status: 500, headers: {}, body: Buffer.alloc(0) };
    },
  );
  return Promise.race([response.whole, failed]);
}

function pathOf(address: string): string {
  return address.split('?', 1)[0] ?? '';
}

function report({ method, url = '/' }: IncomingMessage, error: unknown): void {
  const told = whileAnswering(url, () => forLog(error));
  process.stderr.write(`${method} ${pathOf(url)} ${String(told)}\n`);
}

function ownHeaders(address: string, { status, headers, body }: Answer, keeping: string): Answer['headers'] {
  const said = Object.entries(headers).filter(([name]) => !isInternalHeader(name) && !rewritten.includes(name));
  const vary = String(headers.vary ?? '')
    .split(/\s*,\s*/)
    .filter((name) => name !== '' && !routerHeaders.includes(name.toLowerCase()));
  return {
    ...Object.fromEntries(said),
    ...securityHeadersOf(address, String(headers['content-type'] ?? '')),
    'cache-control': keeping,
    ...(vary.length > 0 && { vary: vary.join(', ') }),
    ...(status !== 204 && status !== 304 && { 'content-length': body.length }),
  };
}

const rewritten = ['vary', 'content-length', 'transfer-encoding'];
