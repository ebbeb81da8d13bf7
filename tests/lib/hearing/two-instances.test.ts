import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { openReader, openStore, type StoreSettings } from '#lib/feedback/index.ts';
import { feedbackDoor } from '#lib/hearing/feedback-door.ts';
import { createWebServer } from '#lib/server/web-server.ts';
import { onBothEngines } from '#tests/support/stores.ts';

const page = '/konbini/lawson';
const standIns = { error: '', notFound: '', tooLong: '', unreadable: '', busy: '' };

async function instance(settings: StoreSettings) {
  const store = await openStore(settings);
  const pages = { version: 'v1', paths: new Set([page]) };
  const door = feedbackDoor({ store, pages, template: '' });
  const server = createWebServer(async (_, response) => void response.end(), standIns, { doors: [door] });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  onTestFinished(async () => {
    server.closeAllConnections();
    server.close();
    await store.close();
  });
  const { port } = server.address() as AddressInfo;
  return (value: object) =>
    fetch(`http://localhost:${port}/api/feedback`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ page, helpful: true, ...value }),
    });
}

onBothEngines((engine) => {
  test('1台でも、2台で1つのデータベースを使っても、票はあとで変えられ、送れる数は合わせて数えられる', async () => {
    const settings = await engine.empty();
    const one = await instance(settings);
    // The embedded database has one process.
    const two = engine.name === 'postgres' ? await instance(settings) : one;
    const first = await (await one({ form: 'same-form-1' })).json();
    expect(await (await two({ form: 'same-form-1', helpful: false })).json()).toEqual(first);
    const more = Array.from({ length: 58 }, (_, i) => (i % 2 === 0 ? one : two)({}));
    expect(new Set((await Promise.all(more)).map(({ status }) => status))).toEqual(new Set([201]));
    expect((await one({})).status).toBe(429);
    expect((await two({})).status).toBe(429);
    const reader = await openReader(settings);
    const days = await reader.db.selectFrom('page_days').select(['yes', 'no']).execute();
    await reader.close();
    expect(days).toEqual([{ yes: 58, no: 1 }]);
  });
});
