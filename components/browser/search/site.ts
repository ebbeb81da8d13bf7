const forms = '[data-search]';

/** Loads the search box when a reader first turns to it, and lets `/` and Ctrl+K or ⌘K lead there. */
export function enhanceSearch(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>(forms)) loadOnFocus(form);
  addEventListener('keydown', (event) => {
    if (!isShortcut(event) || isTyping(event)) return;
    // The large field of a page, where it has one, before the small one in its head.
    const field = fieldIn('main') ?? fieldIn('body');
    if (field === null) return;
    event.preventDefault();
    field.focus();
    field.select();
  });
}

function fieldIn(place: string): HTMLInputElement | null {
  return document.querySelector(`${place} ${forms} input`);
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
  const load = async () => {
    try {
      const box: typeof import('./search-box.ts') = await import(form.dataset.search ?? '');
      box.openSearchBox(form, isComposing);
    } catch {
      // No network just now: the form works by itself, and the next focus tries again.
      form.addEventListener('focusin', load, { once: true });
    }
  };
  if (form.contains(document.activeElement)) void load();
  else form.addEventListener('focusin', load, { once: true });
}

// A Japanese keyboard in Japanese mode types ／ or ・ with the key of the slash.
function isShortcut({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  if (altKey) return false;
  return ctrlKey || metaKey ? !shiftKey && key.toLowerCase() === 'k' : ['/', '／', '・'].includes(key);
}

function isTyping({ target, isComposing }: KeyboardEvent): boolean {
  if (isComposing || !(target instanceof HTMLElement)) return true;
  return target.isContentEditable || target.closest('input, textarea, select') !== null;
}
