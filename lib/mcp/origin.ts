import { isIP } from 'node:net';

interface Told {
  readonly origin?: string | undefined;
  readonly host?: string | undefined;
}

/**
 * Whether a request may come from the page that it says it comes from. Programs that are no browsers name no page.
 *
 * A page can give its own name the address of this server (DNS rebinding) and then ask here as if it were ours; its name
 * is in `Host`. With a public origin everybody may read, as long as the request is really for that name. Without one the
 * server may stand in somebody's own network, so only pages of this machine, and of this server by its number, may ask.
 */
export function isTrustedOrigin({ origin, host = '' }: Told, siteUrl: string | undefined): boolean {
  if (origin === undefined) return true;
  const asked = nameIn(`http://${host}`);
  const isOwnName = asked !== undefined && (isOfMachine(asked) || isNumber(asked));
  if (siteUrl !== undefined) {
    const isNamed = isOwnName || asked === nameIn(siteUrl);
    return isNamed && (origin === 'null' || nameIn(origin) !== undefined);
  }
  const from = nameIn(origin);
  return isOwnName && from !== undefined && (isOfMachine(from) || from === asked);
}

function nameIn(origin: string): string | undefined {
  if (!URL.canParse(origin)) return undefined;
  const { protocol, hostname, pathname, username, search } = new URL(origin);
  const isOrigin = /^https?:$/.test(protocol) && pathname === '/' && username === '' && search === '';
  return isOrigin && hostname !== '' ? hostname : undefined;
}

function isOfMachine(name: string): boolean {
  return name === 'localhost' || name.endsWith('.localhost') || /^127(?:\.\d+){3}$/.test(name) || name === '[::1]';
}

function isNumber(name: string): boolean {
  return isIP(name.replace(/^\[|\]$/g, '')) !== 0;
}
