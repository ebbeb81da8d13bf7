import type { ChildProcess } from 'node:child_process';
import { expect, test } from '@playwright/test';
import { portOf, start } from '#tests/support/site-process.ts';

// A site of its own: the others tests must not be turned away.
test.setTimeout(180_000);
let child: ChildProcess;
let site = '';

test.beforeAll(async () => {
  test.setTimeout(180_000);
  child = start(process.execPath, ['lib/commands/run.mjs', 'start'], {
    HOST: '127.0.0.1',
    SECURITY_CONTACT: 'mailto:security@example.jp',
  });
  site = `http://127.0.0.1:${await portOf(child)}`;
  await expect.poll(async () => (await fetch(`${site}/api/ready`)).status, { timeout: 60_000 }).toBe(200);
});

test.afterAll(() => {
  child.kill('SIGTERM');
});

test('検索の頼みが押し寄せても、組み立てたページはすぐに届き、あふれた頼みには混んでいると言う', async () => {
  const flood = Array.from({ length: 300 }, async (_, index) => {
    const answer = await fetch(`${site}/search?q=${index}`);
    return { status: answer.status, retryAfter: answer.headers.get('retry-after'), body: await answer.text() };
  });
  let made = 0;
  for (const each of flood) void each.then(({ status }) => (made += status === 200 ? 1 : 0));
  const page = await fetch(`${site}/guides`);
  expect(page.status).toBe(200);
  await page.text();
  // It did not wait for those that were let in.
  expect(made).toBeLessThan(30);
  const answers = await Promise.all(flood);
  const refused = answers.filter(({ status }) => status === 503);
  expect(refused.length).toBeGreaterThan(0);
  expect(answers.every(({ status }) => status === 200 || status === 503)).toBe(true);
  expect(refused[0]?.retryAfter).toBe('5');
  expect(refused[0]?.body).toContain('ただいま混み合っています');
  expect((await fetch(`${site}/search?q=a`)).status).toBe(200);
});

test('見守るプログラムには、ページ・検索・台帳のそれぞれを試した結果を答える', async () => {
  const health = await fetch(`${site}/api/health`);
  expect(health.status).toBe(200);
  expect(await health.json()).toMatchObject({ status: 'ok', parts: { pages: 'ok', search: 'ok', ledger: 'ok' } });
});

test('弱点をどこに知らせるかは、決めた人のサイトでだけ分かる', async ({ request }) => {
  const answer = await fetch(`${site}/.well-known/security.txt`);
  expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8');
  expect(await answer.text()).toMatch(/^Contact: mailto:security@example\.jp\nExpires: /);
  expect((await request.get('/.well-known/security.txt')).status()).toBe(404);
});
