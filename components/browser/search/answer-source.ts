import { ownScriptUrl } from '../own-script-url.ts';
import type { FromWorker, ToWorker } from './messages.ts';
import type { Refuse } from './refusal.ts';
import { askServer, type BoxAnswer } from './server-answer.ts';

/** What became of a question: only the latest one is answered. */
export type Outcome =
  | { readonly state: 'answered'; readonly answer: BoxAnswer }
  | { readonly state: 'overtaken' }
  /** Nobody could be asked, or nobody may be. */
  | { readonly state: 'failed' };

/** The addresses of what searches in the browser. */
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

const patience = 10_000;

/** Answers from a worker of this page; from the server where that cannot be had, or has not answered for ten seconds. */
export class AnswerSource {
  #worker: Worker | undefined;
  #latest: Question | undefined;
  #asked = 0;
  #request = new AbortController();
  #waiting: ReturnType<typeof setTimeout> | undefined;

  constructor(paths: Paths) {
    try {
      this.#worker = new Worker(ownScriptUrl(paths.worker));
    } catch {
      return;
    }
    this.#worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => this.#hear(data));
    this.#worker.addEventListener('error', () => this.#giveUpWorker());
    this.#post({ type: 'open', path: paths.data });
  }

  /** Whether a question waits for its answer. */
  get isAsked(): boolean {
    return this.#latest !== undefined;
  }

  /** Asks; an earlier question that waits is overtaken. */
  ask(query: string, refuse: Refuse): Promise<Outcome> {
    this.drop();
    return new Promise((settle) => {
      this.#asked += 1;
      this.#latest = { id: this.#asked, query, refuse, settle };
      this.#pursue(this.#latest);
    });
  }

  /** Forgets the question that waits. */
  drop(): void {
    this.#settle({ state: 'overtaken' });
    this.#request.abort();
  }

  #pursue(question: Question): void {
    if (this.#worker === undefined) void this.#askServer(question);
    else {
      this.#waiting ??= setTimeout(() => this.#giveUpWorker(), patience);
      this.#post({ type: 'search', id: question.id, query: question.query });
    }
  }

  async #askServer({ id, query, refuse }: Question): Promise<void> {
    this.#request = new AbortController();
    const answer = refuse(query) === undefined ? await askServer(query, this.#request.signal) : undefined;
    if (this.#latest?.id !== id) return;
    this.#settle(answer === undefined ? { state: 'failed' } : { state: 'answered', answer });
  }

  #hear(message: FromWorker): void {
    clearTimeout(this.#waiting);
    if (message.type === 'failed') this.#giveUpWorker();
    else if (message.id === this.#latest?.id) this.#settle({ state: 'answered', answer: message.answer });
  }

  #giveUpWorker(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    if (this.#latest !== undefined) this.#pursue(this.#latest);
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
