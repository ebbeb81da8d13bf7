import { importAgain } from '../import-again.ts';
import { refusalIn, searchForms } from './guard.ts';

/** Loads the search box when a reader first turns to a search form. */
export function enhanceSearch(): void {
  for (const { form } of searchForms()) loadOnFocus(form);
}

function loadOnFocus(form: HTMLFormElement): void {
  // A composition may begin before the script is there to hear of it.
  let isComposing = false;
  form.addEventListener('compositionstart', () => {
    isComposing = true;
  });
  form.addEventListener('compositionend', () => {
    isComposing = false;
  });
  let isComing = false;
  const load = async () => {
    if (isComing || !form.contains(document.activeElement)) return;
    isComing = true;
    try {
      const box = await importAgain<typeof import('./search-box.ts')>(form.dataset.search ?? '');
      box.openSearchBox(form, (text) => refusalIn(form, text), isComposing);
    } catch {
      // Without a network the form works by itself. The box is asked for again at the next focus, or once there is one.
      isComing = false;
    }
  };
  form.addEventListener('focusin', load);
  addEventListener('online', load);
  void load();
}
