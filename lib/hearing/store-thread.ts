import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { causeOf, openStore, type Store, StoreRefusal } from '#lib/feedback/index.ts';
import { SteadyClock } from './steady-clock.ts';
import type { Asked, Said } from './thread-store.ts';

/*
 * The store in a thread of its own (see thread-store.ts): the embedded database waits for the disk without letting anything
 * else run.
 */
const { folder, databaseUrl, retentionDays } = z
  .object({ folder: z.string(), databaseUrl: z.string().optional(), retentionDays: z.number() })
  .parse(workerData);

try {
  serve(await openStore({ folder, databaseUrl }));
  say({ id: 0 });
} catch (error) {
  if (error instanceof StoreRefusal) say({ id: 0, failure: error.message, fix: error.fix });
  else throw error;
}

function serve(store: Store): void {
  parentPort?.on('message', async ({ id, name, input }: Asked) => {
    try {
      // The other side of this thread has the types of each operation.
      say({ id, output: await store.run(name as 'addVote', input as never) });
    } catch (error) {
      say({ id, failure: causeOf(error) });
    }
  });
  const hour = 60 * 60 * 1000;
  const clock = new SteadyClock();
  const tidy = async () => {
    if (clock.isSteady()) await store.run('deleteOld', retentionDays).catch(() => undefined);
  };
  setTimeout(tidy, 10_000).unref();
  setInterval(tidy, hour).unref();
}

function say(said: Said): void {
  parentPort?.postMessage(said);
}
