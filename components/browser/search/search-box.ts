import { boxWords } from '#components/search/box-words.ts';
import { plainQuery } from '#components/search/plain-query.ts';
import { Announcer } from './announcer.ts';
import { AnswerSource, type Outcome } from './answer-source.ts';
import { type KeyAction, keyActionOf, moveActive } from './keys.ts';
import { allOption, answerOptions, noticeOptions, noticeTexts, recentOptions, wayOptions } from './options.ts';
import { Popup } from './popup.ts';
import { recentQueries, rememberQuery, wipeRecent } from './recent.ts';
import type { Refuse } from './refusal.ts';
import type { BoxAnswer } from './server-answer.ts';

let source: AnswerSource | undefined;

/**
 * Makes a search form answer during typing: a combobox after the WAI-ARIA pattern. Call it once per form. Text that
 * `refuse` rejects never leaves the device, and is not stored on it.
 */
export function openSearchBox(form: HTMLFormElement, refuse: Refuse, isComposing: boolean): void {
  const field = form.querySelector('input');
  if (field === null) return;
  // The boxes of a page share one worker.
  source ??= new AnswerSource({
    worker: form.dataset.worker ?? '',
    data: form.dataset.index ?? '',
    first: form.dataset.first ?? '',
  });
  new SearchBox(form, field, source, refuse).start(isComposing);
}

/** Milliseconds to wait for an answer before the reader sees "loading". */
const loadingDelay = 600;

class SearchBox {
  readonly #form: HTMLFormElement;
  readonly #field: HTMLInputElement;
  readonly #source: AnswerSource;
  readonly #refuse: Refuse;
  readonly #popup: Popup;
  readonly #announcer: Announcer;
  #isComposing = false;

  constructor(form: HTMLFormElement, field: HTMLInputElement, source: AnswerSource, refuse: Refuse) {
    this.#form = form;
    this.#field = field;
    this.#source = source;
    this.#refuse = refuse;
    this.#popup = new Popup(field, () => this.#wipe());
    this.#announcer = new Announcer(form);
  }

