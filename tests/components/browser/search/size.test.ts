import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { browserScripts, bundleScripts } from '#lib/assets/browser-scripts.ts';

const kib = 1024;

async function weightOf(...names: readonly (keyof typeof browserScripts)[]): Promise<number> {
  const scripts = await bundleScripts(
    process.cwd(),
    Object.fromEntries(names.map((name) => [name, browserScripts[name]])),
  );
  return scripts.reduce((sum, { body }) => sum + gzipSync(body).length, 0);
}

test('検索の箱は、gzip で5 KiBまで。ほかのものを待たない', async () => {
  expect(await weightOf('search-box')).toBeLessThanOrEqual(5 * kib);
});

test('欄に触れたときに届くプログラムは、箱と働き手を合わせて gzip で24 KiBまで', async () => {
  expect(await weightOf('search-box', 'search-worker')).toBeLessThanOrEqual(24 * kib);
});

test('さがした言葉を送ると決めた人にだけ届くものは、gzip で5 KiBまで', async () => {
  expect(await weightOf('signals')).toBeLessThanOrEqual(5 * kib);
});

test('どのページも読むものは、gzip で4.5 KiBまで', async () => {
  expect(await weightOf('site')).toBeLessThanOrEqual(4.5 * kib);
});
