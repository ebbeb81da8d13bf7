import { Worker } from 'node:worker_threads';
import { type Store, StoreFailure } from '#lib/feedback/index.ts';

/** An operation, as the thread is given it. */
export interface Asked {
  readonly id: number;
  readonly name: string;
  readonly input: unknown;
}

/** What the thread says: that the store is open or must not be used (id 0), or what became of an operation. */
export interface Said {
  readonly id: number;
  readonly output?: unknown;
  readonly failure?: string;
  readonly fix?: string;
}

/** The store must not be used; `fix` says what the operator can do. */
export class StoreUnusableError extends Error {
  constructor(
    message: string,
    readonly fix: string,
  ) {
    super(message);
    this.name = 'StoreUnusableError';
  }
}

interface Settings {
  readonly folder: string;
  readonly databaseUrl?: string | undefined;
  readonly retentionDays: number;
}

/** The store in a thread of its own, so that nobody waits for the disk but whoever sends something. */
export async function threadStore(settings: Settings): Promise<Store> {
  let thread = new StoreThread(settings);
  const { failure, fix = '' } = await thread.opened;
  if (failure !== undefined) {
    await thread.end();
    throw new StoreUnusableError(failure, fix);
  }
  return {
    run: async (name, input) => {
      if (thread.isDead) thread = new StoreThread(settings);
      const { output, failure: why } = await thread.ask(name, input);
      if (why !== undefined) throw new StoreFailure(why);
      return output as never;
    },
    close: () => thread.end(),
  };
}

interface Waiting {
  readonly resolve: (said: Said) => void;
  readonly reject: (error: Error) => void;
}

class StoreThread {
  readonly opened: Promise<Said>;
  isDead = false;
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #last = 0;

  constructor(settings: Settings) {
    this.#worker = new Worker(new URL('./store-thread.mjs', import.meta.url), { workerData: settings });
    this.opened = this.#wait(0);
    // Only the server keeps the process.
    this.opened.finally(() => this.#worker.unref()).catch(() => undefined);
    this.#worker
      .on('message', (said: Said) => this.#settle(said))
      .on('error', (error) => this.#fail(error))
      .on('exit', () => this.#fail(new StoreFailure('the thread of the store has ended')));
  }

  async ask(name: string, input: unknown): Promise<Said> {
    await this.opened;
    this.#last += 1;
    const said = this.#wait(this.#last);
    this.#worker.postMessage({ id: this.#last, name, input } satisfies Asked);
    return said;
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }

  #wait(id: number): Promise<Said> {
    return new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
  }

  #settle(said: Said): void {
    this.#waiting.get(said.id)?.resolve(said);
    this.#waiting.delete(said.id);
  }

  #fail(error: Error): void {
    this.isDead = true;
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}
