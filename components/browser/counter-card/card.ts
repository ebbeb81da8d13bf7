import type { CardPart } from '#components/konbini/card-parts.ts';
import { whenStale } from '../when-stale.ts';
import { counterOf } from './counter.ts';
import { type Fields, watchFields } from './details.ts';
import { whenStoredElsewhere } from './device-store.ts';
import { Memo } from './memo.ts';
import { watchNumberUse } from './number-use.ts';
import { makePager, type Pager } from './pager.ts';
import { make, part, parts } from './parts.ts';
import { showDetails } from './readout.ts';
import { screensOf } from './steps.ts';
import { forgetTab, keepInTab, tabRecord } from './tab-store.ts';
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
  const ways = parts(card, 'begin').map((button) => (button.dataset.way ?? '').split(' '));
  // The way that the reader has begun, and the step in view.
  const place = { way: -1, at: -1 };
  const keepTyped = () => {
    if (place.way !== -1) keepInTab({ chain: counter.chain, typed: fields.typed(), ...place });
  };
  const show = () => {
    showDetails(card, counter, fields.read());
    keepTyped();
  };
  const fields = watchFields(card, counter, show);
  const pager = makePager(card, {
    leave: () => card.close(),
    turned: (at) => {
      place.at = at;
      keepTyped();
      showOffer();
    },
  });
  const begin = (index: number, at = 0) => {
    const way = ways[index] ?? [];
    place.way = index;
    showPaper(card, way);
    pager.begin(way, at);
  };
  const memo = new Memo(card, counter, {
    open: (payment) => {
      fields.fill(payment);
      if (ways.length === 1) begin(0);
      else part(card, 'heading').focus();
    },
    empty: () => {
      fields.fill({ number: '' });
      fields.focus();
    },
  });
  // The first step is where a reader may still have a hand free.
  const showOffer = () => {
    const { number, amountYen, due } = fields.read();
    const isEmpty = number.is === 'empty' && amountYen === undefined && due === undefined;
    part(card, 'offer').hidden = place.at !== 0 || isEmpty || memo.isKept;
    part(card, 'offer-said').textContent = words.tabOnly;
    part(card, 'keep-now').hidden = false;
  };
  parts(card, 'begin').forEach((button, index) => {
    button.addEventListener('click', () => begin(index));
  });
  watchButtons(card, { fields, memo, pager });
  part(card, 'wipe').addEventListener('click', () => {
    place.way = -1;
    forgetTab();
    memo.wipe();
  });
  watchNumberUse(card, show);
  whenStale(Number.POSITIVE_INFINITY, () => {
    fields.showDue();
    show();
    memo.redraw();
  });
  showPaper(card, ways[0] ?? []);
  let kept = tabRecord(counter.chain);
  const awake = watchWakefulness(card);
  return () => {
    memo.refresh();
    if (kept !== undefined) fields.restore(kept.typed);
    show();
    card.showModal();
    if (kept !== undefined && kept.at !== -1) begin(kept.way, kept.at);
    else pager.toStart();
    kept = undefined;
    if (place.at === -1) part(card, 'heading').focus();
    awake.acquire();
  };
}

interface Doers {
  readonly fields: Fields;
  readonly memo: Memo;
  readonly pager: Pager;
}

function watchButtons(card: HTMLDialogElement, { fields, memo, pager }: Doers): void {
  const onPress = (name: CardPart, action: () => void) => {
    for (const each of parts(card, name)) each.addEventListener('click', action);
  };
  onPress('close', () => card.close());
  onPress('print', () => print());
  onPress('keep', () => memo.keep(fields.read()));
  onPress('keep-now', () => {
    memo.keep(fields.read());
    part(card, 'keep-now').hidden = memo.isKept;
    if (memo.isKept) part(card, 'count').focus();
  });
  onPress('finish', () => memo.finish());
  onPress('another', () => memo.another());
  onPress('fill', () => {
    pager.toStart();
    fields.focus();
  });
  whenStoredElsewhere(() => memo.refresh());
}

function watchWakefulness(card: HTMLDialogElement): ReturnType<typeof keepAwake> {
  const awake = keepAwake((isAwake) => {
    part(card, 'awake').textContent = isAwake ? words.awake : '';
  });
  card.addEventListener('close', () => awake.letGo());
  // On "back", a page that redraws itself removes an open card without closing it.
  addEventListener('popstate', () => {
    if (!card.isConnected) awake.letGo();
  });
  return awake;
}

/** Fills the printed steps early, because readers can print from the browser's menu, too. */
function showPaper(card: HTMLElement, way: readonly string[]): void {
  const steps = screensOf(way).filter(({ step }) => step !== undefined);
  part(card, 'paper-steps').replaceChildren(...steps.map(({ words }) => make('li', '', words())));
}
