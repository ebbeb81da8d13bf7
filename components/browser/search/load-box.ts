import { importAgain } from '../import-again.ts';
import { refusalIn, searchForms } from './guard.ts';

/** Loads the search box when a search form first gets the focus. */
export function enhanceSearch(): void {
  for (const { form } of searchForms()) loadOnFocus(form);
}

function loadOnFocus(form: HTMLFormElement): void {
  // A composition may start before the box's script is loaded.
  let isComposing = false;
  form.addEventListener('compositionstart', () => {
    isComposing = true;
  });
  form.addEventListener('compositionend', () => {
    isComposing = false;
  });
  let isLoading = false;
  const { worker, first } = form.dataset;
  const load = async () => {
    if (isLoading || !form.contains(document.activeElement)) return;
    isLoading = true;
    // What the box will ask for is on its way at once, because each round trip on a weak signal counts.
    for (const path of [worker, first]) fetch(path ?? '').catch(() => undefined);
    try {
      const box = await importAgain<typeof import('./search-box.ts')>(form.dataset.search ?? '');
      box.openSearchBox(form, (text) => refusalIn(form, text), isComposing);
    } catch {
      // Offline, the form works without the box. Loading is tried again at the next focus or when back online.
      isLoading = false;
    }
  };
  form.addEventListener('focusin', load);
  addEventListener('online', load);
  void load();
}
