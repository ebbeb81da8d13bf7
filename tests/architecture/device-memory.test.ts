import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { listFiles } from '#lib/site/index.ts';

const stores = {
  localStorage: ['components/browser/device-memory.ts'],
  sessionStorage: ['components/browser/counter-card/tab-store.ts'],
  // Votes that wait for a network; a service worker can read no other store.
  indexedDB: ['components/browser/offline/outbox.ts', 'components/browser/offline/undo.ts'],
  'document.cookie': [],
  cookieStore: [],
  caches: ['components/browser/offline/shelf.ts', 'components/browser/search/kept-index.ts'],
} as const;

test.each(Object.entries(stores))('%s を使うファイルは、決めたものだけ', async (store, allowed) => {
  const use = new RegExp(`(?<![\\w.\`'])${store.replace('.', '\\.')}(?=[.[(])`);
  const folders = ['app', 'components'].map(async (folder) =>
    (await listFiles(folder)).map((file) => `${folder}/${file}`).filter((file) => /\.tsx?$/.test(file)),
  );
  const files = (await Promise.all(folders)).flat();
  expect(files.length).toBeGreaterThan(100);
  const users = await Promise.all(files.map(async (file) => (use.test(await readFile(file, 'utf8')) ? [file] : [])));
  expect(users.flat()).toEqual(allowed);
});
