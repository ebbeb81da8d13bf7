import type { Answer } from './held-response.ts';
import type { Outcome } from './work-queue.ts';

/**
 * One name for all addresses that get the same answer at the same time; `undefined` for answers that are made for each
 * request. A name holds nothing that a reader has typed.
 */
export type NameShared = (address: string) => string | undefined;

type Making = () => Promise<Outcome<Answer>>;

interface Kept {
  readonly made: Promise<Outcome<Answer>>;
  bytes: number;
}

const minuteMs = 60_000;

/**
 * Keeps answers that many readers get until the minute ends, because pages tell which desks answer at this time. Whoever
 * asks for an answer that is being made waits for it and costs nothing.
 */
export class KeptAnswers {
  readonly #mostBytes: number;
  readonly #now: () => number;
  // The most recently used is last.
  readonly #kept = new Map<string, Kept>();
  #bytes = 0;
  #minute = 0;

  constructor(mostBytes: number, now: () => number = Date.now) {
    this.#mostBytes = mostBytes;
    this.#now = now;
  }

  /** The answer that is kept under a name, or what `make` gives. Only successes are kept. */
  async get(name: string, make: Making): Promise<Outcome<Answer>> {
    this.#endMinute();
    const kept = this.#kept.get(name);
    if (kept === undefined) return this.#make(name, make);
    this.#kept.delete(name);
    this.#kept.set(name, kept);
    const outcome = await kept.made;
    // Whoever asked first may have left before it was made, and a failure is told in the form that each asks for.
    return outcome.done && outcome.result.status === 200 ? outcome : make();
  }

  async #make(name: string, make: Making): Promise<Outcome<Answer>> {
    const kept: Kept = { made: make(), bytes: 0 };
    this.#kept.set(name, kept);
    const outcome = await kept.made.catch((error: unknown) => {
      this.#drop(name, kept);
      throw error;
    });
    if (!outcome.done || outcome.result.status !== 200) this.#drop(name, kept);
    else if (this.#kept.get(name) === kept) this.#count(kept, outcome.result.body.length);
    return outcome;
  }

  #count(kept: Kept, bytes: number): void {
    kept.bytes = bytes;
    this.#bytes += bytes;
    for (const [name, oldest] of this.#kept) {
      if (this.#bytes <= this.#mostBytes) break;
      this.#drop(name, oldest);
    }
  }

  #drop(name: string, kept: Kept): void {
    if (this.#kept.get(name) !== kept) return;
    this.#kept.delete(name);
    this.#bytes -= kept.bytes;
  }

  #endMinute(): void {
    const minute = Math.floor(this.#now() / minuteMs);
    if (minute === this.#minute) return;
    this.#minute = minute;
    this.#kept.clear();
    this.#bytes = 0;
  }
}
