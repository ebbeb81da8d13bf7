import { part } from './parts.ts';

/** The sentence for the clerk, the grouping of the number, and copying it without its spaces. `change` shows the number again. */
export function watchNumberUse(card: HTMLElement, change: () => void): void {
  const turn = (isForClerk: boolean) => {
    part(card, 'clerk').hidden = !isForClerk;
    for (const name of ['steps', 'tiles'] as const) part(card, name).hidden = isForClerk;
    part(card, 'main').scrollTop = 0;
    part(card, isForClerk ? 'hide-clerk' : 'show-clerk').focus();
  };
  part(card, 'show-clerk').addEventListener('click', () => turn(true));
  part(card, 'hide-clerk').addEventListener('click', () => turn(false));
  part(card, 'regroup').addEventListener('click', () => {
    if (card.dataset.even === undefined) card.dataset.even = '';
    else delete card.dataset.even;
    change();
  });
  card.addEventListener('copy', (event) => {
    const text = getSelection()?.toString() ?? '';
    if (!isNumber(text) || event.target instanceof HTMLInputElement) return;
    event.clipboardData?.setData('text/plain', text.replace(/\s/g, ''));
    event.preventDefault();
  });
}

function isNumber(text: string): boolean {
  return /^\s*\d[\d\s]*$/.test(text);
}
