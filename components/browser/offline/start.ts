import { fetchAhead } from './fetch-ahead.ts';
import { after } from './scope.ts';

/** The address of the service worker. The policy can make no other address. */
const workerAddress = '/sw.js';

/** Milliseconds for which the reader's first taps have the line for themselves. */
const grace = 1500;
/** How long, in milliseconds, somebody who types in a search field has it after that. */
const graceOfSearch = 4000;

fetchAhead();
void untilFree()
  .then(register)
  .catch(() => undefined);

async function untilFree(): Promise<void> {
  await after(grace);
  const form = document.activeElement?.closest('[data-search]');
  if (!form) return;
  await Promise.race([
    after(graceOfSearch),
    new Promise((left) => form.addEventListener('focusout', left, { once: true })),
  ]);
}

// Some private windows and browsers without space refuse the worker. The site then works as without it.
async function register(): Promise<void> {
  const { serviceWorker } = navigator;
  if (serviceWorker === undefined) return;
  const rules = { createScriptURL: () => workerAddress };
  const policy = globalThis.trustedTypes?.createPolicy('madoguchi-offline', rules) ?? rules;
  await serviceWorker.register(policy.createScriptURL(workerAddress));
  (await serviceWorker.ready).active?.postMessage('keep');
}
