import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { attacks } from './attacks.ts';

test('押し寄せた頼みは、終わったら全部いなくなる。待っていた頼みも、あとからは来ない', async () => {
  const flood = attacks.find(({ name }) => name === 'a flood of a built page');
  let arrived = 0;
  // Slow, so that most requests still wait for a connection when the flood ends.
  const server = createServer((_, response) => {
    arrived += 1;
    setTimeout(() => response.end(), 5_000).unref();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  await flood?.run((server.address() as AddressInfo).port, 0.5);
  await wait(200);
  const atTheEnd = arrived;
  await wait(1_000);
  const open = await new Promise<number>((resolve) => server.getConnections((_, count) => resolve(count)));
  server.close();
  server.closeAllConnections();
  expect([atTheEnd, arrived, open]).toEqual([400, 400, 0]);
});
