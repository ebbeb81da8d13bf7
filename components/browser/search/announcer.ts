import { element } from '../element.ts';

const pause = 700;

/** Tells those who listen what the box shows, once they have stopped typing. */
export class Announcer {
  readonly #region = element('div', { role: 'status', class: 'sr-only' });
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(form: HTMLFormElement) {
    form.append(this.#region);
  }

  /** Says it after a pause; what was to be said before is not. */
  announce(text: string): void {
    this.hush();
    this.#timer = setTimeout(() => {
      this.#region.textContent = text;
    }, pause);
  }

  /** Takes back what has not been said, and what was said. */
  hush(): void {
    clearTimeout(this.#timer);
    this.#region.textContent = '';
  }
}
