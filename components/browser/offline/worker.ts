import { fieldsOf } from '../kept-record.ts';
import { answerFile, answerPage } from './answer.ts';
import { keepAhead } from './keep-ahead.ts';
import { keepOutbox, outboxName, sendOutbox } from './outbox.ts';
import { scope } from './scope.ts';
import { isHashed } from './shelf.ts';

/*
 * The service worker. Whatever fails in it leaves the request to the network, so a page is never worse off than without
 * it. Nothing is kept while it is installed: a list that is wrong must not stop a correct worker.
 */

scope.addEventListener('install', () => {
  // Files are kept by their content, so the pages of an older version that are open can use this worker as well.
  void scope.skipWaiting();
});

scope.addEventListener('activate', (event) => {
  // The network is asked while the worker starts.
  void scope.registration.navigationPreload?.enable().catch(() => undefined);
  event.waitUntil(scope.clients.claim());
});

scope.addEventListener('message', (event) => {
  if (event.data === 'keep') event.waitUntil(keepAhead(new URL(event.source?.url ?? '/', location.origin).pathname));
  const unsent = fieldsOf(event.data)?.unsent;
  if (Array.isArray(unsent)) event.waitUntil(keepOutbox(unsent).catch(() => undefined));
});

scope.addEventListener('sync', (event) => {
  if (event.tag === outboxName) event.waitUntil(sendOutbox());
});

scope.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin) return;
  if (request.mode === 'navigate') event.respondWith(answerPage(event));
  else if (isHashed(pathname)) event.respondWith(answerFile(event));
});
