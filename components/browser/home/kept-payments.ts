import { keptWords } from '#components/home/kept-words.ts';
import { dayInJapan } from '#lib/ja/client.ts';
import { readPayments } from '#lib/konbini/client.ts';
import { recall, whenChangedElsewhere } from '../device-memory.ts';
import { element } from '../element.ts';
import { whenStale } from '../when-stale.ts';
import { mostUrgent } from './most-urgent.ts';

/** Fills the first page's place for payments kept on this device with the most urgent one. */
export function listKeptPayments(place: HTMLElement): void {
  const [safeDays = 0, longestDays = 0] = (place.dataset.days ?? '').split(' ').map(Number);
  const draw = () => {
    const payments = readPayments(recall('madoguchi.payments')).filter(({ done }) => !done);
    const first = mostUrgent(payments, { safeDays, longestDays }, dayInJapan(new Date()));
    if (first === undefined) {
      place.replaceChildren();
      return;
    }
    const { chain } = first.payment;
    const store = document.querySelector(`main a[href="/konbini/${chain}"] b`)?.textContent ?? chain;
    place.replaceChildren(
      element(
        'a',
        { href: `/konbini/${chain}#card-${chain}`, class: 'kept-payment' },
        element('b', {}, [store, keptWords.left(first.deadline), keptWords.go].filter(Boolean).join('・')),
        element('span', { class: 'text-small' }, keptWords.note(payments.length)),
      ),
    );
  };
  draw();
  whenStale(Number.POSITIVE_INFINITY, draw);
  whenChangedElsewhere('madoguchi.payments', draw);
}
