import { fetchAhead } from './fetch-ahead.ts';

/** The address of the service worker. The policy can make no other address. */
const workerAddress = '/sw.js';

void register().catch(() => undefined);
fetchAhead();

// Some private windows and browsers without space refuse the worker. The site then works as without it.
async function register(): Promise<void> {
  const { serviceWorker } = navigator;
  if (serviceWorker === undefined) return;
  const rules = { createScriptURL: () => workerAddress };
  const policy = globalThis.trustedTypes?.createPolicy('madoguchi-offline', rules) ?? rules;
  await serviceWorker.register(policy.createScriptURL(workerAddress));
  (await serviceWorker.ready).active?.postMessage('keep');
}
