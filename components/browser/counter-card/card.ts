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

/** Opens a counter card from the server's markup. Typed text is kept when the card is opened again. */
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
  const onPress = (name: CardPart, action: () => void) => {
    for (const each of parts(card, name)) each.addEventListener('click', action);
  };
  onPress('close', () => card.close());
  onPress('print', () => print());
  onPress('keep', () => memo.keep(fields.read()));
  onPress('finish', () => memo.finish());
  onPress('another', () => memo.another());
  onPress('wipe', () => memo.wipe());
  whenStoredElsewhere(() => memo.refresh());
  whenStale(Number.POSITIVE_INFINITY, () => {
    fields.showDue();
    show();
    memo.redraw();
  });
  onPress('fill', () => {
    pager.toStart();
    fields.focus();
  });
  card.addEventListener('close', () => awake.letGo());
  // On "back", a page that redraws itself removes an open card without closing it.
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

/** Fills the printed steps early, because readers can print from the browser's menu, too. */
function showPaper(card: HTMLElement, way: readonly string[]): void {
  const steps = screensOf(way).filter(({ step }) => step !== undefined);
  part(card, 'paper-steps').replaceChildren(...steps.map(({ words }) => make('li', '', words())));
}
