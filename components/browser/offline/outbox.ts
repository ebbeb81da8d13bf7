import type { OutboxName } from '#lib/words/client.ts';
import { deliver } from '../feedback/deliver.ts';
import { scope } from './scope.ts';

/** The name of the database and of what the browser tells the worker when there is a signal again. */
export const outboxName: OutboxName = 'madoguchi.unsent';

/**
 * Keeps a copy of the votes that pages could not send, for when no page is open. Only where the browser wakes the worker
 * when there is a signal again (Chromium); elsewhere the next page sends them.
 */
export async function keepOutbox(votes: readonly unknown[]): Promise<void> {
  const { sync } = scope.registration;
  if (sync === undefined) return;
  await write(votes);
  if (votes.length > 0) await sync.register(outboxName);
}

/** Sends what waits. Rejects when there is still no way through: the browser then tries again later. */
export async function sendOutbox(): Promise<void> {
  for (const each of await waiting()) {
    if ((await deliver(each)).isLater) throw new Error('still waiting');
    const sent = JSON.stringify(each);
    // A page may have changed the list meanwhile.
    await write((await waiting()).filter((other) => JSON.stringify(other) !== sent));
  }
}

const store = 'list';

async function waiting(): Promise<readonly unknown[]> {
  const found = await withStore((list) => list.get(store));
  return Array.isArray(found) ? found : [];
}

/** An empty list leaves no database. */
async function write(all: readonly unknown[]): Promise<void> {
  if (all.length === 0) indexedDB.deleteDatabase(outboxName);
  else await withStore((list) => list.put(all, store));
}

async function withStore(use: (list: IDBObjectStore) => IDBRequest): Promise<unknown> {
  const opening = indexedDB.open(outboxName);
  opening.onupgradeneeded = () => opening.result.createObjectStore(store);
  const base = await done(opening);
  try {
    return await done(use(base.transaction(store, 'readwrite').objectStore(store)));
  } finally {
    base.close();
  }
}

function done<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
