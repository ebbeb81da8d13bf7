import { boxWords } from '#components/search/box-words.ts';
import { element } from '../element.ts';

let boxes = 0;

/** The popup below the field: a note, the options, and for earlier searches a button to clear them. */
export class Popup {
  /** The prefix of all ids inside. No anchor of an article starts with it. */
  readonly idPrefix: string;
  readonly #field: HTMLInputElement;
  readonly #note = element('p', { class: 'search-note' });
  readonly #list: HTMLElement;
  readonly #wipe = element('button', { type: 'button', class: 'search-wipe' }, boxWords.wipeRecent);
  readonly #recent = element('p', { class: 'search-recent' }, boxWords.keptHere, this.#wipe);
  readonly #frame: HTMLElement;
  #options: readonly HTMLElement[] = [];
  #active = -1;
  #text: string | undefined;

  constructor(field: HTMLInputElement, wipe: () => void) {
    boxes += 1;
    this.idPrefix = `_search-${boxes}`;
    this.#field = field;
    this.#list = element('div', {
      id: this.idPrefix,
      class: 'search-list',
      role: 'listbox',
      'aria-label': boxWords.suggestions,
      // It scrolls, which would add it to the tab order.
      tabindex: '-1',
    });
    this.#frame = element('div', { class: 'search-popup' }, this.#note, this.#list, this.#recent);
    this.#wipe.addEventListener('click', wipe);
    // The field keeps the focus: a press on an option must not close the popup.
    this.#frame.addEventListener('mousedown', (event) => event.preventDefault());
    // Set as attributes: Firefox supports the properties only since 2023.
    field.setAttribute('role', 'combobox');
    field.setAttribute('aria-autocomplete', 'list');
    field.setAttribute('aria-controls', this.idPrefix);
    this.close();
    // Before the button, so that the Tab key reaches the popup first.
    field.after(this.#frame);
  }

  get isOpen(): boolean {
    return !this.#frame.hidden;
  }

  /** Whether it shows earlier searches. */
  get isRecent(): boolean {
    return this.isOpen && !this.#recent.hidden;
  }

  contains(target: EventTarget | null): boolean {
    return target instanceof Node && this.#frame.contains(target);
  }

  /** The option that the arrow keys selected. */
  get activeOption(): HTMLElement | undefined {
    return this.#options[this.#active];
  }

  get activeIndex(): number {
    return this.#active;
  }

  get optionCount(): number {
    return this.#options.length;
  }

  /** Shows options for the text in the field, a note above them, or both. */
  show(note: string, options: readonly Node[] = []): void {
    this.#text = this.#field.value;
    const activeHref = this.activeOption?.getAttribute('href');
    this.#note.textContent = note;
    this.#note.hidden = note === '';
    this.#list.replaceChildren(...options);
    this.#list.hidden = options.length === 0;
    this.#recent.hidden = true;
    this.#options = [...this.#list.querySelectorAll<HTMLElement>('[role=option]')];
    this.#options.forEach((option, index) => {
      option.id = `${this.idPrefix}-${index}`;
    });
    this.#frame.hidden = false;
    this.#list.scrollTop = 0;
    // An arrow key may come before the answer: the selected option stays if it is still listed.
    this.activate(this.#options.findIndex((option) => option.getAttribute('href') === activeHref));
    this.#expand(this.#options.length > 0);
  }

  /** Shows earlier searches, and the button to clear them. */
  showRecent(options: readonly Node[]): void {
    this.show('', options);
    this.#recent.hidden = false;
  }

  /** Opens the last options again if they are for the current text; returns whether it did. */
  reopen(): boolean {
    if (this.#options.length === 0 || this.#text !== this.#field.value) return false;
    this.#frame.hidden = false;
    this.#expand(true);
    return true;
  }

  close(): void {
    this.activate(-1);
    this.#frame.hidden = true;
    this.#expand(false);
  }

  /** Removes the content and closes. */
  empty(): void {
    this.show('');
    this.close();
  }

  /** Moves to an option; -1 returns to the field. */
  activate(index: number): void {
    this.#active = index;
    this.#options.forEach((option, at) => {
      option.setAttribute('aria-selected', String(at === index));
    });
    const active = this.activeOption;
    if (active === undefined) {
      this.#field.removeAttribute('aria-activedescendant');
      return;
    }
    this.#field.setAttribute('aria-activedescendant', active.id);
    active.scrollIntoView({ block: 'nearest' });
  }

  #expand(isExpanded: boolean): void {
    this.#field.setAttribute('aria-expanded', String(isExpanded));
  }
}
