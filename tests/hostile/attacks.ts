import { Agent, type ClientRequest, get, request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/** Something that a stranger does to the site at a port. Ends when the strangers have left. */
export interface Attack {
  readonly name: string;
  readonly run: (port: number, size: number) => Promise<void>;
}

/** The attacks, each with a size from 0 to 1: a share of its full force. */
export const attacks: readonly Attack[] = [
  { name: 'pipelined searches', run: pipelined },
  { name: 'upgrades that nobody asked for', run: (port, size) => held(port, 600 * size, upgrade, 1_500) },
  { name: 'headers that never end', run: (port, size) => held(port, 400 * size, 'GET /x HTTP/1.1\r\nHo', 2_500) },
  { name: 'connections that say nothing', run: (port, size) => held(port, 400 * size, '', 2_500) },
  { name: 'a flood of searches', run: (port, size) => flood(port, size, 2000, (n) => `/search?q=${n}`) },
  {
    name: 'a flood of costly searches',
    run: (port, size) => flood(port, size, 1000, (n) => `/search?q=${costly}${n}`),
  },
  {
    name: 'a flood of pages that do not exist',
    run: (port, size) => flood(port, size, 2000, (n) => `/guides/x/${n}`),
  },
  {
    name: 'a flood of results of the picker',
    run: (port, size) => flood(port, size, 2000, (n) => `/contact/find/urgency?n=${n}`),
  },
  {
    name: 'a flood of messages to the tools',
    run: (port, size) => flood(port, size, 1000, () => '/mcp', searchOverMcp),
  },
  { name: 'a flood of a built page', run: (port, size) => flood(port, size, 2000, () => '/guides') },
];

const upgrade = 'GET /x HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n';
// One character that becomes eighteen when it is folded.
const costly = '%EF%B7%BA'.repeat(60);

const posting = {
  method: 'POST',
  headers: { 'content-type': 'application/json', accept: 'application/json, text/event-stream' },
};
const searchOverMcp = JSON.stringify({
  jsonrpc: '2.0',
  id: 1,
  method: 'tools/call',
  params: { name: 'search', arguments: { query: '\u{fdfa}'.repeat(60), limit: 50 } },
});

async function pipelined(port: number, size: number): Promise<void> {
  const requests = 'GET /search?q=%E7%95%AA%E5%8F%B7 HTTP/1.1\r\nHost: a\r\n\r\n'.repeat(Math.ceil(400 * size));
  await held(port, 20, requests, 1_000);
}

async function held(port: number, count: number, bytes: string, ms: number): Promise<void> {
  const sockets = Array.from({ length: Math.ceil(count) }, (): Socket => {
    const socket = connect(port, '127.0.0.1');
    socket.on('error', () => socket.destroy());
    if (bytes !== '') socket.write(bytes);
    socket.resume();
    return socket;
  });
  await wait(ms);
  for (const socket of sockets) socket.destroy();
}

/** Sends up to `fullRate` requests a second for up to 3 s, whether or not earlier ones are answered, over at most 400 connections. */
async function flood(
  port: number,
  size: number,
  fullRate: number,
  pathOf: (n: number) => string,
  message?: string,
): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: 400 });
  const [perSecond, floodMs] = [fullRate * size, 1_000 + 2_000 * size];
  const asking = new Set<ClientRequest>();
  const began = performance.now();
  for (let sent = 0; performance.now() - began < floodMs; ) {
    for (const due = ((performance.now() - began) / 1000) * perSecond; sent < due; sent += 1) {
      const asked = { port, host: '127.0.0.1', path: pathOf(sent), agent, ...(message !== undefined && posting) };
      const each = request(asked, (answer) => answer.resume());
      asking.add(each.on('error', () => undefined).once('close', () => asking.delete(each)));
      each.end(message);
    }
    await wait(5);
  }
  // The agent alone would open a new connection for each request that still waits for one.
  for (const each of asking) each.destroy();
  agent.destroy();
}

/** Reads a built page again and again, as a reader with a connection of their own; gives how long each took, in ms. */
export async function readWhile(port: number, attack: Promise<void>): Promise<number[]> {
  let isOver = false;
  const over = attack.finally(() => {
    isOver = true;
  });
  const taken: number[] = [];
  while (!isOver || taken.length < 5) {
    taken.push(await readOnce(port));
    await wait(20);
  }
  await over;
  return taken.sort((a, b) => a - b);
}

function readOnce(port: number): Promise<number> {
  const began = performance.now();
  return new Promise((resolve) => {
    const fail = () => resolve(Number.POSITIVE_INFINITY);
    const asked = get({ port, host: '127.0.0.1', path: '/guides', agent: false, timeout: 20_000 }, (answer) => {
      answer.resume();
      answer.on('end', () => (answer.statusCode === 200 ? resolve(performance.now() - began) : fail()));
      answer.on('error', fail);
    });
    asked.on('timeout', () => asked.destroy());
    asked.on('error', fail);
  });
}
