import { plainQuery } from '#components/search/plain-query.ts';
import { searchWords } from '#components/search/words.ts';
import type { SearchAnswer } from '#lib/search/client.ts';
import { Announcer } from './announcer.ts';
import { AnswerSource, type Outcome } from './answer-source.ts';
import { deedOf, moveActive } from './keys.ts';
import { answerOptions, recentOptions, wayOptions } from './options.ts';
import { Popup } from './popup.ts';
import { holdsPrivateNumber } from './private-number.ts';
import { recentQueries, rememberQuery, wipeRecent } from './recent.ts';

let source: AnswerSource | undefined;

/** Lets a search form answer while one types: a combobox after the WAI-ARIA pattern. Once for each form. */
export function openSearchBox(form: HTMLFormElement, isComposing: boolean): void {
  const field = form.querySelector('input');
  if (field === null) return;
  // The boxes of a page share one worker.
  source ??= new AnswerSource({ worker: form.dataset.worker ?? '', data: form.dataset.index ?? '' });
  new SearchBox(form, field, source).start(isComposing);
}

/** How long an answer may take before the reader is told that it is coming. */
const patience = 600;

class SearchBox {
  readonly #form: HTMLFormElement;
  readonly #field: HTMLInputElement;
  readonly #source: AnswerSource;
  readonly #popup: Popup;
  readonly #announcer: Announcer;
  #isComposing = false;

  constructor(form: HTMLFormElement, field: HTMLInputElement, source: AnswerSource) {
    this.#form = form;
    this.#field = field;
    this.#source = source;
    this.#popup = new Popup(form, field, () => this.#wipe());
    this.#announcer = new Announcer(form);
  }

  start(isComposing: boolean): void {
    const field = this.#field;
    field.addEventListener('input', (event) => this.#update(event instanceof InputEvent && event.isComposing));
    field.addEventListener('compositionend', () => this.#update(false));
    field.addEventListener('keydown', (event) => this.#press(event));
    field.addEventListener('focus', () => this.#update(false));
    field.addEventListener('click', () => this.#popup.isOpen || this.#update(false));
    this.#form.addEventListener('submit', (event) => this.#submit(event));
    this.#form.addEventListener('click', (event) => this.#choose(event));
    this.#form.addEventListener('focusout', ({ relatedTarget }) => {
      if (!(relatedTarget instanceof Node && this.#form.contains(relatedTarget))) this.#close();
    });
    // On a phone the field may keep the focus when one taps beside it.
    document.addEventListener('pointerdown', ({ target }) => {
      if (this.#popup.isOpen && !(target instanceof Node && this.#form.contains(target))) this.#close();
    });
    if (document.activeElement === field) this.#update(isComposing);
  }

  async #update(isComposing: boolean): Promise<void> {
    this.#isComposing = isComposing;
    this.#announcer.hush();
    this.#popup.activate(-1);
    const query = this.#field.value;
    if (query.trim() === '') {
      this.#source.drop();
      this.#showRecent();
      return;
    }
    const impatience = setTimeout(
      () => this.#popup.isOpen || this.#popup.show({ note: searchWords.loading }),
      patience,
    );
    const outcome = await this.#source.ask(query);
    clearTimeout(impatience);
    this.#show(outcome, query);
  }

  #show(outcome: Outcome, query: string): void {
    if (outcome.state === 'overtaken' || document.activeElement !== this.#field) return;
    if (outcome.state === 'answered' && outcome.answer.results.length > 0) {
      this.#showAnswer(outcome.answer);
      return;
    }
    // Half a word finds nothing; its writer is not told so before it is whole.
    if (this.#isComposing) return;
    if (outcome.state === 'answered') this.#showNothing(searchWords.nothing(plainQuery(query)));
    else {
      this.#popup.show({ note: searchWords[outcome.state] });
      this.#announcer.say(searchWords[outcome.state]);
    }
  }

  #showNothing(note: string): void {
    this.#popup.show({ note: note + searchWords.nothingHint, options: wayOptions(this.#popup.idPrefix) });
    this.#announcer.say(note);
  }

  #showAnswer(answer: SearchAnswer): void {
    const note = answer.didYouMean === undefined ? '' : searchWords.didYouMean(answer.didYouMean);
    this.#popup.show({ note, options: answerOptions(answer, this.#popup.idPrefix) });
    if (!this.#isComposing) this.#announcer.say(`${note} ${searchWords.found(answer.total)}`.trim());
  }

  #showRecent(): void {
    const queries = recentQueries();
    if (queries.length === 0 || this.#isComposing) this.#popup.empty();
    else this.#popup.show({ options: recentOptions(queries, this.#popup.idPrefix), isRecent: true });
  }

  #press(event: KeyboardEvent): void {
    const deed = deedOf(event);
    if (deed === 'leave-options') this.#popup.activate(-1);
    if (deed === 'none' || deed === 'leave-options') return;
    if (deed === 'choose') {
      const option = this.#popup.activeOption;
      if (option === undefined) return;
      event.preventDefault();
      option.click();
      return;
    }
    event.preventDefault();
    if (deed === 'escape') this.#escape();
    else if (deed === 'open') this.#popup.reopen();
    else if (deed === 'close') this.#close();
    else this.#move(deed);
  }

  #move(deed: 'next' | 'previous'): void {
    this.#popup.reopen();
    this.#popup.activate(moveActive(deed, this.#popup.activeIndex, this.#popup.optionCount));
  }

  #escape(): void {
    if (this.#popup.isOpen) {
      this.#close();
      return;
    }
    this.#field.value = '';
    this.#popup.empty();
  }

  #close(): void {
    this.#source.drop();
    this.#announcer.hush();
    this.#popup.close();
  }

  #submit(event: Event): void {
    const query = this.#field.value;
    if (holdsPrivateNumber(query)) {
      event.preventDefault();
      this.#source.drop();
      this.#popup.show({ note: searchWords.withheld });
      this.#announcer.say(searchWords.withheld);
      return;
    }
    rememberQuery(query);
  }

  #choose({ target }: Event): void {
    if (!(target instanceof Element) || target.closest('[role=option]') === null) return;
    rememberQuery(this.#field.value);
    this.#close();
    // The page may be this one; then the reader wants to see it, not a keyboard.
    this.#field.blur();
  }

  #wipe(): void {
    wipeRecent();
    this.#popup.empty();
    this.#field.focus();
    this.#announcer.say(searchWords.wiped);
  }
}
