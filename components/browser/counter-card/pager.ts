import { make, part } from './parts.ts';
import { type Screen, screensOf } from './steps.ts';
import { words } from './words.ts';

/** Moves from the fields through the steps of a way, one at a time. */
export interface Pager {
  /** Returns to the fields. */
  toStart(): void;
  /** Shows the first step of a way. */
  begin(way: readonly string[]): void;
}

/** `leave` is called after the last screen. */
export function makePager(card: HTMLElement, leave: () => void): Pager {
  let screens: readonly Screen[] = [];
  let at = -1;

  function go(to: number) {
    if (to >= screens.length) return leave();
    const isForward = to > at;
    at = Math.max(to, -1);
    const screen = screens[at];
    turnTo(card, screen === undefined ? 'start' : 'steps');
    if (screen === undefined) part(card, 'heading').focus();
    else showScreen(card, screen, isForward);
  }

  part(card, 'next').addEventListener('click', () => go(at + 1));
  part(card, 'previous').addEventListener('click', () => go(at - 1));
  onTurn(card, (by) => {
    if (at !== -1 && at + by < screens.length) go(at + by);
  });
  return {
    toStart: () => go(-1),
    begin: (way) => {
      screens = screensOf(way);
      go(0);
      part(card, 'count').focus();
    },
  };
}

function turnTo(card: HTMLElement, view: 'start' | 'steps'): void {
  for (const name of ['start', 'at-start'] as const) part(card, name).hidden = view !== 'start';
  for (const name of ['steps', 'at-steps'] as const) part(card, name).hidden = view !== 'steps';
  part(card, 'tiles').hidden = view === 'start';
  part(card, 'main').scrollTop = 0;
}

function showScreen(card: HTMLElement, { title, step, count, words: copyWords }: Screen, isForward: boolean): void {
  const isEnd = step === undefined;
  const seen = make('span', '', isEnd ? words.end : words.step(step, count));
  seen.ariaHidden = 'true';
  const spoken = make('span', 'sr-only', isEnd ? words.end : words.spokenStep(step, count));
  part(card, 'count').replaceChildren(seen, spoken);
  part(card, 'title').textContent = title;
  const copy = copyWords();
  copy.dataset.from = isForward ? 'next' : 'back';
  part(card, 'say').replaceChildren(copy);
  const progress = part(card, 'progress');
  progress.max = count;
  progress.value = step ?? count;
  part(card, 'at-end').hidden = !isEnd;
  part(card, 'tiles').hidden = isEnd;
  part(card, 'next').textContent = isEnd ? words.close : step === count ? words.toEnd : words.next;
}

const shortestSwipe = 48;

/** Calls `turn` on arrow keys and finger swipes: 1 is forward, -1 is back. */
function onTurn(card: HTMLElement, turn: (by: 1 | -1) => void): void {
  // Includes the number and the code, where the reader's thumb is.
  const surface = part(card, 'main');
  card.addEventListener('keydown', (event) => {
    if (event.target instanceof HTMLInputElement || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'ArrowRight') turn(1);
    if (event.key === 'ArrowLeft') turn(-1);
  });
  let from: PointerEvent | undefined;
  surface.addEventListener('pointerdown', (event) => {
    // A mouse selects text; a second finger zooms.
    from = event.pointerType !== 'mouse' && event.isPrimary ? event : undefined;
  });
  surface.addEventListener('pointerup', (event) => {
    if (from === undefined || event.pointerId !== from.pointerId) return;
    const [x, y] = [event.clientX - from.clientX, event.clientY - from.clientY];
    from = undefined;
    if (Math.abs(x) > shortestSwipe && Math.abs(x) > 2 * Math.abs(y)) turn(x < 0 ? 1 : -1);
  });
}
