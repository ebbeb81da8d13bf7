import { element } from '../element.ts';
import { refusalOf } from './refusal.ts';

/** All search forms of the page, each with its field. */
export function searchForms(): { readonly form: HTMLFormElement; readonly field: HTMLInputElement }[] {
  return [...document.querySelectorAll<HTMLFormElement>('[data-search]')].flatMap((form) => {
    const field = form.querySelector('input');
    return field === null ? [] : [{ form, field }];
  });
}

/**
 * Stops the search forms from sending text that must not leave the device, and says why. Until this has run, the field's
 * `pattern` and `maxlength` do so. They catch and explain less, so they are switched off last.
 */
export function guardSearch(): void {
  const forms = searchForms();
  // The box listens on the form, so it gets the event first.
  document.addEventListener('submit', (event) => {
    const sent = forms.find(({ form }) => form === event.target);
    if (sent === undefined || event.defaultPrevented) return;
    const why = refusalIn(sent.form, sent.field.value);
    if (why === undefined) return;
    event.preventDefault();
    showReason(sent.form, sent.field, why);
  });
  for (const { form, field } of forms) {
    form.dataset.longest = String(field.maxLength);
    field.removeAttribute('maxlength');
    field.removeAttribute('title');
    form.noValidate = true;
  }
}

/** Tells the reader why a form may not send a text; `undefined` if it may. */
export function refusalIn(form: HTMLFormElement, text: string): string | undefined {
  return refusalOf(text, Number(form.dataset.longest));
}

function showReason(form: HTMLFormElement, field: HTMLInputElement, why: string): void {
  const note = element('p', { class: 'search-popup search-note', role: 'alert' }, why);
  form.querySelector('[role=alert]')?.remove();
  field.after(note);
  field.focus();
  for (const over of ['input', 'blur']) field.addEventListener(over, () => note.remove(), { once: true });
}
