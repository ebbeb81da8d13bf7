/** What became of a job: its result, or that it was never begun. */
export type Outcome<Result> = { readonly done: true; readonly result: Result } | { readonly done: false };

interface Job {
  readonly isGone: () => boolean;
  readonly begin: () => Promise<void>;
  readonly leave: () => void;
}

interface Limits {
  /** How many jobs run at once. */
  readonly running: number;
  /** How many may wait; more are turned away. */
  readonly waiting: number;
  /** After this many milliseconds a job no longer counts as running, so that one that hangs blocks nobody. */
  readonly patience?: number;
}

/**
 * Runs costly jobs, a few at a time. Clients take turns: one that asks for a thousand things waits for itself, not others
 * for it. When too many wait, the latest job of whoever has most of them is turned away.
 */
export class WorkQueue {
  readonly #limits: Required<Limits>;
  /** The waiting jobs of each client. The client whose turn is next is first. */
  readonly #waiting = new Map<string, Job[]>();
  #count = 0;
  #running = 0;

  constructor(limits: Limits) {
    this.#limits = { patience: 2000, ...limits };
  }

  /** Runs a job when it is this client's turn. A job whose client `isGone` by then is not begun. */
  run<Result>(client: string, isGone: () => boolean, job: () => Promise<Result>): Promise<Outcome<Result>> {
    return new Promise((resolve, reject) => {
      const begin = async () => {
        try {
          resolve({ done: true, result: await job() });
        } catch (error) {
          reject(error);
        }
      };
      this.#admit(client, { isGone, begin, leave: () => resolve({ done: false }) });
      this.#next();
    });
  }

  #admit(client: string, job: Job): void {
    const own = this.#waiting.get(client) ?? [];
    this.#waiting.set(client, [...own, job]);
    this.#count += 1;
    if (this.#count <= this.#limits.waiting) return;
    const [most] = [...this.#waiting].sort(([, one], [, other]) => other.length - one.length);
    if (most !== undefined) this.#take(most[0], -1)?.leave();
  }

  /** Takes the first (0) or last (-1) job of a client out of the queue, and lets the other clients go first. */
  #take(client: string, which: 0 | -1): Job | undefined {
    const jobs = this.#waiting.get(client) ?? [];
    const job = jobs.at(which);
    const rest = which === 0 ? jobs.slice(1) : jobs.slice(0, -1);
    if (which === 0) this.#waiting.delete(client);
    if (rest.length === 0) this.#waiting.delete(client);
    else this.#waiting.set(client, rest);
    if (job !== undefined) this.#count -= 1;
    return job;
  }

  #next(): void {
    while (this.#running < this.#limits.running && this.#count > 0) {
      const [client = ''] = this.#waiting.keys();
      const job = this.#take(client, 0);
      if (job === undefined) return;
      if (job.isGone()) job.leave();
      else this.#begin(job);
    }
  }

  #begin(job: Job): void {
    const began = performance.now();
    this.#running += 1;
    let isOver = false;
    const release = () => {
      if (isOver) return;
      isOver = true;
      clearTimeout(timer);
      // Node accepts one connection each time it looks round, so it must look round often. What arrived meanwhile and
      // costs little gets as much time as this job had.
      setTimeout(
        () => {
          this.#running -= 1;
          this.#next();
        },
        Math.min(performance.now() - began, longestRest),
      );
    };
    const timer = setTimeout(release, this.#limits.patience);
    timer.unref();
    job.begin().finally(release);
  }
}

const longestRest = 50;
