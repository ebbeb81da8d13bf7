import { type Look, type Shape, sizes, type Text, type Tone } from './drawing.ts';

interface Area {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** A rectangle. */
export function box(look: Look, { x, y, w, h }: Area, round = 8): Shape {
  return { is: 'box', look, x, y, w, h, round };
}

/** A free outline. */
export function path(look: Look, d: string): Shape {
  return { is: 'path', look, d };
}

interface TextOptions {
  readonly size?: keyof typeof sizes;
  readonly tone?: Tone;
}

/** A text that starts at a place; `y` is its middle. */
export function text(words: string, x: number, y: number, { size = 'm', tone = 'plain' }: TextOptions = {}): Text {
  return { is: 'text', x, y: baseline(y, size), text: words, size, tone, from: 'start' };
}

/** A text around a place. */
export function centred(words: string, x: number, y: number, options: TextOptions = {}): Text {
  return { ...text(words, x, y, options), from: 'middle' };
}

/** Lines of text in the middle of an area. */
export function centredLines(lines: readonly string[], { x, y, w, h }: Area, options: TextOptions = {}): Text[] {
  const step = lineHeight(options.size);
  const first = y + h / 2 - ((lines.length - 1) * step) / 2;
  return lines.map((line, index) => centred(line, x + w / 2, first + index * step, options));
}

/** The distance between two lines. */
export function lineHeight(size: keyof typeof sizes = 'm'): number {
  return Math.round(sizes[size] * 1.3);
}

/** An arrow downwards from a place. */
export function arrowDown(x: number, y: number, length: number): Shape {
  return path('line', `M${x} ${y}v${length}m-5-5 5 5 5-5`);
}

/** An arrow to the right from a place. */
export function arrowRight(x: number, y: number, length: number): Shape {
  return path('line', `M${x} ${y}h${length}m-5-5 5 5-5 5`);
}

/** The sign ○ around a place: yes. */
export function circle(x: number, y: number): Shape {
  return path('good', `M${x - 10} ${y}a10 10 0 1 0 20 0 10 10 0 1 0-20 0`);
}

/** The sign ✕ around a place: no. */
export function cross(x: number, y: number): Shape {
  return path('bad', `M${x - 8} ${y - 8}l16 16m0-16-16 16`);
}

// The middle of a Japanese character is about 0.36 of its size above the baseline.
function baseline(middle: number, size: keyof typeof sizes): number {
  return Math.round((middle + sizes[size] * 0.36) * 10) / 10;
}
