import { expect, test } from 'vitest';
import { handedSocket } from '#lib/server/handed-socket.ts';

test('このプロセスに渡されたソケットだけを使い、子のプロセスには伝えない', () => {
  const env: Record<string, string | undefined> = {
    LISTEN_PID: '7',
    LISTEN_FDS: '1',
    LISTEN_FDNAMES: 'web',
    PATH: '/bin',
  };
  expect(handedSocket(env, 7)).toBe(3);
  expect(env).toEqual({ PATH: '/bin' });
  expect(handedSocket(env, 7)).toBeUndefined();
});

test.each([
  [{ LISTEN_PID: '8', LISTEN_FDS: '1' }],
  [{ LISTEN_PID: '7', LISTEN_FDS: '0' }],
  [{ LISTEN_PID: '7', LISTEN_FDS: 'x' }],
  [{ LISTEN_PID: '7' }],
  [{ LISTEN_FDS: '1' }],
])('ほかのプロセスに渡されたものや、渡されていないものは使わない（%j）', (env) => {
  expect(handedSocket({ ...env }, 7)).toBeUndefined();
});
