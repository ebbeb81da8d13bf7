import { gzipSync } from 'node:zlib';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { DrawingFigure } from '#components/drawing/drawing-figure.tsx';
import { sizes } from '#lib/drawings/drawing.ts';
import { type Drawing, draw } from '#lib/drawings/index.ts';
import { widthOf } from '#lib/drawings/wrap.ts';
import { drawingPage } from '#lib/site/index.ts';
import { shippedSite } from '#tests/support/shipped-site.ts';

const site = await shippedSite();
const drawn = site.articles.flatMap(({ article }) =>
  article.body.drawings.map(({ name, attributes }) => {
    const result = draw(name, drawingPage(site.facts, article), attributes);
    if (!result.ok) throw new Error(`${article.path} ${name}`);
    return [`${article.path} ${name} ${JSON.stringify(attributes)}`, result.drawing] as const;
  }),
);

/** The room of each text, and the room that it has: the smallest box around its middle, or the drawing. */
function cutTexts({ width, height, shapes }: Drawing): string[] {
  const boxes = shapes.filter((shape) => shape.is === 'box');
  return shapes.flatMap((shape) => {
    if (shape.is !== 'text') return [];
    const w = widthOf(shape.text) * sizes[shape.size];
    const left = shape.from === 'middle' ? shape.x - w / 2 : shape.x;
    const middle = shape.y - sizes[shape.size] * 0.36;
    const around = boxes
      .filter(({ x, y, w, h }) => shape.x >= x && shape.x <= x + w && middle >= y && middle <= y + h)
      .sort((a, b) => a.w * a.h - b.w * b.h);
    const room = around[0] ?? { x: 0, y: 0, w: width, h: height };
    const isCut = left < room.x || left + w > room.x + room.w || middle - 5 < room.y || middle + 5 > room.y + room.h;
    return isCut ? [shape.text] : [];
  });
}

test.each(drawn)('%s の言葉は、どれも枠に収まる', (_, drawing) => {
  expect(cutTexts(drawing)).toEqual([]);
});

test.each(drawn)('%s は、圧縮して1.5 KiB に収まる', (_, drawing) => {
  expect(gzipSync(renderToStaticMarkup(<DrawingFigure drawing={drawing} />)).length).toBeLessThanOrEqual(1536);
});

test.each(drawn)('%s は、模式図だと書いてあり、画面を読む人には絵でなく言葉が1度だけ聞こえる', (_, drawing) => {
  const markup = renderToStaticMarkup(<DrawingFigure drawing={drawing} />);
  expect(markup).toContain(`<figcaption>模式図：${drawing.caption}</figcaption>`);
  expect(markup.match(/<svg [^>]*aria-hidden="true"/g)).toHaveLength(1);
  expect(markup.split(drawing.spoken)).toHaveLength(2);
});

test('描いたことは、絵の中の文字にみな出る', () => {
  const markup = renderToStaticMarkup(
    <DrawingFigure
      drawing={{
        width: 10,
        height: 10,
        caption: '説明',
        spoken: '言葉',
        shapes: [
          { is: 'text', x: 1, y: 2, text: '押す', size: 's', tone: 'press', from: 'start' },
          { is: 'text', x: 1, y: 2, text: 'ふつう', size: 'm', tone: 'plain', from: 'middle' },
          { is: 'path', d: 'M0 0', look: 'dots' },
        ],
      }}
    />,
  );
  expect(markup).toContain('<text class="ts t-press start" x="1" y="2">押す</text>');
  expect(markup).toContain('<text x="1" y="2">ふつう</text>');
  expect(markup).toContain('<path class="dots" d="M0 0"></path>');
});
