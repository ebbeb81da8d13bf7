import type { Look, Shape } from './drawing.ts';
import { box, centred, path } from './shapes.ts';

const gap = 7;

/** The sizes of the groups of a number, at most four digits each and as even as possible: 11 digits are 4, 4 and 3. */
export function groupsOf(digits: number): number[] {
  const count = Math.ceil(digits / 4);
  return Array.from({ length: count }, (_, index) => Math.ceil((digits - index) / count));
}

interface Blocks {
  readonly x: number;
  readonly y: number;
  /** The width of one digit. */
  readonly w: number;
  readonly h: number;
  readonly groups: readonly number[];
  readonly look: Look;
  /** The digits themselves, where everybody has the same. */
  readonly code?: string;
}

/** A number as a box for each group, parted where a digit ends and the next begins. */
export function digitBlocks({ x, y, w, h, groups, look, code }: Blocks): Shape[] {
  let left = x;
  let start = 0;
  return groups.flatMap((length) => {
    const middle = y + h / 2;
    const digits =
      code === undefined
        ? [path('dot', `M${left + w / 2} ${middle}${`h0m${w} 0`.repeat(length - 1)}h0`)]
        : [...code.slice(start, start + length)].map((digit, index) =>
            centred(digit, left + (index + 0.5) * w, middle),
          );
    const shapes = [box(look, { x: left, y, w: length * w, h }, 5), ...digits];
    left += length * w + gap;
    start += length;
    return shapes;
  });
}

/** The width of such a number. */
export function blocksWidth(groups: readonly number[], w: number): number {
  return groups.reduce((sum, length) => sum + length * w, 0) + (groups.length - 1) * gap;
}
