import type { IncomingMessage } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { createClientKeys } from './client-key.ts';
import { createFindSender, type FindSender } from './sender.ts';
import { type Outcome, WorkQueue } from './work-queue.ts';

/** Runs the making of an answer when there is room for it, or says that there is none. */
export type Schedule = <Result>(request: IncomingMessage, make: () => Promise<Result>) => Promise<Outcome<Result>>;

/**
 * Makes one answer at a time and lets 64 requests wait, which takes one to two seconds. Whoever watches over this site asks
 * in a queue of their own, so that they hear the truth while readers wait. Readers behind a trusted proxy are told apart.
 */
export function createSchedule(findSender: FindSender = createFindSender([])): Schedule {
  const nameOf = createClientKeys();
  const readers = new WorkQueue({ running: 1, waiting: 64 });
  const watchers = new WorkQueue({ running: 1, waiting: 8 });
  return async (request, make) => {
    const queue = watched.test(request.url ?? '') ? watchers : readers;
    const outcome = await queue.run(nameOf(findSender(request)), () => request.socket.destroyed, make);
    // Whoever is told at once asks again at once.
    if (!outcome.done) await pause(turnedAwayAfter);
    return outcome;
  };
}

/** Lets a few senders at the doors at once. They wait for the disk, not for the processor, and never for readers. */
export function createDoorSchedule(findSender: FindSender = createFindSender([])): Schedule {
  const nameOf = createClientKeys();
  const senders = new WorkQueue({ running: 8, waiting: 256, patience: 10_000 });
  return async (request, make) => {
    const outcome = await senders.run(nameOf(findSender(request)), () => request.socket.destroyed, make);
    if (!outcome.done) await pause(turnedAwayAfter);
    return outcome;
  };
}

const turnedAwayAfter = 1000;

const watched = /^\/api\/(?:health|ready)(?:\?|$)/;
