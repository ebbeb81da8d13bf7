import type { IncomingMessage } from 'node:http';
import { expect, test } from 'vitest';
import { createFindSender } from '#lib/server/sender.ts';

function request(remoteAddress: string, forwarded?: string) {
  return { socket: { remoteAddress }, headers: { 'x-forwarded-for': forwarded } } as unknown as IncomingMessage;
}

test.each([
  ['だれも信じなければ、つないだ人', [], '203.0.113.9', '198.51.100.1', '203.0.113.9'],
  ['信じる代理の前にいる人', ['127.0.0.1'], '127.0.0.1', '198.51.100.1', '198.51.100.1'],
  ['IPv6 の形で書かれた IPv4 の代理', ['127.0.0.1'], '::ffff:127.0.0.1', '198.51.100.1', '198.51.100.1'],
  ['自分で書き足した住所は信じない', ['127.0.0.1'], '127.0.0.1', '1.1.1.1, 198.51.100.1', '198.51.100.1'],
  ['代理が2つ続く', ['127.0.0.1', '10.0.0.0/8'], '127.0.0.1', '198.51.100.1, 10.1.2.3', '198.51.100.1'],
  ['信じない人が書いた住所', ['127.0.0.1'], '203.0.113.9', '198.51.100.1', '203.0.113.9'],
  ['住所でない書き込み', ['127.0.0.1'], '127.0.0.1', 'unknown', '127.0.0.1'],
  ['何も書かない代理', ['127.0.0.1'], '127.0.0.1', undefined, '127.0.0.1'],
  ['IPv6 は /64 まで', ['::1'], '::1', '2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
])('%s', (_, trusted, remote, forwarded, sender) => {
  expect(createFindSender(trusted)(request(remote, forwarded))).toBe(sender);
});
