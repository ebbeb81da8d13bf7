import type { Shape } from './drawing.ts';
import { box, path } from './shapes.ts';

const width = 96;
const height = 14;

/** A day of 24 hours as a bar, with the open hours filled. `hours` is as `09:00-21:00`; two times of midnight are the whole day. */
export function hoursBar(hours: string): {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
} {
  const [from = 0, to = 0] = hours.split('-').map(hourOf);
  const spans = to > from ? [[from, to] as const] : [[from, 24] as const, [0, to] as const];
  return {
    width,
    height,
    shapes: [
      box('sunk', { x: 0, y: 0, w: width, h: height }, 4),
      ...spans
        .filter(([start, end]) => end > start)
        .map(([start, end]) => box('press', { x: start * 4, y: 0, w: (end - start) * 4, h: height }, 4)),
      path('noon', `M${width / 2} 0v${height}`),
    ],
  };
}

function hourOf(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return hour + minute / 60;
}
