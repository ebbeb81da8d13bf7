import { createHmac, randomBytes } from 'node:crypto';
import { isIPv6 } from 'node:net';

const rotateAfter = 10 * 60_000;

/**
 * Gives each client a name that tells nothing of its address: a hash under a secret of this process, which is thrown away
 * every ten minutes. Names are needed only while requests wait.
 */
export function createClientKeys(now: () => number = Date.now): (address: string | undefined) => string {
  let secret = randomBytes(32);
  let since = now();
  return (address = '') => {
    if (now() - since > rotateAfter) {
      secret = randomBytes(32);
      since = now();
    }
    return createHmac('sha256', secret).update(networkOf(address)).digest('base64url').slice(0, 16);
  };
}

/** The address of one client: with IPv6 everyone has a whole /64 to choose addresses from. */
export function networkOf(address: string): string {
  if (!isIPv6(address) || address.includes('.')) return address.replace(/^::ffff:/i, '');
  const [head = '', tail = ''] = address.split('::', 2);
  const [first, last] = [head, tail].map((half) => half.split(':').filter((group) => group !== ''));
  const missing = address.includes('::') ? 8 - (first?.length ?? 0) - (last?.length ?? 0) : 0;
  const groups = [...(first ?? []), ...Array.from({ length: missing }, () => '0'), ...(last ?? [])];
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}
