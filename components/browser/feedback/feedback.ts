import { sentWords as words } from '#components/feedback/words.ts';
import { keptText, longestComment, longestWord, tidyText } from '#lib/feedback/client.ts';
import { element } from '../element.ts';
import { betterPages } from './better-pages.ts';
import { keepUnsent, post, type Sent, sendUnsent } from './unsent.ts';
import { rememberVote, voteOn } from './votes.ts';

/** How long, in milliseconds, somebody has at least been on a page who presses a button; the server takes nothing earlier. */
const earliest = 1000;

const shown = new WeakSet<HTMLFormElement>();

addEventListener('online', () => void sendUnsent());
addEventListener('focusin', ({ target }) => {
  const form = target instanceof Element ? target.closest<HTMLFormElement>('form.feedback') : null;
  if (form !== null) show(form);
});
// At once: an earlier answer is shown, and what waits is sent.
for (const form of document.querySelectorAll<HTMLFormElement>('form.feedback')) show(form);
void sendUnsent();

/** Sends what a form says, as the button that was pressed. */
export async function send(form: HTMLFormElement, button: HTMLElement | null): Promise<void> {
  show(form);
  const wait = earliest - performance.now() + 10;
  if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
  const sent = saidIn(form, button);
  const outcome = await post(sent);
  if (outcome.isLater) keepUnsent(sent);
  if (outcome.isTaken || outcome.isLater) {
    rememberVote(sent.page, { form: sent.form, helpful: sent.helpful });
    mark(form, sent.helpful);
  }
  say(
    form,
    outcome.isLater
      ? words.waits
      : outcome.isTaken
        ? thanks(sent, isTelling(form, button))
        : words.failed + outcome.why,
  );
  if (sent.helpful || !outcome.isTaken) return;
  form.querySelector('details')?.setAttribute('open', '');
  if (isTelling(form, button)) await showBetter(form, sent);
}

/** Whether the button stands with the reasons; the others say yes or no alone. */
function isTelling(form: HTMLFormElement, button: HTMLElement | null): boolean {
  return form.querySelector('details')?.contains(button) === true;
}

function saidIn(form: HTMLFormElement, button: HTMLElement | null): Sent {
  const page = textOf(form, 'page');
  const told = isTelling(form, button);
  return {
    page,
    helpful: button instanceof HTMLButtonElement && button.value === 'yes',
    reason: (told && textOf(form, 'reason')) || undefined,
    word: (told && keptText(textOf(form, 'word'), longestWord)) || undefined,
    comment: (told && keptText(textOf(form, 'comment'), longestComment)) || undefined,
    form: voteOn(page).form,
    // Told once more by the server to programs that press at once.
    spent: Math.ceil(performance.now()),
    website: textOf(form, 'website'),
  };
}

/** Shows what was sent of a comment, pages that may answer it, and the way to the desks. */
async function showBetter(form: HTMLFormElement, { comment, word, page }: Sent): Promise<void> {
  const told = comment === undefined ? [] : [element('p', {}, words.sent, element('q', {}, comment))];
  const pages = await betterPages(comment ?? word ?? '', page);
  const links = [...pages, { title: words.picker, url: '/contact/find' }].map(({ title, url }) =>
    element('li', {}, element('a', { href: url }, title)),
  );
  resultOf(form).replaceChildren(
    ...told,
    element('h3', {}, words.better),
    element('ul', { class: 'link-rows' }, ...links),
  );
}

function thanks({ helpful }: Sent, hasTold: boolean): string {
  if (hasTold) return words.told;
  return helpful ? words.yes : words.no;
}

function textOf(form: HTMLFormElement, name: string): string {
  const value = new FormData(form).get(name);
  return typeof value === 'string' ? value : '';
}

/** Shows the answer that this device has given, and from then on what will be sent of a comment. */
function show(form: HTMLFormElement): void {
  if (shown.has(form)) return;
  shown.add(form);
  const { helpful } = voteOn(textOf(form, 'page'));
  if (helpful !== undefined) mark(form, helpful);
  const field = form.querySelector('textarea');
  const note = element('p', { class: 'text-small' });
  field?.closest('label')?.after(note);
  field?.addEventListener('input', () => {
    const kept = keptText(field.value, longestComment);
    note.textContent = kept === tidyText(field.value) ? '' : `${words.masked}${kept}`;
  });
}

function mark(form: HTMLFormElement, helpful: boolean): void {
  for (const button of form.querySelectorAll<HTMLButtonElement>('.feedback-row > button')) {
    button.setAttribute('aria-pressed', String((button.value === 'yes') === helpful));
  }
}

function say(form: HTMLFormElement, text: string): void {
  const status = form.querySelector('[role=status]');
  if (status !== null) status.textContent = text;
}

function resultOf(form: HTMLFormElement): HTMLElement {
  const found = form.querySelector<HTMLElement>('[data-better]');
  if (found !== null) return found;
  const made = element('div', { 'data-better': '', role: 'status' });
  form.append(made);
  return made;
}
