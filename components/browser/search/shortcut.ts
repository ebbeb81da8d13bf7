import { forget, recall, remember } from '../device-memory.ts';

const key = 'madoguchi.slash';
const off = 'off';
const fields = '[data-search] input';

/** Makes Ctrl+K or ⌘K focus the search from everywhere, and `/` outside fields to type in unless the reader switched it off. */
export function enhanceShortcuts(): void {
  addEventListener('keydown', (event) => {
    if (!isShortcut(event)) return;
    // Prefers the page's large field, if any, to the small one in the header.
    const field =
      document.querySelector<HTMLInputElement>(`main ${fields}`) ?? document.querySelector<HTMLInputElement>(fields);
    field?.focus();
    // A field behind an open dialog cannot get the focus.
    if (field === null || document.activeElement !== field) return;
    event.preventDefault();
    field.select();
  });
  showShortcut(recall(key));
  for (const tick of document.querySelectorAll<HTMLInputElement>('input[data-slash]')) offerSwitch(tick);
}

function offerSwitch(tick: HTMLInputElement): void {
  tick.checked = isSlashOn();
  tick.closest('[hidden]')?.removeAttribute('hidden');
  tick.addEventListener('change', () => {
    showShortcut(tick.checked ? null : off);
    // If the browser stores nothing, the choice holds for this page.
    if (tick.checked) forget(key);
    else remember(key, off);
  });
}

/** Shows the key beside the field and to screen readers, unless it is switched off. */
function showShortcut(kept: string | null): void {
  document.documentElement.dataset.slash = kept ?? '';
  for (const field of document.querySelectorAll(fields)) {
    field.setAttribute('aria-keyshortcuts', `${isSlashOn() ? '/ ' : ''}Control+K Meta+K`);
  }
}

function isSlashOn(): boolean {
  return document.documentElement.dataset.slash !== off;
}

// In Japanese mode, the slash key of a Japanese keyboard types ／ or ・.
function isShortcut({ key, ctrlKey, metaKey, altKey, shiftKey, isComposing, target }: KeyboardEvent): boolean {
  if (altKey || isComposing) return false;
  if (ctrlKey || metaKey) return !shiftKey && key.toLowerCase() === 'k';
  return ['/', '／', '・'].includes(key) && isSlashOn() && !isTextField(target);
}

const textFields =
  'textarea, select, input:not([type=radio], [type=checkbox], [type=button], [type=submit], [type=reset], [type=range], [type=file])';

function isTextField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches(textFields));
}
