import type { Sent } from './doors.ts';

/**
 * Whether a page of another site has sent this. Browsers since 2020 (Safari since 2023) say so themselves; of older ones the
 * origin of the page is compared, or the page before. Who says nothing of all this is a program, which has no reader's cookie.
 */
export function isFromElsewhere({ headers }: Pick<Sent, 'headers'>): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site !== 'same-origin' && site !== 'none';
  const from = headers.origin ?? headers.referer;
  if (from === undefined) return false;
  const name = hostNameOf(from);
  return name === undefined || name !== hostNameOf(`http://${headers.host ?? ''}`);
}

// Without the port: a proxy may leave it out.
function hostNameOf(address: string): string | undefined {
  return URL.canParse(address) ? new URL(address).hostname : undefined;
}
