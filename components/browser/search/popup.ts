import { boxWords } from '#components/search/box-words.ts';
import { element } from '../element.ts';

let boxes = 0;

/** What opens below the field: words of advice, the options, and for old searches a way to wipe them. */
export class Popup {
  /** What the ids of everything inside begin with. No anchor of an article begins so. */
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
      // It scrolls, which would make it a stop of the Tab key.
      tabindex: '-1',
    });
    this.#frame = element('div', { class: 'search-popup' }, this.#note, this.#list, this.#recent);
    this.#wipe.addEventListener('click', wipe);
    // The field keeps the focus: a finger on an option must not close what it is on.
    this.#frame.addEventListener('mousedown', (event) => event.preventDefault());
    // As attributes: Firefox reflects them as properties only since 2023.
    field.setAttribute('role', 'combobox');
    field.setAttribute('aria-autocomplete', 'list');
    field.setAttribute('aria-controls', this.idPrefix);
    this.close();
    // Before the button: what the Tab key reaches first is what belongs to the field.
    field.after(this.#frame);
  }

  get isOpen(): boolean {
    return !this.#frame.hidden;
  }

  /** Whether it shows old searches. */
  get isRecent(): boolean {
    return this.isOpen && !this.#recent.hidden;
  }

  contains(target: EventTarget | null): boolean {
    return target instanceof Node && this.#frame.contains(target);
  }

  /** The option that the arrows have reached. */
  get activeOption(): HTMLElement | undefined {
    return this.#options[this.#active];
  }

  get activeIndex(): number {
    return this.#active;
  }

  get optionCount(): number {
    return this.#options.length;
  }

  /** Shows options for the text in the field, words of advice above them, or both. */
  show(note: string, options: readonly Node[] = []): void {
    this.#text = this.#field.value;
    const reached = this.activeOption?.getAttribute('href');
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
    // An arrow may be faster than the answer; where it led is kept while it is there.
    this.activate(this.#options.findIndex((option) => option.getAttribute('href') === reached));
    this.#expand(this.#options.length > 0);
  }

  /** Shows old searches, and the way to wipe them. */
  showRecent(options: readonly Node[]): void {
    this.show('', options);
    this.#recent.hidden = false;
  }

  /** Opens what was shown last, if that was options for the text that is in the field now; else tells that it did not. */
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

  /** Takes away what was shown. */
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
