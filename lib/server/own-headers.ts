import { isInternalHeader, routerHeaders } from '#lib/next-contract/index.ts';
import type { Answer } from './held-response.ts';
import { securityHeadersOf, speculationHeadersOf } from './http-headers.ts';
import { isOpenToAll, sharing } from './programs.ts';

/** The headers that a browser gets for an answer: those of the answer without Next's notes, and our own. */
export function ownHeaders(address: string, { status, headers, body }: Answer, keeping: string): Answer['headers'] {
  const said = Object.entries(headers).filter(([name]) => !isInternalHeader(name) && !rewritten.includes(name));
  const vary = String(headers.vary ?? '')
    .split(/\s*,\s*/)
    .filter((name) => name !== '' && !routerHeaders.includes(name.toLowerCase()));
  const contentType = String(headers['content-type'] ?? '');
  return {
    ...Object.fromEntries(said),
    ...securityHeadersOf(address, contentType),
    ...speculationHeadersOf(address, contentType),
    ...(isOpenToAll(address) && sharing),
    'cache-control': keeping,
    ...(vary.length > 0 && { vary: vary.join(', ') }),
    ...(status !== 204 && status !== 304 && { 'content-length': body.length }),
  };
}

const rewritten = ['vary', 'content-length', 'transfer-encoding'];
