import { plainQuery } from '#components/search/plain-query.ts';
import { pageLanguage } from '#lib/feedback/client.ts';

/** A search as it is told. */
export interface Search {
  readonly words: string;
  /** The language in which it was asked, if not in Japanese. */
  readonly lang?: string;
  readonly results: number;
  /** Which result was opened, from 1. */
  readonly opened?: number;
}

type Tell = (search: Search) => void;

/**
 * Tells of a search box, from outside of it: when one of its results is opened, or when the reader turns away from its
 * answer. What leads to the page of all results is told there.
 */
export function hearBoxes(tell: Tell): void {
  const told = new Set<string>();
  const tellOnce = (form: HTMLFormElement, option?: Element) => {
    const answer = answerIn(form);
    if (answer === undefined || told.has(answer.words)) return;
    told.add(answer.words);
    const at = option === undefined ? -1 : answer.options.indexOf(option);
    const { words, options, lang } = answer;
    tell({ words, ...langOf(lang), results: options.length, ...(at >= 0 && { opened: at + 1 }) });
  };
  // The box closes in a listener of its form, after this one.
  addEventListener(
    'click',
    ({ target }) => {
      const option = target instanceof Element ? target.closest<HTMLElement>('[role=option]') : null;
      const form = formOf(option);
      if (form === undefined || option === null) return;
      if (option.dataset.query === undefined) tellOnce(form, option);
      else told.add(wordsIn(form));
    },
    true,
  );
  addEventListener(
    'submit',
    ({ target }) => void (target instanceof HTMLFormElement && told.add(wordsIn(target))),
    true,
  );
  addEventListener('focusout', ({ target, relatedTarget }) => {
    const form = formOf(target);
    if (form !== undefined && formOf(relatedTarget) !== form) tellOnce(form);
  });
  addEventListener('pagehide', () => {
    const form = formOf(document.activeElement);
    if (form !== undefined) tellOnce(form);
  });
}

/** Tells of the page of results, when it is left. */
export function hearResults(tell: Tell): void {
  const { pathname, search } = location;
  const words = pathname === '/search' ? (new URLSearchParams(search).get('q') ?? '').trim() : '';
  if (words === '') return;
  const list = document.querySelector<HTMLOListElement>('main ol[start]');
  const items = [...(list?.children ?? [])];
  const before = (list?.start ?? 1) - 1;
  // What the page says of a question in another language stands beside the way to the page in English.
  const lang = document.querySelector('main [lang] > a[hreflang]')?.parentElement?.lang;
  let opened = 0;
  addEventListener('click', ({ target }) => {
    const at = items.findIndex((item) => target instanceof Element && item.contains(target.closest('a')));
    if (at >= 0) opened = before + at + 1;
  });
  let isTold = false;
  addEventListener('pagehide', () => {
    // The search was told on its first page.
    if (isTold || (before > 0 && opened === 0)) return;
    isTold = true;
    tell({ words, ...langOf(lang), results: before + items.length, ...(opened > 0 && { opened }) });
  });
}

/** The language of a question: what the search took it for, otherwise that of the page on which it is asked. */
function langOf(found: string | undefined): Pick<Search, 'lang'> {
  const lang = found ?? pageLanguage(location.pathname);
  return lang === 'ja' ? {} : { lang };
}

function formOf(target: EventTarget | null): HTMLFormElement | undefined {
  return (target instanceof Element && target.closest<HTMLFormElement>('form[data-search]')) || undefined;
}

function wordsIn(form: HTMLFormElement): string {
  return (form.querySelector('input')?.value ?? '').trim();
}

/** The words in the field and the results of the box for them; `undefined` while it shows those of other words, or none. */
function answerIn(form: HTMLFormElement) {
  const words = wordsIn(form);
  const quoted = `「${plainQuery(words)}」`;
  // Both the way to all results and the sentence that there are none quote what was searched for.
  const said = [...form.querySelectorAll('[data-query], .search-note')];
  if (words === '' || !said.some(({ textContent }) => textContent?.startsWith(quoted))) return undefined;
  const found = form.querySelector('[data-query]') !== null;
  const lang = form.querySelector<HTMLElement>('[data-asked]')?.dataset.asked;
  return { words, lang, options: found ? [...form.querySelectorAll('[role=option]:not([data-query], [lang])')] : [] };
}