  start(isComposing: boolean): void {
    const field = this.#field;
    const form = this.#form;
    // The guard may have shown it before the box was loaded.
    form.querySelector('[role=alert]')?.remove();
    field.addEventListener('input', (event) => this.#update(event instanceof InputEvent && event.isComposing));
    field.addEventListener('compositionend', () => this.#update(false));
    field.addEventListener('focus', () => this.#update(false));
    field.addEventListener('click', () => this.#popup.isOpen || this.#update(false));
    form.addEventListener('keydown', (event) => this.#press(event));
    form.addEventListener('submit', (event) => this.#submit(event));
    form.addEventListener('click', (event) => this.#choose(event));
    form.addEventListener('focusout', ({ relatedTarget }) => this.#closeUnlessOn(relatedTarget));
    // On a phone the field may keep the focus after a tap outside.
    document.addEventListener('pointerdown', ({ target }) => {
      if (this.#popup.isOpen && !(target instanceof Node && form.contains(target))) this.#close();
    });
    // Not under a reader who is choosing.
    this.#source.onImproved(() => {
      if (this.#popup.isOpen && !this.#popup.isRecent && this.#popup.activeIndex < 0) this.#update(this.#isComposing);
    });
    if (document.activeElement === field) this.#update(isComposing);
  }

  async #update(isComposing: boolean): Promise<void> {
    this.#isComposing = isComposing;
    this.#announcer.hush();
    this.#popup.activate(-1);
    const query = this.#field.value;
    if (plainQuery(query) === '') {
      this.#source.drop();
      this.#showRecent();
      return;
    }
    // Earlier searches do not answer the text being typed.
    if (this.#popup.isRecent) this.#popup.empty();
    const timer = setTimeout(() => this.#showNote(boxWords.loading), loadingDelay);
    const outcome = await this.#source.ask(query, this.#refuse);
    clearTimeout(timer);
    this.#show(outcome, query);
  }

  #show(outcome: Outcome, query: string): void {
    if (outcome.state === 'overtaken' || document.activeElement !== this.#field) return;
    const refusal = this.#refuse(query);
    if (outcome.state === 'answered' && holdsSomething(outcome.answer)) {
      this.#showAnswer(outcome.answer, refusal);
      return;
    }
    // An unfinished word finds nothing, so the message waits until it is finished.
    if (this.#isComposing) {
      if (this.#popup.optionCount === 0) this.#popup.empty();
    } else if (outcome.state === 'answered') this.#showNothing(refusal ?? boxWords.nothing(plainQuery(query)));
    else this.#showNote(refusal ?? boxWords.failed);
  }

  #showNothing(note: string): void {
    this.#popup.show(note + boxWords.nothingHint, wayOptions(this.#popup.idPrefix));
    this.#announcer.announce(note);
  }

  #showAnswer(answer: BoxAnswer, refusal: string | undefined): void {
    const { didYouMean, total, notices } = answer;
    const told = [
      refusal ?? '',
      ...noticeTexts(notices),
      didYouMean === undefined ? '' : boxWords.didYouMean(didYouMean),
    ];
    const note = refusal === undefined || notices.length > 0 ? told.filter((text) => text !== '').join(' ') : refusal;
    const options = [...noticeOptions(notices, this.#popup.idPrefix), ...answerOptions(answer, this.#popup.idPrefix)];
    this.#popup.show(note, refusal === undefined && total > 0 ? [...options, allOption(answer)] : options);
    if (!this.#isComposing) this.#announcer.announce(`${note} ${boxWords.found(total)}`.trim());
  }

  #showRecent(): void {
    const queries = recentQueries(this.#refuse);
    if (queries.length === 0 || this.#isComposing) this.#popup.empty();
    else this.#popup.showRecent(recentOptions(queries, this.#popup.idPrefix));
  }

  /** Shows a note without options, and announces it. */
  #showNote(note: string): void {
    this.#popup.show(note);
    if (!this.#isComposing) this.#announcer.announce(note);
  }

  #press(event: KeyboardEvent): void {
    const action = keyActionOf(event);
    if (event.target !== this.#field) {
      if (action === 'escape' && this.#popup.isOpen) this.#return();
    } else if (action === 'leave-options') this.#popup.activate(-1);
    else if (action === 'choose') this.#chooseActive(event);
    else if (action !== 'none') {
      event.preventDefault();
      this.#do(action);
    }
  }

  #do(action: Exclude<KeyAction, 'leave-options' | 'choose' | 'none'>): void {
    if (action === 'escape') this.#escape();
    else if (action === 'open') void this.#open();
    else if (action === 'close') this.#close();
    else void this.#move(action);
  }

  #chooseActive(event: Event): void {
    const option = this.#popup.activeOption;
    if (option === undefined) return;
    event.preventDefault();
    option.click();
  }

  async #open(): Promise<void> {
    if (!this.#popup.isOpen && !this.#popup.reopen()) await this.#update(false);
  }

  async #move(action: 'next' | 'previous'): Promise<void> {
    await this.#open();
    if (!this.#popup.isOpen) return;
    this.#popup.activate(moveActive(action, this.#popup.activeIndex, this.#popup.optionCount));
  }

  #escape(): void {
    if (this.#popup.isOpen || this.#source.isWaiting) {
      this.#close();
      return;
    }
    this.#field.value = '';
    this.#popup.empty();
  }

  /** Returns from the rest of the form to the field. */
  #return(): void {
    this.#field.focus();
    this.#close();
  }

  #close(): void {
    this.#source.drop();
    this.#announcer.hush();
    this.#popup.close();
  }

  #closeUnlessOn(target: EventTarget | null): void {
    if (target !== this.#field && !this.#popup.contains(target)) this.#close();
  }

  #submit(event: Event): void {
    const query = this.#field.value;
    const refusal = this.#refuse(query);
    if (refusal === undefined) {
      rememberQuery(query, this.#refuse);
      return;
    }
    event.preventDefault();
    this.#field.focus();
    this.#source.drop();
    this.#showNote(refusal);
  }

  #choose({ target }: Event): void {
    const option = target instanceof Element ? target.closest<HTMLElement>('[role=option]') : null;
    if (option === null) return;
    rememberQuery(option.dataset.query ?? this.#field.value, this.#refuse);
    this.#close();
    // For a link to this page: closes the phone's keyboard, which covers the page.
    this.#field.blur();
  }

  #wipe(): void {
    wipeRecent();
    this.#popup.empty();
    this.#field.focus();
    this.#announcer.announce(boxWords.wiped);
  }
}

function holdsSomething({ results, notices }: BoxAnswer): boolean {
  return results.length > 0 || notices.length > 0;
}
