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
}

interface Question {
  readonly id: number;
  readonly query: string;
  readonly refuse: Refuse;
  readonly settle: (outcome: Outcome) => void;
}

const workerTimeout = 10_000;

/** Answers from a worker of this page; from the server if the worker fails or does not answer within ten seconds. */
export class AnswerSource {
  #worker: Worker | undefined;
  #latest: Question | undefined;
  #lastId = 0;
  #request = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(paths: Paths) {
    try {
      this.#worker = new Worker(ownScriptUrl(paths.worker));
    } catch {
      return;
    }
    this.#worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => this.#receive(data));
    this.#worker.addEventListener('error', () => this.#giveUpWorker());
    this.#post({ type: 'open', path: paths.data });
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
      this.#send(this.#latest);
    });
  }

  /** Cancels the question that waits. */
  drop(): void {
    this.#settle({ state: 'overtaken' });
    this.#request.abort();
  }

  #send(question: Question): void {
    if (this.#worker === undefined) void this.#askServer(question);
    else {
      this.#timer ??= setTimeout(() => this.#giveUpWorker(), workerTimeout);
      this.#post({ type: 'search', id: question.id, query: question.query });
    }
  }

  async #askServer({ id, query, refuse }: Question): Promise<void> {
    this.#request = new AbortController();
    const answer = refuse(query) === undefined ? await askServer(query, this.#request.signal) : undefined;
    if (this.#latest?.id !== id) return;
    this.#settle(answer === undefined ? { state: 'failed' } : { state: 'answered', answer });
  }

  #receive(message: FromWorker): void {
    clearTimeout(this.#timer);
    if (message.type === 'failed') this.#giveUpWorker();
    else if (message.id === this.#latest?.id) this.#settle({ state: 'answered', answer: message.answer });
  }

  #giveUpWorker(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    if (this.#latest !== undefined) this.#send(this.#latest);
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
