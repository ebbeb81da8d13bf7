import { underway } from './keep-ahead.ts';
import { asFrame, isFlow, withAge, withOffer } from './notes.ts';
import { noteUse } from './prune.ts';
import { after, type FetchEvent } from './scope.ts';
import { drop, keep, mayKeep, noteOn, recall } from './shelf.ts';

const hour = 60 * 60 * 1000;
const day = 24 * hour;
/** How long a page waits for the network before its kept copy is shown. */
const patience = 2000;

/** An address that no page has; under it stands the path of a page that was shown before its newer version came. */
const newerNote = '/offline/newer';

/** Answers with a hashed file: the kept one, or the server's, which is then kept. */
export async function answerFile(event: FetchEvent): Promise<Response> {
  const { pathname } = new URL(event.request.url);
  const kept = event.request.cache === 'reload' ? undefined : await recall(pathname);
  if (kept !== undefined) {
    event.waitUntil(noteUse(pathname, kept.clone()).catch(() => undefined));
    return kept;
  }
  const answer = await whileUnderway(event, fetch(event.request));
  if (answer.status === 200) keepBehind(event, pathname, answer.clone());
  return answer;
}

/** Answers with a page: the server's, or the kept one when the network is slow or fails, or the page that says so. */
export async function answerPage(event: FetchEvent): Promise<Response> {
  const url = new URL(event.request.url);
  const fetched = whileUnderway(event, fromNetwork(event)).catch(() => undefined);
  event.waitUntil(fetched);
  const kept = await keptFor(url);
  const answer = kept === undefined ? await fetched : await Promise.race([fetched, patienceFor(event, kept.page)]);
  if (answer !== undefined && (answer.status < 500 || kept === undefined)) {
    return (await withNews(event, url.pathname, answer).catch(() => undefined)) ?? answer;
  }
  if (kept === undefined) return offlinePage();
  event.waitUntil(noteNewer(url.pathname, kept, fetched));
  return shown(kept);
}

/** A page that is kept for an address: its own, or the first page of its flow as a frame. */
interface Kept {
  readonly page: Response;
  readonly isFrame: boolean;
}

// Only pages whose address has no query are kept: a query holds what a reader answered or asked.
async function keptFor({ pathname, search }: URL): Promise<Kept | undefined> {
  const flow = /^\/(?:pay|contact\/find)(?=\/)/.exec(pathname)?.[0];
  const page = await recall(flow ?? pathname);
  const isFrame = flow !== undefined || (search !== '' && /^\/(?:pay|contact\/find)$/.test(pathname));
  return page && { page, isFrame };
}

/** Resolves when a kept page is to be shown without waiting longer for the network. */
async function patienceFor({ request }: FetchEvent, page: Response): Promise<undefined> {
  // For an hour the server itself allows an older copy (`stale-while-revalidate`). A reader who reloads asks for what is new.
  const isRecent = Date.now() - noteOn(page).at < hour && request.cache === 'default';
  if (!isRecent) await after(patience);
}

async function shown({ page, isFrame }: Kept): Promise<Response> {
  const { at } = noteOn(page);
  const isOld = Date.now() - at > day;
  if (!isFrame && !isOld) return page;
  const html = await page.text();
  const framed = isFrame ? asFrame(html) : html;
  return pageLike(page, isOld ? withAge(framed, at) : framed);
}

async function fromNetwork(event: FetchEvent): Promise<Response> {
  const { pathname, search } = new URL(event.request.url);
  const answer = (await event.preloadResponse) ?? (await fetch(event.request));
  // Firefox gives an error as the answer that it asked for ahead, where others reject.
  if (answer.type === 'error') throw new TypeError('no network');
  const isKeepable =
    answer.status === 200 &&
    search === '' &&
    /^text\/html/.test(answer.headers.get('content-type') ?? '') &&
    !/no-store/.test(answer.headers.get('cache-control') ?? '') &&
    mayKeep(pathname);
  if (isKeepable) keepBehind(event, pathname, answer.clone());
  // A page that was taken back must not return on the next slow line.
  if (answer.status === 404 || answer.status === 410) event.waitUntil(drop(pathname).catch(() => undefined));
  return answer;
}

async function offlinePage(): Promise<Response> {
  const page = await recall('/offline');
  return page === undefined ? Response.error() : new Response(page.body, { status: 503, headers: page.headers });
}

/** Remembers that a page was shown from this device though the server has a newer one. */
async function noteNewer(path: string, { page, isFrame }: Kept, fetched: Promise<Response | undefined>): Promise<void> {
  const newest = await fetched;
  const tag = newest?.headers.get('etag') ?? null;
  if (isFrame || newest?.status !== 200 || tag === null || tag === page.headers.get('etag')) return;
  await keep(newerNote, new Response(path)).catch(() => undefined);
}

/** The page with an offer of another page's newer version, if there is one to offer. */
async function withNews(event: FetchEvent, path: string, answer: Response): Promise<Response | undefined> {
  const note = await recall(newerNote);
  if (note === undefined || !/^text\/html/.test(answer.headers.get('content-type') ?? '')) return undefined;
  const newer = await note.text();
  const html = await answer.clone().text();
  if (newer !== path && isFlow(html)) return undefined;
  event.waitUntil(drop(newerNote).catch(() => undefined));
  return newer === path ? undefined : pageLike(answer, withOffer(html, newer));
}

function pageLike({ status, headers }: Response, html: string): Response {
  const own = new Headers(headers);
  own.delete('content-encoding');
  own.delete('content-length');
  return new Response(html, { status, headers: own });
}

function keepBehind(event: FetchEvent, path: string, answer: Response): void {
  event.waitUntil(keep(path, answer).catch(() => undefined));
}

function whileUnderway(mark: unknown, answer: Promise<Response>): Promise<Response> {
  underway.add(mark);
  return answer.finally(() => underway.delete(mark));
}
