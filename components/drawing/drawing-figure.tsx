import type { Drawing } from '#lib/drawings/index.ts';
import { DrawingShape } from './drawing-shape.tsx';
import { drawingWords } from './words.ts';

interface Props {
  drawing: Drawing;
}

/**
 * A schematic sketch with its caption. Screen readers skip the picture and hear the same in words, once; as text, the
 * words can be translated and read piece by piece, which the name of an image cannot.
 */
export function DrawingFigure({ drawing: { width, height, shapes, caption, spoken } }: Props) {
  return (
    <figure className="drawing">
      <p className="sr-only">{spoken}</p>
      <svg viewBox={`-1 -1 ${width + 2} ${Math.ceil(height) + 2}`} aria-hidden="true">
        {shapes.map((shape, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the shapes of a drawing never change their order
          <DrawingShape key={index} shape={shape} />
        ))}
      </svg>
      <figcaption>
        {drawingWords.sketch}
        {caption}
      </figcaption>
    </figure>
  );
}
