import { acceptWeights, problemBytes } from '#lib/http/index.ts';
import type { Answer, Door, Drawing, Sent } from '#lib/server/index.ts';
import { readMessage } from './message.ts';
import { mcpPath } from './names.ts';
import { isTrustedOrigin } from './origin.ts';

/** What the door hands to the route. */
export interface HandedMessage {
  readonly mcpMessage: unknown;
}

/**
 * `POST /mcp`. The door refuses what no tool is needed for. The rest is answered where pages are made for a request, so it
 * waits in the same queue as the search and is turned away with it. There are no sessions and no streams, so a GET and a
 * DELETE get 405.
 */
export function mcpDoor(siteUrl: string | undefined): Door {
  return {
    path: mcpPath,
    methods: ['POST', 'OPTIONS'],
    // The longest question has 200 characters, and all replies of a flow together are shorter.
    mostBytes: 32 * 1024,
    answer: async (sent) => refusalOf(sent, siteUrl) ?? answerTo(sent),
  };
}

function refusalOf({ headers }: Sent, siteUrl: string | undefined): Answer | undefined {
  if (!isTrustedOrigin(headers, siteUrl)) return fromElsewhere;
  const isJson = /^application\/json(?:\s*;|$)/i.test(headers['content-type']?.trim() ?? '');
  if (!isJson || headers['content-encoding'] !== undefined) return otherType;
  return takesJson(headers.accept) ? undefined : notTaken;
}

/** Every answer is JSON. Who does not say what to answer with takes it. */
function takesJson(accept = '*/*'): boolean {
  const weights = acceptWeights(accept);
  return (weights.get('application/json') ?? weights.get('application/*') ?? weights.get('*/*') ?? 0) > 0;
}

function answerTo({ body }: Sent): Answer | Drawing {
  const read = readMessage(body);
  if ('message' in read) return { handed: { mcpMessage: read.message } satisfies HandedMessage, headers: {} };
  const { fault, id } = read;
  return {
    // A client shows the error of a request that it can name; without a name it looks at the status alone.
    status: id === null ? 400 : 200,
    headers: { 'content-type': 'application/json' },
    body: Buffer.from(JSON.stringify({ jsonrpc: '2.0', id, error: fault })),
  };
}

const fromElsewhere = problemBytes(403, 'このページからは使えません', {
  detail: 'Origin か Host が、このサイトのものと合いません。公の住所を持つサイトなら、その住所で送ってください。',
});
const notTaken = problemBytes(406, 'その形では答えられません', {
  detail: '答えは application/json です。Accept に入れて送ってください。',
});
const otherType = problemBytes(415, 'その形では受け取れません', {
  detail: 'application/json で、圧縮せずに送ってください。',
});
