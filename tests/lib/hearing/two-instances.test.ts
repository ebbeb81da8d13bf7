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
  const door = feedbackDoor({ store, findPages: async () => pages, findTemplate: async () => '' });
  const server = createWebServer(async (_, response) => void response.end(), standIns, { doors: [door] });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  onTestFinished(async () => {
    server.closeAllConnections();
    server.close();
    await store.close();
  });
  const { port } = server.address() as AddressInfo;
  const address = `http://localhost:${port}/api/feedback`;
  const post = (value: object) =>
    fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ page, helpful: true, ...value }),
    });
  const postForm = (fields: Record<string, string>) =>
    fetch(address, { method: 'POST', body: new URLSearchParams({ page, ...fields }), redirect: 'manual' });
  return Object.assign(post, { postForm });
}

onBothEngines((engine) => {
  test('1台でも、2台で1つのデータベースを使っても、票はあとで変えられ、送れる数は合わせて数えられる', async () => {
    const settings = await engine.empty();
    const one = await instance(settings);
    // The embedded database has one process.
    const two = engine.name === 'postgres' ? await instance(settings) : one;
    const first = await (await one({ form: 'same-form-1' })).json();
    expect(await (await two({ form: 'same-form-1', helpful: false })).json()).toEqual(first);
    // All change the same count, so many at once would wait for one another on a busy machine.
    for (let pair = 0; pair < 29; pair += 1) {
      const both = await Promise.all([one({}), two({})]);
      expect(both.map(({ status }) => status)).toEqual([201, 201]);
    }
    expect((await one({})).status).toBe(429);
    expect((await two({})).status).toBe(429);
    const reader = await openReader(settings);
    const days = await reader.db.selectFrom('page_days').select(['yes', 'no']).execute();
    await reader.close();
    expect(days).toEqual([{ yes: 58, no: 1 }]);
  });

  test('スクリプトのないフォームの同じひと押しは、どちらの台に何度届いても1行になる', async () => {
    const settings = await engine.empty();
    const one = await instance(settings);
    const two = engine.name === 'postgres' ? await instance(settings) : one;
    const press = { helpful: 'no', comment: 'もう一度' };
    const answers = await Promise.all([one, two, one, two].map(({ postForm }) => postForm(press)));
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303, 303]);
    const reader = await openReader(settings);
    const days = await reader.db.selectFrom('page_days').select(['yes', 'no', 'comments']).execute();
    const receipts = await reader.db.selectFrom('receipts').select('form').execute();
    await reader.close();
    expect(days).toEqual([{ yes: 0, no: 1, comments: 1 }]);
    // Nothing of the sender or of the words can be read in the names.
    expect(receipts.map(({ form }) => form).join()).not.toMatch(/127|undici|もう/);
  });
});
