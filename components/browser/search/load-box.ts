import { importAgain } from '../import-again.ts';
import { refusalIn, searchForms } from './guard.ts';

/** Loads the search box when a search form first gets the focus, or is about to. */
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
  const field = form.querySelector('input');
  let isLoading = false;
  const { worker, first } = form.dataset;
  const load = async () => {
    if (isLoading) return;
    isLoading = true;
    const box = importAgain<typeof import('./search-box.ts')>(form.dataset.search ?? '');
    // What the box will ask for is on its way at once, because each round trip on a weak signal counts. It comes behind the
    // box, so that the worker starts while its data is still arriving.
    for (const path of [worker, first]) fetch(path ?? '').catch(() => undefined);
    try {
      const { openSearchBox } = await box;
      openSearchBox(form, (text) => refusalIn(form, text), isComposing);
    } catch {
      // Offline, the form works without the box. Loading is tried again at the next focus or when back online.
      isLoading = false;
    }
  };
  const loadIfFocused = () => {
    if (form.contains(document.activeElement)) void load();
  };
  form.addEventListener('focusin', load);
  // A finger comes a tenth of a second before the focus.
  field?.addEventListener('pointerdown', load);
  addEventListener('online', loadIfFocused);
  loadIfFocused();
}
