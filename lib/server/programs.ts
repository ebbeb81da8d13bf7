import type { Answer } from './held-response.ts';

/** Addresses that only programs ask for. They are told of failures as problem details. */
export function isForProgram(address: string): boolean {
  return /^\/(?:api\/|mcp(?:[/?]|$))/.test(address);
}

// What readers send is not among them.
const open =
  /^\/(?:api\/(?:v\d+|openapi\.json|guides|faqs|konbini|channels|flows|facts|search)(?:\/|$)|.+\.md$|llms(?:-full)?\.txt$|feed(?:\.xml$|\/)|mcp$)/;

/** Whether pages of other sites may read what is at an address. Nothing there depends on who asks. */
export function isOpenToAll(address: string): boolean {
  return open.test(pathOf(address));
}

const made = /^\/api\/(?:v\d+\/)?search(?:\/|$)/;

/** Whether an address below `/api/` hangs on the content alone, so that its answer may be kept like a page. */
export function isContentForProgram(address: string): boolean {
  const path = pathOf(address);
  return path.startsWith('/api/') && isOpenToAll(path) && !made.test(path);
}

/** The headers with which browsers let pages of other sites read an answer. */
export const sharing = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'ETag, Retry-After',
} as const;

/** What may be done at an address that is open to all and is no door. */
export const openMethods = ['GET', 'HEAD', 'OPTIONS'] as const;

/** The answer to a browser that asks what another site's page may send. */
export function preflight(methods: readonly string[]): Answer {
  return {
    status: 204,
    headers: {
      'access-control-allow-methods': methods.join(', '),
      'access-control-allow-headers':
        'Accept, Content-Type, If-None-Match, Last-Event-ID, Mcp-Method, Mcp-Name, Mcp-Protocol-Version, Mcp-Session-Id',
      'access-control-max-age': '86400',
    },
    body: Buffer.alloc(0),
  };
}

function pathOf(address: string): string {
  return address.split('?', 1)[0] ?? '';
}
