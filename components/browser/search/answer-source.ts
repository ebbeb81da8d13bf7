import { ownScriptUrl } from '../own-script-url.ts';
import type { FromWorker, ToWorker } from './messages.ts';
import type { Refuse } from './refusal.ts';
import { askServer, type BoxAnswer } from './server-answer.ts';

/** The outcome of a question: only the latest one is answered. */
export type Outcome =
  | { readonly state: 'answered'; readonly answer: BoxAnswer }
  | { readonly state: 'overtaken' }
  /** No source answered, or the text may not be sent. */
  | { readonly state: 'failed' };

/** The addresses of the worker and of its data. */
interface Paths {
  readonly worker: string;
  readonly data: string;
  readonly first: string;
}

interface Question {
  readonly id: number;
  readonly query: string;
  readonly refuse: Refuse;
  readonly settle: (outcome: Outcome) => void;
}

const patience = 3000;

/**
 * Answers from a worker of this page; from the server if the worker fails or is late with an answer. A late
 * worker, as on a slow line, is not given up.
 */
export class AnswerSource {
  #worker: Worker | undefined;
  #isServerAsked = false;
  #latest: Question | undefined;
  #lastId = 0;
  #request = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Called when better answers can be had than those given so far. */
  readonly #improved = new Set<() => void>();

  constructor(paths: Paths) {
    try {
      this.#worker = new Worker(ownScriptUrl(paths.worker));
    } catch {
      this.#turnToServer();
      return;
    }
    this.#worker.onmessage = ({ data }: MessageEvent<FromWorker>) => this.#receive(data);
    this.#worker.onerror = () => this.#turnToServer();
    this.#post({ type: 'open', path: paths.data, first: paths.first });
  }

  onImproved(listener: () => void): void {
    this.#improved.add(listener);
  }

  /** Whether a question waits for its answer. */
  get isWaiting(): boolean {
    return this.#latest !== undefined;
  }

  /** Asks a question, which overtakes an earlier one that still waits. */
  ask(query: string, refuse: Refuse): Promise<Outcome> {
    this.drop();
    return new Promise((settle) => {
      this.#lastId += 1;
      this.#latest = { id: this.#lastId, query, refuse, settle };
      this.#timer ??= setTimeout(() => this.#turnToServer(), patience);
      this.#post({ type: 'search', id: this.#lastId, query });
      if (this.#isServerAsked) void this.#askServer(this.#latest);
    });
  }

  /** Cancels the question that waits. */
  drop(): void {
    this.#settle({ state: 'overtaken' });
    this.#request.abort();
  }

  #turnToServer(): void {
    this.#isServerAsked = true;
    if (this.#latest !== undefined) void this.#askServer(this.#latest);
  }

  async #askServer({ id, query, refuse }: Question): Promise<void> {
    this.#request = new AbortController();
    const answer = refuse(query) === undefined ? await askServer(query, this.#request.signal) : undefined;
    if (this.#latest?.id !== id) return;
    this.#settle(answer === undefined ? { state: 'failed' } : { state: 'answered', answer });
  }

  #receive(message: FromWorker): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#isServerAsked = message.type === 'failed';
    if (message.type === 'failed') this.#turnToServer();
    else if (message.type === 'whole') this.#improve();
    else if (message.id === this.#latest?.id) this.#settle({ state: 'answered', answer: message.answer });
  }

  // A question that waits gets its answer from the whole index anyway.
  #improve(): void {
    if (!this.isWaiting) for (const listener of this.#improved) listener();
  }

  #settle(outcome: Outcome): void {
    const question = this.#latest;
    this.#latest = undefined;
    question?.settle(outcome);
  }

  #post(message: ToWorker): void {
    this.#worker?.postMessage(message);
  }
}
