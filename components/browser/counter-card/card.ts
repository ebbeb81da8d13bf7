import type { CardPart } from '#components/konbini/card-parts.ts';
import { whenStale } from '../when-stale.ts';
import { counterOf } from './counter.ts';
import { watchFields } from './details.ts';
import { whenStoredElsewhere } from './device-store.ts';
import { Memo } from './memo.ts';
import { makePager } from './pager.ts';
import { make, part, parts } from './parts.ts';
import { showDetails } from './readout.ts';
import { screensOf } from './steps.ts';
import { keepAwake } from './wake-lock.ts';
import { words } from './words.ts';

const opened = new WeakMap<HTMLDialogElement, () => void>();

/** Opens a counter card that the server wrote; what was typed is still there when it is opened again. */
export function openCard(card: HTMLDialogElement): void {
  const open = opened.get(card) ?? prepare(card);
  opened.set(card, open);
  open();
}

function prepare(card: HTMLDialogElement): () => void {
  const counter = counterOf(card);
  const show = () => showDetails(card, counter, fields.read());
  const fields = watchFields(card, counter, show);
  const pager = makePager(card, () => card.close());
  const begin = (way: readonly string[]) => {
    showPaper(card, way);
    pager.begin(way);
  };
  const ways = parts(card, 'begin').map((button) => (button.dataset.way ?? '').split(' '));
  const memo = new Memo(card, counter, {
    open: (payment) => {
      fields.fill(payment);
      const [way, other] = ways;
      if (way !== undefined && other === undefined) begin(way);
      else part(card, 'heading').focus();
    },
    empty: () => {
      fields.fill({ number: '' });
      fields.focus();
    },
  });
  const awake = keepAwake((isAwake) => {
    part(card, 'awake').textContent = isAwake ? words.awake : '';
  });
  parts(card, 'begin').forEach((button, index) => {
    button.addEventListener('click', () => begin(ways[index] ?? []));
  });
  const press = (name: CardPart, act: () => void) => {
    for (const each of parts(card, name)) each.addEventListener('click', act);
  };
  press('close', () => card.close());
  press('print', () => print());
  press('keep', () => memo.keep(fields.read()));
  press('finish', () => memo.finish());
  press('another', () => memo.another());
  press('wipe', () => memo.wipe());
  whenStoredElsewhere(() => memo.refresh());
  whenStale(Number.POSITIVE_INFINITY, () => {
    fields.showDue();
    show();
    memo.redraw();
  });
  press('fill', () => {
    pager.toStart();
    fields.focus();
  });
  card.addEventListener('close', () => awake.letGo());
  // A page that draws itself anew on the way back takes an open card away without closing it.
  addEventListener('popstate', () => {
    if (!card.isConnected) awake.letGo();
  });
  showPaper(card, ways[0] ?? []);
  return () => {
    memo.refresh();
    show();
    pager.toStart();
    card.showModal();
    part(card, 'heading').focus();
    awake.acquire();
  };
}

/** What is printed is always ready: browsers print by their own menu, too. */
function showPaper(card: HTMLElement, way: readonly string[]): void {
  const steps = screensOf(way).filter(({ step }) => step !== undefined);
  part(card, 'paper-steps').replaceChildren(...steps.map(({ words }) => make('li', '', words())));
}
