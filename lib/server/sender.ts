import type { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';
import { networkOf } from './client-key.ts';

/** Gives the network from which a request comes. */
export type FindSender = (request: IncomingMessage) => string;

/**
 * Finds senders behind proxies. `X-Forwarded-For` is believed as far as those whom we trust have written it: it is read from
 * its end, and the first address that is no trusted proxy is the sender. With no trusted proxy it is not read at all.
 */
export function createFindSender(trusted: readonly string[]): FindSender {
  const proxies = new BlockList();
  for (const each of trusted) {
    const [address = '', bits] = each.split('/');
    const kind = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    if (bits === undefined) proxies.addAddress(address, kind);
    else proxies.addSubnet(address, Number(bits), kind);
  }
  const isTrusted = (address: string) => {
    const family = isIP(address);
    return family !== 0 && proxies.check(address, family === 6 ? 'ipv6' : 'ipv4');
  };
  return ({ socket, headers }) => {
    let sender = plain(socket.remoteAddress ?? '');
    const said = [headers['x-forwarded-for'] ?? []]
      .flat()
      .join(',')
      .split(',')
      .map((each) => plain(each.trim()));
    while (isTrusted(sender)) {
      const before = said.pop();
      // A proxy that we trust asks for itself, or what stands before it is no address.
      if (before === undefined || isIP(before) === 0) break;
      sender = before;
    }
    return networkOf(sender);
  };
}

function plain(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, '');
}
