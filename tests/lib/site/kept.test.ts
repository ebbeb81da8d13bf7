import { expect, test } from 'vitest';
import { keptUnlessRejected } from '#lib/site/kept.ts';

test('一度できたものは、何度たのんでも同じもの', async () => {
  let made = 0;
  const get = keptUnlessRejected(async () => {
    made += 1;
    return made;
  });
  expect([await get(), await get()]).toEqual([1, 1]);
});

test('同時にたのまれても、作るのは1度だけ', async () => {
  let made = 0;
  const get = keptUnlessRejected(async () => {
    made += 1;
    return made;
  });
  expect(await Promise.all([get(), get(), get()])).toEqual([1, 1, 1]);
});

test('失敗は残らず、次にたのんだときに作り直す', async () => {
  let tries = 0;
  const get = keptUnlessRejected(async () => {
    tries += 1;
    if (tries === 1) throw new Error('content is away');
    return 'content';
  });
  await expect(get()).rejects.toThrow('content is away');
  expect(await get()).toBe('content');
});
