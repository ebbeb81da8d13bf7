import { make, part } from './parts.ts';
import { type Screen, screensOf, withoutDetour } from './steps.ts';
import { words } from './words.ts';

/** Moves from the fields through the steps of a way, one at a time. */
export interface Pager {
  /** Returns to the fields. */
  toStart(): void;
  /** Shows a step of a way, by default the first. */
  begin(way: readonly string[], at?: number): void;
}

interface PagerActions {
  /** Called after the last screen. */
  leave(): void;
  /** Called with the index of each screen that is shown; -1 for the fields. */
  turned(at: number): void;
}

export function makePager(card: HTMLElement, { leave, turned }: PagerActions): Pager {
  let screens: readonly Screen[] = [];
  let at = -1;
  let isOnDetour = false;

  function go(to: number) {
    if (to >= screens.length) return leave();
    const isForward = to > at;
    isOnDetour = false;
    at = Math.max(to, -1);
    turned(at);
    const screen = screens[at];
    turnTo(card, screen === undefined ? 'start' : 'steps');
    if (screen === undefined) part(card, 'heading').focus();
    else showScreen(card, screen, isForward);
    showTop(card);
  }

  // On another route, "back" returns to the step that it leaves, and "next" skips what it replaces.
  const next = () => (isOnDetour ? screens[at]?.detour?.to : undefined) ?? at + 1;
  const previous = () => (isOnDetour ? at : at - 1);
  part(card, 'next').addEventListener('click', () => go(next()));
  part(card, 'previous').addEventListener('click', () => go(previous()));
  part(card, 'detour').addEventListener('click', () => {
    const screen = screens[at];
    if (screen?.detour === undefined) return;
    isOnDetour = true;
    showWords(card, screen.detour.words(), true);
    part(card, 'at-detour').hidden = true;
    part(card, 'count').focus();
    showTop(card);
  });
  onTurn(card, (by) => {
    const to = by === 1 ? next() : previous();
    if (at !== -1 && to < screens.length) go(to);
  });
  return {
    toStart: () => go(-1),
    begin: (way, first = 0) => {
      screens = screensOf(way);
      go(Math.min(first, screens.length - 1));
      part(card, 'count').focus();
    },
  };
}

function turnTo(card: HTMLElement, view: 'start' | 'steps'): void {
  for (const name of ['start', 'at-start'] as const) part(card, name).hidden = view !== 'start';
  for (const name of ['steps', 'at-steps'] as const) part(card, name).hidden = view !== 'steps';
  part(card, 'clerk').hidden = true;
  part(card, 'tiles').hidden = view === 'start';
  part(card, 'main').scrollTop = 0;
}

/** Where the screen is low, or all is enlarged, the whole card scrolls, and its buttons are below the words. */
function showTop(card: HTMLElement): void {
  const steps = part(card, 'steps');
  card.scrollTop = steps.hidden ? 0 : steps.offsetTop - 8;
}

function showWords(card: HTMLElement, copy: HTMLElement, isForward: boolean): void {
  copy.dataset.from = isForward ? 'next' : 'back';
  part(card, 'say').replaceChildren(copy);
}

function showScreen(card: HTMLElement, screen: Screen, isForward: boolean): void {
  const { title, step, count, words: copyWords, detour } = screen;
  const isEnd = step === undefined;
  const seen = make('span', '', isEnd ? words.end : words.step(step, count));
  seen.ariaHidden = 'true';
  const spoken = make('span', 'sr-only', isEnd ? words.end : words.spokenStep(step, count));
  part(card, 'count').replaceChildren(seen, spoken);
  part(card, 'title').textContent = title;
  showWords(card, detour === undefined ? copyWords() : withoutDetour(copyWords()), isForward);
  part(card, 'at-detour').hidden = detour === undefined;
  part(card, 'detour').textContent = detour?.title ?? '';
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
