/** What a key does in the box. `escape` closes and, when nothing is open, clears; `none` leaves the key to the text. */
export type KeyAction = 'next' | 'previous' | 'open' | 'close' | 'choose' | 'escape' | 'leave-options' | 'none';

/** What is pressed, as a keyboard event tells it. */
interface Press {
  readonly key: string;
  readonly altKey: boolean;
  readonly isComposing: boolean;
  readonly keyCode: number;
}

/**
 * What a key press in the field means. While an input method composes, every key is its own: Safari ends the composition
 * before the Enter that confirmed it arrives, but marks that Enter with 229.
 */
export function keyActionOf({ key, altKey, isComposing, keyCode }: Press): KeyAction {
  if (isComposing || keyCode === 229) return 'none';
  if (key === 'ArrowDown') return altKey ? 'open' : 'next';
  if (key === 'ArrowUp') return altKey ? 'close' : 'previous';
  if (key === 'Enter') return 'choose';
  if (key === 'Escape') return 'escape';
  return /^(?:Arrow|Home|End)/.test(key) ? 'leave-options' : 'none';
}

/** The option after or before the active one, around the ends; -1 is the field itself. */
export function moveActive(action: 'next' | 'previous', active: number, count: number): number {
  if (count === 0) return -1;
  if (action === 'next') return (active + 1) % count;
  return active <= 0 ? count - 1 : active - 1;
}
