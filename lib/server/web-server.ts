import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { actionHeader, prerenderedHeader, routerHeaders, whileHanding } from '#lib/next-contract/index.ts';
import { type Built, choice } from './built-files.ts';
import { Compressor, chooseCoding } from './compression.ts';
import { deadlines, limitConnections } from './connections.ts';
import { type Delivery, publishedDelivery } from './delivery.ts';
import { type Door, type Drawing, findDoor, readBody } from './doors.ts';
import { forLog, whileAnswering } from './failure-log.ts';
import { type Answer, HeldResponse } from './held-response.ts';
import { KeptAnswers, type NameShared } from './kept-answers.ts';
import { type FindMoved, redirectOf } from './moved.ts';
import { ownHeaders } from './own-headers.ts';
import { isOpenToAll, openMethods, preflight } from './programs.ts';
import { busyAnswer, mostHeaderBytes, refusalOf, refuse, type StandIns, tooMuch } from './refusals.ts';
import { originForm } from './request-target.ts';
import type { Schedule } from './schedule.ts';
import { createFindSender, type FindSender } from './sender.ts';
import { createTurns } from './turns.ts';
import type { Outcome } from './work-queue.ts';

/** What a server does besides asking its handler. */
export interface WebServerOptions {
  /** How answers become what browsers get; by default as for readers. */
  readonly delivery?: Delivery;
  /** Where a former address leads now; by default no address has moved. */
  readonly findMoved?: FindMoved;
  /** What was built and is sent without asking the handler; by default nothing. */
  readonly built?: Built;
  /** When the handler is asked; by default at once, however much else it has to do. */
  readonly schedule?: Schedule;
  /** Addresses that take more than to be read; by default none. */
  readonly doors?: readonly Door[];
  /** When a door is asked; by default at once. */
  readonly doorSchedule?: Schedule;
  /** From which network a request comes; by default that of its connection. */
  readonly findSender?: FindSender;
  /** What is to be done to a request before the handler is asked. */
  readonly prepare?: (request: IncomingMessage) => Promise<void>;
  /** Which answers many readers get; by default none. */
  readonly nameShared?: NameShared;
}

/** Answers a request, like Next's handler. */
export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/**
 * A server around a handler. Each answer is held until it is complete, goes through the delivery, and is sent compressed,
 * with security and cache headers. A former address gets a redirect.
 */
export function createWebServer(handler: Handler, pages: StandIns, options: WebServerOptions = {}): Server {
  const { delivery = publishedDelivery(pages), findMoved = nothing, built = noneBuilt, schedule = atOnce } = options;
  const { finish, cacheControl } = delivery;
  const { doors = [], doorSchedule = atOnce, findSender = createFindSender([]), prepare = done } = options;
  const shared = createSharing(options.nameShared ?? nothing, cacheControl);
  const compressor = new Compressor(64 * 1024 * 1024);
  const dressed = async (request: IncomingMessage, whole: Answer, isConstant: boolean): Promise<Answer> => {
    const address = request.url ?? '/';
    const keeping = cacheControl(address, whole.status);
    const isPrerendered = whole.headers[prerenderedHeader] !== undefined && keeping !== 'no-store';
    const willBeAskedAgain = isConstant || keeping.includes('immutable') || isPrerendered;
    const sent = await compressor.compress(whole, request.headers['accept-encoding'], willBeAskedAgain);
    return { ...sent, headers: ownHeaders(address, sent, keeping) };
  };
  const made = async (request: IncomingMessage, response: HeldResponse) => {
    await prepare(request);
    const said = await ask(handler, request, response);
    // No page has a former address, so only what is not found can have moved.
    const moved = said.status === 404 ? await redirectOf(request.url ?? '/', findMoved) : undefined;
    const whole = await finish(moved ?? said, request);
    const [path = ''] = (request.url ?? '/').split('?', 1);
    return whole.status === 200 && built.hasCopy(path) ? { ...whole, headers: { ...whole.headers, ...choice } } : whole;
  };
  const drawn = async ({ handed, headers, status }: Drawing, request: IncomingMessage, response: HeldResponse) => {
    const outcome = await schedule(request, () => whileHanding(handed, () => made(request, response)));
    if (!outcome.done) return busyAnswer(request, pages);
    const { result } = outcome;
    const isUsual = result.status === 200;
    return {
      ...result,
      headers: { ...result.headers, ...headers },
      status: isUsual ? (status ?? result.status) : result.status,
    };
  };
  const knock = async (door: Door, request: IncomingMessage, response: HeldResponse): Promise<Answer> => {
    if (Number(request.headers['content-length'] ?? 0) > door.mostBytes * 64) return tooMuch;
    if (request.headers.expect !== undefined) response.writeContinue();
    const body = await readBody(request, door.mostBytes);
    if (body === undefined) return tooMuch;
    const { method = 'GET', url = '/', headers } = request;
    const job = () =>
      whileAnswering(`${url}?`, () => door.answer({ method, url, headers, body, sender: findSender(request) }));
    const outcome = await doorSchedule(request, job);
    if (!outcome.done) return busyAnswer(request, pages);
    return 'handed' in outcome.result ? drawn(outcome.result, request, response) : outcome.result;
  };
  const answer = async (request: IncomingMessage, response: HeldResponse) => {
    const door = findDoor(doors, request.url ?? '/');
    const early = answerAtOnce(request, pages, door);
    if (early !== undefined) return response.send(await dressed(request, early, true));
    if (door !== undefined) {
      const whole = await knock(door, request, response);
      return response.send(await dressed(request, whole, false));
    }
    const found = built.find(request);
    if (found !== undefined) {
      return response.send(found.isDressed ? found.answer : await dressed(request, found.answer, true));
    }
    const outcome = await shared(request, () =>
      schedule(request, async () => dressed(request, await made(request, response), false)),
    );
    response.send(outcome.done ? outcome.result : await dressed(request, busyAnswer(request, pages), true));
  };
  const answerOrLeave = (request: IncomingMessage, response: HeldResponse) =>
    answer(request, response).catch((error: unknown) => {
      report(request, error);
      response.destroy();
    });
  return listenFor(answerOrLeave, (error, socket) => refuse(error, socket, pages));
}

