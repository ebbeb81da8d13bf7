import { scope } from './scope.ts';

// The operator serves this in place of the worker to take it back from every reader's device.

scope.addEventListener('install', () => {
  void scope.skipWaiting();
});

scope.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      const names = await caches.keys().catch(() => []);
      await Promise.all(names.filter((name) => name.startsWith('madoguchi.')).map((name) => caches.delete(name)));
      await scope.registration.unregister();
    })(),
  );
});
