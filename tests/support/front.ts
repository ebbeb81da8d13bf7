import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a front does with the answer to a path. */
type Change = (body: string) => string;

/** A server before the site that can be slow, fail, or say what another version of the site would say. */
export interface Front {
  readonly address: string;
  /** Milliseconds before each page is answered. */
  delay: number;
  /** The part of each page that comes element by element, as over a weak connection. */
  slowPart: RegExp | undefined;
  /** Whether the network is cut: every connection breaks off. */
  isCut: boolean;
  /** Whether the site fails: pages get 500. */
  isFailing: boolean;
  /** Paths of all requests so far, with their query. */
  readonly asked: string[];
  /** What was sent to the feedback door, which takes everything. */
  readonly posted: string[];
  /** What is changed in the answer to a path. */
  readonly changes: Map<string, Change>;
  /** Paths that are answered with what stands at another path. */
  readonly inPlaceOf: Map<string, string>;
  close(): Promise<void>;
}

/** Opens a front before the site at an address. */
export async function openFront(site: string): Promise<Front> {
  const server = createServer();
  const address = await new Promise<string>((resolve) => {
    server.listen(0, 'localhost', () => resolve(`http://localhost:${(server.address() as AddressInfo).port}`));
  });
  const front: Front = {
    address,
    delay: 0,
    slowPart: undefined,
    isCut: false,
    isFailing: false,
    asked: [],
    posted: [],
    changes: new Map(),
    inPlaceOf: new Map(),
    close: () => closeAll(server),
  };
  server.on('request', async (request, response) => {
    if (front.isCut) return request.socket.destroy();
    const path = request.url ?? '/';
    front.asked.push(path);
    if (isPage(request)) await new Promise((resolve) => setTimeout(resolve, front.delay));
    if (front.isFailing) return response.writeHead(500, { 'content-type': 'text/html' }).end('<h1>500</h1>');
    if (request.method === 'POST') {
      front.posted.push(await textOf(request));
      return response.writeHead(201, { 'content-type': 'application/json' }).end('{"id":"1"}');
    }
    const { status, headers, body } = await answerTo(front, site, path);
    response.writeHead(status, headers);
    if (isPage(request) && front.slowPart !== undefined) return sendSlowly(response, String(body), front.slowPart);
    response.end(body);
  });
  return front;
}

async function sendSlowly(response: ServerResponse, body: string, part: RegExp): Promise<void> {
  const slow = part.exec(body)?.[0] ?? '';
  const start = body.indexOf(slow);
  response.write(body.slice(0, start));
  for (const piece of slow.split(/(?<=<\/\w+>)/)) {
    response.write(piece);
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
  response.end(body.slice(start + slow.length));
}

async function answerTo(front: Front, site: string, path: string) {
  const answer = await fetch(site + (front.inPlaceOf.get(path) ?? path), { redirect: 'manual' });
  const headers = Object.fromEntries(
    [...answer.headers].filter(
      ([name]) => !/^(?:content-(?:encoding|length)|transfer-encoding|connection)$/.test(name),
    ),
  );
  // Without this a page comes from the browser's own cache for a minute, whatever the network does.
  if (/^text\/html/.test(headers['content-type'] ?? '')) headers['cache-control'] = 'no-cache';
  const change = front.changes.get(path);
  if (change === undefined) return { status: answer.status, headers, body: Buffer.from(await answer.arrayBuffer()) };
  const body = change(await answer.text());
  // Another version of a file has another tag.
  return { status: answer.status, headers: { ...headers, etag: `"${body.length}-changed"` }, body };
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const piece of request) text += String(piece);
  return text;
}

function isPage({ headers }: IncomingMessage): boolean {
  return (headers.accept ?? '').includes('text/html');
}

function closeAll(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => {
    server.close(() => resolve());
  });
}
