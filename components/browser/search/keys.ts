/** A key's effect. `escape` closes the box or, if it is closed, clears the field; `none` leaves the key to the field. */
export type KeyAction = 'next' | 'previous' | 'open' | 'close' | 'choose' | 'escape' | 'leave-options' | 'none';

/** The properties of a keyboard event that matter here. */
interface Press {
  readonly key: string;
  readonly altKey: boolean;
  readonly isComposing: boolean;
  readonly keyCode: number;
}

/**
 * The action of a key press in the field. While an input method composes, every key belongs to it. Safari ends the
 * composition before it sends the Enter that confirmed it, but marks that Enter with 229.
 */
export function keyActionOf({ key, altKey, isComposing, keyCode }: Press): KeyAction {
  if (isComposing || keyCode === 229) return 'none';
  if (key === 'ArrowDown') return altKey ? 'open' : 'next';
  if (key === 'ArrowUp') return altKey ? 'close' : 'previous';
  if (key === 'Enter') return 'choose';
  if (key === 'Escape') return 'escape';
  return /^(?:Arrow|Home|End)/.test(key) ? 'leave-options' : 'none';
}

/** The next or previous option, wrapping around at the ends; -1 is the field itself. */
export function moveActive(action: 'next' | 'previous', active: number, count: number): number {
  if (count === 0) return -1;
  if (action === 'next') return (active + 1) % count;
  return active <= 0 ? count - 1 : active - 1;
}
