import { recall } from './device-memory.ts';
import { importAgain } from './import-again.ts';

/** On the first page, gives the payments kept on this device their place, and fills it. */
export function showKeptPayments(): void {
  const place = document.querySelector<HTMLElement>('[data-kept-script]');
  if (place === null || !recall('madoguchi.payments')?.includes('"done":false')) return;
  if (performance.getEntriesByType('paint').length > 0) place.classList.add('kept-late');
  place.hidden = false;
  importAgain<typeof import('./home/kept-payments.ts')>(place.dataset.keptScript ?? '')
    .then(({ listKeptPayments }) => listKeptPayments(place))
    .catch(() => undefined);
}
