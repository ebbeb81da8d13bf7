import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import {
  carriesFramework,
  emptyDocument,
  FrameworkChangeError,
  frameworkAddress,
  isInternalHeader,
  prerenderedHeader,
  routerHeaders,
  stripFramework,
} from '#lib/next-contract/index.ts';
import { Compressor } from './compression.ts';
import { forLog, whileAnswering } from './failure-log.ts';
import { type Answer, HeldResponse } from './held-response.ts';
import { cacheControl, securityHeadersOf } from './http-headers.ts';
import { mostHeaderBytes, page, refusalOf, refuse, type StandIns } from './refusals.ts';
import { originForm } from './request-target.ts';

/** Answers a request, like Next's handler. */
export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/**
 * A server around a handler. Each answer is held until it is complete, stripped of framework scripts, compressed, and
 * sent with security and cache headers. When a page fails, the reader gets the error page, never a stack trace.
 */
export function createWebServer(handler: Handler, pages: StandIns): Server {
  const compressor = new Compressor(64 * 1024 * 1024);
  const strip = createStripper(pages);
  const answer = async (request: IncomingMessage, response: HeldResponse) => {
    const address = request.url ?? '/';
    const said = refusalOf(request, pages) ?? (await ask(handler, request, response));
    const whole = said.status >= 500 && wantsPage(address, request) ? page(said.status, pages.error) : strip(said);
    const keeping = cacheControl(address, whole.status);
    const willBeAskedAgain = keeping.includes('immutable') || whole.headers[prerenderedHeader] !== undefined;
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

// Prerendered pages are stripped in the build; pages rendered for a request are stripped here.
function createStripper({ notFound }: StandIns): (answer: Answer) => Answer {
  const lighten = createLightener();
  return (answer) => {
    const { status, headers, body } = answer;
    const isPage = String(headers['content-type']).startsWith('text/html');
    if (!isPage || !carriesFramework(body)) return answer;
    // Next leaves "not found" and redirects of such a page to its scripts.
    if (status === 404 && body.includes(emptyDocument)) return page(status, notFound);
    return headers.location === undefined ? lighten(answer) : { ...answer, body: Buffer.alloc(0) };
  };
}

function createLightener(): (answer: Answer) => Answer {
  let isReported = false;
  return (answer) => {
    try {
      return { ...answer, body: Buffer.from(stripFramework(answer.body.toString('utf8'))) };
    } catch (error) {
      if (!(error instanceof FrameworkChangeError)) throw error;
      // Serve the unstripped page rather than fail the request.
      if (!isReported) process.stderr.write(`${String(error)}\n`);
      isReported = true;
      return answer;
    }
  };
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

function wantsPage(address: string, { headers }: IncomingMessage): boolean {
  if (address.startsWith('/api/') || address.startsWith(frameworkAddress)) return false;
  return /text\/html|\*\/\*/.test(headers.accept ?? '*/*');
}
