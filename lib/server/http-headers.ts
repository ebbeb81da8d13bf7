import { hashedFilesAddress } from '#lib/next-contract/index.ts';

// One policy for every answer. Pages carry no inline script or style, so nothing has to be excused.
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  // components/browser/own-script-url.ts: the address of a worker, and nothing else, is made with it.
  'trusted-types madoguchi',
].join('; ');

/** For what only ever is a part of a page. */
const forParts = {
  'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Resource-Policy': 'same-origin',
};
/** All headers that keep readers safe. */
export const securityHeaders: Readonly<Record<string, string>> = {
  ...forParts,
  'Content-Security-Policy': contentSecurityPolicy,
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

/**
 * The security headers of an answer: of a style sheet and of a script without those that browsers heed for documents alone.
 * A page loads four of them, and each carried 600 bytes of that. A worker lives by what its own script came with, so
 * workers' scripts, which are named so, have them all.
 */
export function securityHeadersOf(address: string, contentType: string): Readonly<Record<string, string>> {
  const isPart = /^text\/(?:css|javascript)\b/i.test(contentType) && !/-worker-/.test(address);
  return isPart ? forParts : securityHeaders;
}

/**
 * How long the answer to an address may be kept: what names its own content for ever, a page until it is asked about,
 * and what answers the words of one reader not at all.
 */
export function cacheControl(address: string, status: number): string {
  const [path = '', query = ''] = address.split('?', 2);
  if (query !== '' && asksReaders.test(path)) return 'private, no-store';
  if (status >= 400 || path.startsWith('/api/')) return 'no-store';
  if (path.startsWith('/assets/') || path.startsWith(hashedFilesAddress)) return 'public, max-age=31536000, immutable';
  return 'public, max-age=60, stale-while-revalidate=3600';
}

/** The pages that readers tell something: the wizard, the picker and the search. */
const asksReaders = /^\/(pay|contact\/find|search)(\/|$)/;
