import type { Look, Shape, Tone } from './drawing.ts';
import { box, centred } from './shapes.ts';

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
  readonly tone?: Tone;
}

/** A number as a box for each group, parted where a digit ends and the next begins. */
export function digitBlocks({ x, y, w, h, groups, look, code, tone = 'plain' }: Blocks): Shape[] {
  let left = x;
  let start = 0;
  return groups.flatMap((length) => {
    const digits = Array.from({ length }, (_, index) =>
      centred(code?.[start + index] ?? '•', left + (index + 0.5) * w, y + h / 2, { tone }),
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
