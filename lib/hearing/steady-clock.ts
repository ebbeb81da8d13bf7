const hour = 60 * 60 * 1000;
/** How far, in milliseconds, the clock may leave the time that has passed. Corrections over the network are smaller. */
const mostDrift = hour;
/** How long, in milliseconds, a clock that has jumped must hold before it is believed. */
const trial = 24 * hour;

/**
 * Tells whether the clock of the day can be believed. One that jumps forward would make every vote look old, so that all
 * would be deleted; after a jump the operator has a day to notice.
 */
export class SteadyClock {
  readonly #now: () => number;
  readonly #passed: () => number;
  #offset: number;
  #believedFrom = Number.NEGATIVE_INFINITY;

  /** `now` gives milliseconds since 1970, `passed` milliseconds of a clock that nobody sets. */
  constructor(now: () => number = Date.now, passed: () => number = () => performance.now()) {
    this.#now = now;
    this.#passed = passed;
    this.#offset = now() - passed();
  }

  /** Whether the clock has not jumped in the last 24 hours. A jump is seen at the next call. */
  isSteady(): boolean {
    const passed = this.#passed();
    const offset = this.#now() - passed;
    if (Math.abs(offset - this.#offset) > mostDrift) this.#believedFrom = passed + trial;
    this.#offset = offset;
    return passed >= this.#believedFrom;
  }
}
