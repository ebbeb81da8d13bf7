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

/** Texts that touch the edge of a box, boxes that stick out of another, and arrows that are hardly more than their head. */
function crowded({ shapes }: Drawing): string[] {
  const boxes = shapes.filter((shape) => shape.is === 'box' && shape.look !== 'ring');
  const areas = boxes.flatMap((shape) => (shape.is === 'box' ? [shape] : []));
  const letters = shapes.flatMap((shape) => {
    if (shape.is !== 'text') return [];
    const w = widthOf(shape.text) * sizes[shape.size];
    // A letter is about as high as its size, and its middle stands 0.36 of it above the baseline.
    const h = sizes[shape.size] * 0.9;
    const x = shape.from === 'middle' ? shape.x - w / 2 : shape.x;
    return [{ name: shape.text, x, y: shape.y - sizes[shape.size] * 0.36 - h / 2, w, h }];
  });
  const apart = 2;
  const isBeside = (a: Area, b: Area) =>
    a.x + a.w + apart <= b.x || b.x + b.w + apart <= a.x || a.y + a.h + apart <= b.y || b.y + b.h + apart <= a.y;
  const isWithin = (a: Area, b: Area) =>
    a.x >= b.x + apart && a.x + a.w <= b.x + b.w - apart && a.y >= b.y + apart && a.y + a.h <= b.y + b.h - apart;
  return [
    ...letters.flatMap((letter) =>
      areas.filter((area) => !isBeside(letter, area) && !isWithin(letter, area)).map(() => letter.name),
    ),
    ...areas.flatMap((one, at) =>
      areas
        .slice(at + 1)
        .filter((other) => !isBeside(one, other) && !isWithin(one, other) && !isWithin(other, one))
        .map(({ look }) => `${one.look} ${look} ${one.x},${one.y}`),
    ),
    ...shapes.flatMap((shape) => {
      const [, length = '99'] = shape.is === 'path' ? (/^M[\d.]+ [\d.]+[vh](-?[\d.]+)m-5/.exec(shape.d) ?? []) : [];
      return Number(length) < 10 ? [`arrow of ${length}`] : [];
    }),
  ];
}

interface Area {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

test.each(drawn)('%s では、何も触れ合わず、はみ出さず、矢印には線がある', (_, drawing) => {
  expect(crowded(drawing)).toEqual([]);
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
