import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readMessage } from '#lib/mcp/message.ts';
import { hostileText } from '#tests/support/hostile-text.ts';

const read = (value: unknown) => readMessage(Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)));
const call = (params: unknown) => ({ jsonrpc: '2.0', id: 7, method: 'tools/call', params });

test('1つの伝言は、そのまま渡す', () => {
  for (const message of [
    { jsonrpc: '2.0', id: 1, method: 'ping' },
    { jsonrpc: '2.0', method: 'notifications/initialized' },
    call({ name: 'search', arguments: { query: '期限' } }),
  ]) {
    expect(read(message)).toEqual({ message });
  }
});

describe('断るもの', () => {
  test.each<readonly [string, unknown, number, number | null]>([
    ['JSON でないもの', '{', -32_700, null],
    ['何もないもの', '', -32_700, null],
    ['空の束', [], -32_600, null],
    ['束', Array.from({ length: 1000 }, () => call({ name: 'search' })), -32_600, null],
    ['文字だけ', '"ping"', -32_600, null],
    ['null', 'null', -32_600, null],
    ['深すぎるもの', { id: 7, params: JSON.parse(`${'['.repeat(40)}${']'.repeat(40)}`) }, -32_600, 7],
    ['終わらない流れ', { jsonrpc: '2.0', id: 7, method: 'subscriptions/listen' }, -32_601, 7],
    ['ない続き', { id: 7, method: 'tools/list', params: { cursor: 'x'.repeat(20_000) } }, -32_602, 7],
    ['空の続き', { id: 7, method: 'resources/list', params: { cursor: '' } }, -32_602, 7],
    ['ない道具', call({ name: 'delete_everything' }), -32_602, 7],
    ['もとからある名前の道具', call({ name: 'constructor' }), -32_602, 7],
    ['名前のない道具', call(undefined), -32_602, 7],
  ])('%s', (_, body, code, id) => {
    expect(read(body)).toEqual({ fault: { code, message: expect.any(String) }, id });
  });

  test('UTF-8 でないバイト', () => {
    expect(readMessage(Buffer.from([0x22, 0xff, 0x22]))).toMatchObject({ fault: { code: -32_700 } });
  });

  test('断る言葉は、届いたものをくり返さない', () => {
    const secret = '1234567890123';
    for (const body of [call({ name: secret }), { id: 1, method: 'x', params: { cursor: secret } }, `[${secret}]`]) {
      expect(JSON.stringify(read(body))).not.toContain(secret);
    }
    expect(read({ id: 'x'.repeat(5000), method: 'subscriptions/listen' })).toMatchObject({ id: null });
  });
});

test('どんなバイトが届いても、渡すか断るかする', () => {
  const texts = fc.oneof(hostileText, fc.json({ maxDepth: 40 }));
  fc.assert(
    fc.property(texts, (text) => {
      const said = read(text);
      expect('message' in said || said.fault.code < -32_000).toBe(true);
    }),
  );
});
