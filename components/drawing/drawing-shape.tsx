import type { Shape } from '#lib/drawings/index.ts';

interface Props {
  shape: Shape;
}

/** One mark. Its class names are the looks, tones and sizes of `lib/drawings`; `app/styles/drawing.css` colours them. */
export function DrawingShape({ shape }: Props) {
  if (shape.is === 'path') return <path className={shape.look} d={shape.d} />;
  if (shape.is === 'box') {
    const { x, y, w, h, round, look } = shape;
    return <rect className={look} x={x} y={y} width={w} height={h} rx={round} />;
  }
  const { x, y, text, size, tone, from } = shape;
  return (
    <text className={classesOf({ size, tone, from })} x={x} y={y}>
      {text}
    </text>
  );
}

// What most texts are needs no class.
function classesOf({ size, tone, from }: Pick<Extract<Shape, { is: 'text' }>, 'size' | 'tone' | 'from'>) {
  const names = [
    size === 'm' ? '' : `t${size}`,
    tone === 'plain' ? '' : `t-${tone}`,
    from === 'start' ? 'start' : '',
  ].filter((name) => name !== '');
  return names.length === 0 ? undefined : names.join(' ');
}
