import { guardForm } from './guard.ts';
import { type Refuse, refusalOf } from './refusal.ts';
import { enhanceShortcuts } from './shortcut.ts';

const forms = '[data-search]';

/** Guards the search forms, loads the search box when a reader first turns to it, and lets keys lead there. */
export function enhanceSearch(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>(forms)) enhanceForm(form);
  enhanceShortcuts(`${forms} input`);
}

function enhanceForm(form: HTMLFormElement): void {
  const field = form.querySelector('input');
  if (field === null) return;
  const longest = field.maxLength;
  const refuse: Refuse = (text) => refusalOf(text, longest);
  field.removeAttribute('maxlength');
  guardForm(form, field, refuse);
  loadOnFocus(form, refuse);
}

let failures = 0;

function loadOnFocus(form: HTMLFormElement, refuse: Refuse): void {
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
    // Some browsers remember that an address failed; what follows a # makes it another one to them, not to the server.
    const address = `${form.dataset.search}${failures === 0 ? '' : `#${failures}`}`;
    try {
      const box: typeof import('./search-box.ts') = await import(address);
      box.openSearchBox(form, refuse, isComposing);
    } catch {
      // No network just now: the form works by itself, and we try again when there is one, or at the next focus.
      failures += 1;
      isComing = false;
    }
  };
  form.addEventListener('focusin', load);
  addEventListener('online', load);
  void load();
}
