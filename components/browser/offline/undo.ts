import type { OutboxName } from '#lib/words/client.ts';
import { scope } from './scope.ts';
import { clearShelves } from './shelf.ts';

// The operator serves this in place of the worker to take it back from every reader's device.

scope.addEventListener('install', () => {
  void scope.skipWaiting();
});

scope.addEventListener('activate', (event) => {
  indexedDB.deleteDatabase('madoguchi.unsent' satisfies OutboxName);
  const clear = clearShelves().catch(() => undefined);
  event.waitUntil(clear.then(() => scope.registration.unregister()));
});
