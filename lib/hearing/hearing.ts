import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Store } from '#lib/feedback/index.ts';
import { databaseHeader } from '#lib/http/index.ts';
import { prerenderedFolder } from '#lib/next-contract/index.ts';
import { createFindSender, type serveSite } from '#lib/server/index.ts';
import { feedbackDoor } from './feedback-door.ts';
import { readHeardPages } from './heard-pages.ts';
import { signalsDoor } from './signals-door.ts';
import { type StoreState, watchStore } from './store-state.ts';

/** What the server of a finished build needs to hear its readers. */
export async function hearReaders(
  root: string,
  store: Store,
  trustedProxies: readonly string[],
  tell: (state: StoreState) => void,
): Promise<NonNullable<Parameters<typeof serveSite>[3]>> {
  const pages = await readHeardPages(root);
  const template = await readFile(join(prerenderedFolder(root), 'error', 'feedback.html'), 'utf8');
  const stateOf = watchStore(store, tell);
  return {
    doors: [
      feedbackDoor({ store, findPages: async () => pages, findTemplate: async () => template }),
      signalsDoor({ store, findFlows: async () => pages.flows }),
    ],
    findSender: createFindSender(trustedProxies),
    prepare: async (request) => {
      delete request.headers[databaseHeader];
      if (/^\/api\/health(?:\?|$)/.test(request.url ?? '')) request.headers[databaseHeader] = await stateOf();
    },
  };
}
