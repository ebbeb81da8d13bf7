import { apiAnswers } from '#lib/api/index.ts';
import { markdownCopies } from '#lib/copies/index.ts';
import { answer } from '#lib/mcp/answer-message.ts';
import { mcpDoor, preparedFor, type Reading } from '#lib/mcp/index.ts';
import { openSearch, type SearchIndex } from '#lib/search/index.ts';
import { shippedSearchData, shippedSite } from './shipped-site.ts';

/** The origin that answers name in tests. */
export const mcpOrigin = 'https://madoguchi.example';

/** Calls of every tool, each with an answer. */
export const sampleCalls: readonly (readonly [name: string, args: Record<string, unknown>])[] = [
  ['search', { query: '支払い期限は何日', type: 'fact' }],
  ['get_page', { url: '/guides/deadline/when' }],
  ['get_page', { url: '/faq/checkout/fee' }],
  ['get_page', { url: `${mcpOrigin}/konbini/lawson.md#x` }],
  ['get_page', { url: '/konbini/lawson' }],
  ['get_page', { url: '/konbini/seven-eleven' }],
  ['get_page', { url: '/contact/chat' }],
  ['get_page', { url: '/pay/payable' }],
  ['get_fact', { id: 'konbini.deadline' }],
  ['list_konbini', {}],
  ['pay_wizard', {}],
  ['pay_wizard', { replies: { stage: 'counter', chain: 'lawson' } }],
  ['pick_channel', { replies: { who: 'buyer' } }],
  ['pick_channel', { replies: { who: 'buyer', topic: 'konbini' }, skip: true, at: '2026-12-01T22:30:00+09:00' }],
];

/** What the tools read, of the content of this project. */
export async function shippedReading(): Promise<Reading> {
  const site = await shippedSite();
  const answers = apiAnswers(site);
  const copies = markdownCopies(site);
  let index: Promise<SearchIndex> | undefined;
  return {
    origin: mcpOrigin,
    answerAt: async (path) => {
      const value = answers.get(path)?.();
      return value === undefined ? undefined : JSON.parse(JSON.stringify(value));
    },
    copyOf: async (path) => copies.get(`${path}.md`),
    pages: async () => [...site.guides, ...site.konbini, ...site.channels].map(({ path, title }) => ({ path, title })),
    searchIndex: () => {
      index ??= shippedSearchData().then((data) => {
        const opened = openSearch(JSON.parse(JSON.stringify(data)));
        if (opened === undefined) throw new Error('The search data cannot be opened');
        return opened;
      });
      return index;
    },
    prepared: async () => preparedFor(site),
  };
}

/** A `fetch` that asks the door and what stands behind it, without a server. */
export function fetchThrough(reading: Reading): (url: string | URL, init?: RequestInit) => Promise<Response> {
  const door = mcpDoor(mcpOrigin);
  return async (url, { method = 'GET', headers, body } = {}) => {
    if (!door.methods.includes(method)) return new Response(null, { status: 405 });
    const sent = Object.fromEntries(new Headers(headers));
    const said = await door.answer({
      method,
      url: new URL(url).pathname,
      headers: { host: 'madoguchi.example', ...sent },
      body: Buffer.from(typeof body === 'string' ? body : ''),
      sender: 'test',
    });
    if (!('handed' in said)) {
      return new Response(said.body.toString('utf8'), {
        status: said.status,
        headers: { 'content-type': String(said.headers['content-type']) },
      });
    }
    const { mcpMessage } = said.handed as { mcpMessage: unknown };
    return answer(new Request(url, { headers: sent }), mcpMessage, reading);
  };
}

/** Sends one message, as older clients do after their handshake. */
export function postMessage(reading: Reading, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return fetchThrough(reading)(`${mcpOrigin}/mcp`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json, text/event-stream', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}
