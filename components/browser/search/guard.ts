import { element } from './element.ts';
import type { Refuse } from './refusal.ts';

/**
 * Keeps a search form from sending what must not leave the device, and tells why, until the box does both. Where there
 * is no script the field cuts what is too long; here its writer is told instead.
 */
export function guardForm(form: HTMLFormElement, field: HTMLInputElement, refuse: Refuse): void {
  // The box listens on the form, hence before the page.
  document.addEventListener('submit', (event) => {
    if (event.target !== form || event.defaultPrevented) return;
    const why = refuse(field.value);
    if (why === undefined) return;
    event.preventDefault();
    showReason(form, field, why);
  });
}

function showReason(form: HTMLFormElement, field: HTMLInputElement, why: string): void {
  const note = element('p', { class: 'search-popup search-note', role: 'alert' }, why);
  form.querySelector('[role=alert]')?.remove();
  field.after(note);
  field.focus();
  for (const over of ['input', 'blur']) field.addEventListener(over, () => note.remove(), { once: true });
}
