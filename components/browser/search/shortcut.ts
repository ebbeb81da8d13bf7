import { forget, recall, remember } from '../device-memory.ts';

const key = 'madoguchi.slash';
const off = 'off';
const fields = '[data-search] input';

/** Lets Ctrl+K or ⌘K lead to the search from everywhere, and `/` where nothing is being typed and nobody has switched it off. */
export function enhanceShortcuts(): void {
  addEventListener('keydown', (event) => {
    if (!isShortcut(event)) return;
    // The large field of a page, where it has one, before the small one in its head.
    const field =
      document.querySelector<HTMLInputElement>(`main ${fields}`) ?? document.querySelector<HTMLInputElement>(fields);
    field?.focus();
    // Behind an open dialog it cannot be reached.
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
    // Where nothing can be kept, the choice holds for this page.
    if (tick.checked) forget(key);
    else remember(key, off);
  });
}

/** Shows the key beside the field, and tells those who listen of it, unless it is switched off. */
function showShortcut(kept: string | null): void {
  document.documentElement.dataset.slash = kept ?? '';
  for (const field of document.querySelectorAll(fields)) {
    field.setAttribute('aria-keyshortcuts', `${isSlashOn() ? '/ ' : ''}Control+K Meta+K`);
  }
}

function isSlashOn(): boolean {
  return document.documentElement.dataset.slash !== off;
}

// A Japanese keyboard in Japanese mode types ／ or ・ with the key of the slash.
function isShortcut({ key, ctrlKey, metaKey, altKey, shiftKey, isComposing, target }: KeyboardEvent): boolean {
  if (altKey || isComposing) return false;
  if (ctrlKey || metaKey) return !shiftKey && key.toLowerCase() === 'k';
  return ['/', '／', '・'].includes(key) && isSlashOn() && !isTyping(target);
}

const typed =
  'textarea, input:not([type=radio], [type=checkbox], [type=button], [type=submit], [type=reset], [type=range], [type=file])';

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches(typed));
}
