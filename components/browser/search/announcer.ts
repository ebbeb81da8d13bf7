import { element } from '../element.ts';

const pause = 700;

/** Announces the box's content to screen readers, once the reader has stopped typing. */
export class Announcer {
  readonly #region = element('div', { role: 'status', class: 'sr-only' });
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(form: HTMLFormElement) {
    form.append(this.#region);
  }

  /** Announces a text after a pause, in place of any text that still waits. */
  announce(text: string): void {
    this.hush();
    this.#timer = setTimeout(() => {
      this.#region.textContent = text;
    }, pause);
  }

  /** Cancels a text that waits, and clears the last one. */
  hush(): void {
    clearTimeout(this.#timer);
    this.#region.textContent = '';
  }
}
