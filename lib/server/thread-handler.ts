import type { IncomingHttpHeaders, OutgoingHttpHeaders } from 'node:http';
import { SHARE_ENV, Worker } from 'node:worker_threads';
import { handed } from '#lib/next-contract/index.ts';
import type { Handler } from './web-server.ts';

/** A request, as the thread is given it. */
export interface Asked {
  readonly id: number;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  /** What the page is drawn from, when a door has handed it over. */
  readonly handed?: unknown;
}

/** What the thread says: that it is ready (id 0), the whole answer to a request, or why there is none. */
export interface Said {
  readonly id: number;
  readonly answer?: { readonly status: number; readonly headers: OutgoingHttpHeaders; readonly body: Uint8Array };
  readonly failure?: string;
}

interface Waiting {
  readonly resolve: (said: Said) => void;
  readonly reject: (error: Error) => void;
}

/**
 * About three times what a thread keeps of the site. With no limit but the machine's memory, what has been made for each
 * request stays for a long time before it is thrown away.
 */
const mostHeap = { maxOldGenerationSizeMb: 288, maxYoungGenerationSizeMb: 24 };

const nextThread = new URL('./next-thread.mjs', import.meta.url);

/**
 * A handler that lets Next answer in a thread of its own, so that connections are accepted and built pages sent while a
 * page is made. A thread that has died is replaced at the next request. Resolves when Next can answer.
 */
export async function threadHandler(root: string, port: number, script = nextThread): Promise<Handler> {
  const begin = () => new NextThread(script, { root, port });
  let thread = begin();
  await thread.ready;
  return async ({ url = '/', headers }, response) => {
    if (thread.isDead) thread = begin();
    const { answer, failure } = await thread.ask(url, headers);
    if (answer === undefined) throw new ThreadError(failure ?? 'no answer');
    response.writeHead(answer.status, answer.headers);
    response.end(answer.body);
  };
}

/** Next could not answer. The message is what the thread says of the failure, without readers' words. */
class ThreadError extends Error {
  constructor(failure: string) {
    super(failure);
    this.name = 'ThreadError';
    this.stack = failure;
  }
}

class NextThread {
  readonly ready: Promise<Said>;
  isDead = false;
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #last = 0;

  constructor(script: URL, workerData: { readonly root: string; readonly port: number }) {
    this.#worker = new Worker(script, {
      workerData,
      // The origin of this site is known when the server listens, which is after the start of this thread.
      env: SHARE_ENV,
      resourceLimits: mostHeap,
    });
    this.ready = this.#wait(0);
    // From then on only the server keeps the process.
    this.ready.then(
      () => this.#worker.unref(),
      () => undefined,
    );
    this.#worker
      .on('message', (said: Said) => this.#settle(said))
      .on('error', (error) => this.#end(error))
      .on('exit', () => this.#end(new Error('the thread of Next has ended')));
  }

  async ask(url: string, headers: IncomingHttpHeaders): Promise<Said> {
    await this.ready;
    this.#last += 1;
    const said = this.#wait(this.#last);
    this.#worker.postMessage({ id: this.#last, url, headers: { ...headers }, handed: handed() } satisfies Asked);
    return said;
  }

  #wait(id: number): Promise<Said> {
    return new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
  }

  #settle(said: Said): void {
    this.#waiting.get(said.id)?.resolve(said);
    this.#waiting.delete(said.id);
  }

  #end(error: Error): void {
    this.isDead = true;
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}
