import { hashedFilesAddress } from '#lib/next-contract/index.ts';
import { isContentForProgram, isForProgram } from './programs.ts';

// One policy for all answers. Pages have no inline script or style, so it needs no exceptions.
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
  // `madoguchi` makes the address of a worker (components/browser/own-script-url.ts), `madoguchi-offline` only that of the
  // service worker (components/browser/offline/start.ts).
  'trusted-types madoguchi madoguchi-offline',
].join('; ');

// The service worker asks this site for pages and files, and needs nothing else.
const serviceWorkerPolicy = "default-src 'none'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types";

/** The addresses of the service worker and of the script that takes it back. */
const serviceWorkers = /^\/sw(?:-undo)?\.js$/;

/** Headers for files that are only ever part of a page. */
const forParts = {
  'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Resource-Policy': 'same-origin',
};
/** All security headers. */
export const securityHeaders: Readonly<Record<string, string>> = {
  ...forParts,
  'Content-Security-Policy': contentSecurityPolicy,
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

/**
 * Lets a browser draw the page of one link ahead: the one that components/browser/offline/fetch-ahead.ts marks. As an
 * address that holds the rule, it costs no request and no exception in the policy.
 */
const speculationRules = `"data:application/speculationrules+json,${encodeURIComponent(
  JSON.stringify({ prerender: [{ where: { selector_matches: 'a[data-ahead]' }, eagerness: 'immediate' }] }),
)}"`;

/** The rule of what may be drawn ahead, for a page. The operator's pages are for one reader and are drawn when asked for. */
export function speculationHeadersOf(address: string, contentType: string): Readonly<Record<string, string>> {
  const isPage = /^text\/html\b/i.test(contentType) && !forOperators.test(address);
  return isPage ? { 'Speculation-Rules': speculationRules } : {};
}

/**
 * The security headers of an answer. Style sheets and scripts omit the headers that browsers apply to documents only,
 * which saves 600 bytes for each of a page's four files. A worker is governed by the headers of its own script, so
 * worker scripts, which have `-worker-` in their names, get all headers. The service worker has a policy of its own.
 */
export function securityHeadersOf(address: string, contentType: string): Readonly<Record<string, string>> {
  if (serviceWorkers.test(address)) return { ...forParts, 'Content-Security-Policy': serviceWorkerPolicy };
  const isPart = /^text\/(?:css|javascript)\b/i.test(contentType) && !/-worker-/.test(address);
  return isPart ? forParts : securityHeaders;
}

/**
 * The `Cache-Control` value of an answer. Files named by their content are kept for ever, pages are revalidated, and
 * answers to a reader's own words are not stored.
 */
export function cacheControl(address: string, status: number): string {
  const path = address.split('?', 1)[0] ?? '';
  const query = address.slice(path.length + 1);
  if ((query !== '' && asksReaders.test(path)) || forOperators.test(path)) return 'private, no-store';
  if (status >= 400 || (isForProgram(path) && !isContentForProgram(path))) return 'no-store';
  // A mistake in the service worker must be undone at the reader's next page.
  if (serviceWorkers.test(path)) return 'no-cache';
  const isNamedByContent = isHashed.test(path) || path.startsWith(hashedFilesAddress);
  // A redirect from such a name tells nothing of its content.
  if (isNamedByContent && !isRedirect(status)) return 'public, max-age=31536000, immutable';
  return 'public, max-age=60, stale-while-revalidate=3600';
}

function isRedirect(status: number): boolean {
  return status >= 300 && status !== 304;
}

/** Files whose names contain a hash of what they hold. */
const isHashed = /^\/(?:assets|og)\//;

/** The pages whose query contains readers' words: the wizard, the picker and the search. */
const asksReaders = /^\/(pay|contact\/find|search)(\/|$)/;

/** The pages for the operator. */
const forOperators = /^\/insights(\/|$)/;
