import { once } from 'node:events';
import { expect, test } from '@playwright/test';
import { answers, portOf, start } from '#tests/support/site-process.ts';

// The site is already built; only the content is checked again.
test.setTimeout(120_000);

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  test(`${signal} で止まり、ポートには何も残らない`, async () => {
    const child = start(process.execPath, ['lib/commands/run.mjs', 'start']);
    const isOver = once(child, 'exit');
    const port = await portOf(child);
    expect(await answers(port)).toBe(true);
    child.kill(signal);
    expect(await isOver).toEqual([0, null]);
    expect(await answers(port)).toBe(false);
  });
}

for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
  test(`npm だけが${signal}で止められても、ポートには何も残らない`, async () => {
    const child = start('npm', ['start']);
    const port = await portOf(child);
    child.kill(signal);
    await expect.poll(() => answers(port), { timeout: 15_000 }).toBe(false);
  });
}
