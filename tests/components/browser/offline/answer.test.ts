import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { answerPage } from '#components/browser/offline/answer.ts';
import type { FetchEvent } from '#components/browser/offline/scope.ts';

const keptPages = new Map<string, Response>();

beforeEach(() => {
  keptPages.set('/konbini/lawson', new Response('kept', { headers: { 'x-kept': `${Date.now()} 4` } }));
  keptPages.set('/offline', new Response('no signal', { headers: { 'x-kept': `${Date.now()} 9` } }));
  vi.stubGlobal('caches', {
    open: async () => ({ match: async (path: string) => keptPages.get(path)?.clone() }),
  });
});

afterEach(() => keptPages.clear());

function request(path: string, preloaded: Promise<Response | undefined>): FetchEvent {
  const event: Omit<FetchEvent, keyof Event> = {
    request: new Request(`https://madoguchi.example${path}`),
    preloadResponse: preloaded,
    respondWith: () => undefined,
    waitUntil: () => undefined,
  };
  // The worker uses nothing else of the event.
  return event as FetchEvent;
}

// Chromium rejects the answer that it asked for ahead; Firefox gives an answer that is an error.
const failures = {
  'the answer asked for ahead is rejected': () => Promise.reject(new TypeError('no network')),
  'the answer asked for ahead is an error': () => Promise.resolve(Response.error()),
};

for (const [name, preloaded] of Object.entries(failures)) {
  test(`when ${name}, the kept page is shown`, async () => {
    const answer = await answerPage(request('/konbini/lawson', preloaded()));
    expect(await answer.text()).toBe('kept');
  });

  test(`when ${name} and the page is not kept, the page that says so is shown`, async () => {
    const answer = await answerPage(request('/glossary', preloaded()));
    expect([answer.status, await answer.text()]).toEqual([503, 'no signal']);
  });
}

test('when no answer was asked for ahead and the network gives an error, the kept page is shown', async () => {
  vi.stubGlobal('fetch', async () => Response.error());
  const answer = await answerPage(request('/konbini/lawson', Promise.resolve(undefined)));
  expect(await answer.text()).toBe('kept');
});
