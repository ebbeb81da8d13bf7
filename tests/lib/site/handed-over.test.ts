import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { handedOverVariable, handOver, takeOver } from '#lib/site/index.ts';
import { aFolder } from '#tests/support/project.ts';
import { shippedSearchData, shippedSite } from '#tests/support/shipped-site.ts';

async function given(): Promise<string> {
  const folder = join(await aFolder(), 'handed-over');
  vi.stubEnv(handedOverVariable, folder);
  onTestFinished(() => void vi.unstubAllEnvs());
  return folder;
}

test('組み立ての初めに読んだ記事と検索の言葉は、同じまま次の処理に渡る', async () => {
  const folder = await given();
  const { content } = await shippedSite();
  const search = await shippedSearchData();
  await handOver(folder, 'content', content);
  await handOver(folder, 'search', search);
  expect(await takeOver('content')).toEqual(content);
  // Its bytes are the file that browsers get, named by their hash.
  expect(JSON.stringify(await takeOver('search'))).toBe(JSON.stringify(search));
});

test('壊れたものは受け取らない', async () => {
  const folder = await given();
  await handOver(folder, 'content', { topics: ['番号'] });
  const file = join(folder, 'content');
  const bytes = await readFile(file);
  bytes[bytes.length - 3] = (bytes[bytes.length - 3] ?? 0) ^ 1;
  await writeFile(file, bytes);
  expect(await takeOver('content')).toBeUndefined();
  await writeFile(file, bytes.subarray(0, 10));
  expect(await takeOver('content')).toBeUndefined();
});

test('渡されたものがなければ、自分で読む', async () => {
  await given();
  expect(await takeOver('content')).toBeUndefined();
  vi.stubEnv(handedOverVariable, undefined);
  expect(await takeOver('content')).toBeUndefined();
});
