import { recall } from '../device-memory.ts';
import { importAgain } from '../import-again.ts';

/** Lets the form at the end of a page send without leaving it. Its script is loaded when somebody turns to the form. */
export function enhanceFeedback(): void {
  const { feedback = '' } = document.documentElement.dataset;
  const load = () => importAgain<typeof import('./feedback.ts')>(feedback);
  const formOf = ({ target }: Event) =>
    target instanceof Element ? target.closest<HTMLFormElement>('form.feedback') : null;
  addEventListener('submit', (event) => {
    const form = formOf(event);
    if (form === null) return;
    event.preventDefault();
    load().then(
      ({ send }) => send(form, event.submitter),
      // Without its script the form goes the plain way.
      () => form.requestSubmit === undefined || plain(form, event.submitter),
    );
  });
  for (const turn of ['focusin', 'pointerdown']) {
    addEventListener(turn, (event) => void (formOf(event) && load().catch(() => undefined)));
  }
  addEventListener('load', () => {
    const isKnown = recall('madoguchi.votes')?.includes(`"${location.pathname}"`);
    if (isKnown || recall('madoguchi.unsent') !== null) load().catch(() => undefined);
  });
}

function plain(form: HTMLFormElement, button: HTMLElement | null): void {
  if (button instanceof HTMLButtonElement) {
    const field = document.createElement('input');
    field.type = 'hidden';
    field.name = button.name;
    field.value = button.value;
    form.append(field);
  }
  form.submit();
}