/** The answer to a request that needs no page: a refusal, or what another site's page may send. */
function answerAtOnce(request: IncomingMessage, pages: StandIns, door: Door | undefined): Answer | undefined {
  const methods = door?.methods ?? (isOpenToAll(request.url ?? '/') ? openMethods : undefined);
  const refused = refusalOf(request, pages, methods);
  if (refused !== undefined || request.method !== 'OPTIONS') return refused;
  return preflight(methods ?? []);
}

const nothing = () => undefined;
const noneBuilt: Built = { find: nothing, hasCopy: () => false };

/** Makes one answer for all who ask for the same within a minute. */
function createSharing(nameShared: NameShared, cacheControl: Delivery['cacheControl']) {
  const kept = new KeptAnswers(16 * 1024 * 1024);
  return async (request: IncomingMessage, make: () => Promise<Outcome<Answer>>): Promise<Outcome<Answer>> => {
    const name = isReading(request) ? nameShared(request.url ?? '/') : undefined;
    if (name === undefined) return make();
    const outcome = await kept.get(`${chooseCoding(request.headers['accept-encoding'])} ${name}`, make);
    if (!outcome.done) return outcome;
    const { status, headers, body } = outcome.result;
    // It may have been made for another address with the same answer.
    const keeping = cacheControl(request.url ?? '/', status);
    return { done: true, result: { status, headers: { ...headers, 'cache-control': keeping }, body } };
  };
}

function isReading({ method }: IncomingMessage): boolean {
  return method === 'GET' || method === 'HEAD';
}

const done = async () => undefined;
const atOnce: Schedule = async (_, job) => ({ done: true, result: await job() });

/** A server that gives each request its turn. What is asked for does not matter here. */
function listenFor(
  answer: (request: IncomingMessage, response: HeldResponse) => Promise<void>,
  turnAway: (error: Error, socket: Duplex) => void,
): Server {
  const takeTurn = createTurns();
  const onRequest = (request: IncomingMessage, response: HeldResponse) => {
    request.url = originForm(request.url ?? '/') ?? '*';
    // Most bodies are not read, so the next request could not be told from the rest of one.
    if (hasBody(request)) response.shouldKeepAlive = false;
    takeTurn(request.socket, async () => {
      const isOver = once(response, 'close');
      await answer(request, response);
      await isOver;
    });
  };
  const options = {
    ...deadlines,
    ServerResponse: HeldResponse,
    maxHeaderSize: mostHeaderBytes,
    requireHostHeader: false,
  };
  const server = createServer(options, onRequest);
  limitConnections(server);
  // What cannot be read may come behind good requests. They are answered first.
  server.on('clientError', (error, socket) => takeTurn(socket, async () => turnAway(error, socket)));
  // Whoever asks first whether to send a body gets the answer instead, unless a door takes it.
  return server.on('checkExpectation', onRequest).on('checkContinue', onRequest);
}

function hasBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}

/** The handler's complete answer, or an empty 500 when it fails. */
function ask(handler: Handler, request: IncomingMessage, response: HeldResponse): Promise<Answer> {
  // A HEAD gets the headers of the whole answer; Node leaves out the body.
  if (request.method === 'HEAD') request.method = 'GET';
  // Pages have no runtime that could read flight data, so requests for it get the page.
  for (const name of [...routerHeaders, actionHeader]) delete request.headers[name];
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
  const path = whileAnswering(url, () => forLog(pathOf(url)));
  process.stderr.write(`${method} ${String(path)} ${String(told)}\n`);
}
