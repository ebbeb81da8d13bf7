import { type Drawn, type Fault, fullWidth, type Shape, sizes } from './drawing.ts';
import type { DrawingPage } from './page.ts';
import { box, centredLines, lineHeight, path, text } from './shapes.ts';
import { wrap } from './wrap.ts';

type Procedure = DrawingPage['procedures'][number];

/** The screen where delivery and payment are chosen, with the two choices that lead to paying at a konbini. */
export function checkoutDrawing(
  { procedures, wordsOf }: DrawingPage,
  { steps: id }: { readonly steps?: string },
): Drawn {
  const procedure = procedures.find((each) => each.id === id);
  const delivery = wordsOf('konbini.delivery-label');
  const option = wordsOf('konbini.option-name');
  if (procedure === undefined || delivery === undefined || option === undefined) {
    return {
      ok: false,
      faults: [
        { found: `手順「${id}」がこのページにありません。`, fix: 'steps に、注文の手順の id を書いてください。' },
      ],
    };
  }
  const deliveryStep = stepWith(procedure, delivery);
  const optionStep = stepWith(procedure, option);
  const faults: Fault[] = [
    ...(deliveryStep === 0 ? [missing(delivery, procedure)] : []),
    ...(optionStep === 0 ? [missing(option, procedure)] : []),
  ];
  if (faults.length > 0) return { ok: false, faults };
  const isWide = procedure.device === 'pc';
  const w = isWide ? fullWidth : 250;
  const x = (fullWidth - w) / 2;
  const first = choice('配送方法', deliveryStep, delivery, { x: x + 14, y: 34, w: w - 28 });
  const second = choice('支払い方法', optionStep, option, { x: x + 14, y: first.bottom + 12, w: w - 28 });
  const height = second.bottom + (isWide ? 12 : 22);
  return {
    ok: true,
    drawing: {
      width: fullWidth,
      height,
      shapes: [...frame(isWide, x, w, height), ...first.shapes, ...second.shapes],
      caption: '注文の画面で選ぶところ。画面の言葉は2021年ごろの案内によります。実物の見た目とは違います。',
      spoken: `図：手順${deliveryStep}で配送方法の「${delivery}」、手順${optionStep}で支払い方法の「${option}」を選びます。`,
    },
  };
}

function stepWith({ steps }: Procedure, label: string): number {
  return steps.findIndex(({ labels }) => labels.includes(label)) + 1;
}

function missing(label: string, { id }: Procedure): Fault {
  return {
    found: `図で選ぶ「${label}」が、手順「${id}」にありません。`,
    fix: `手順の言葉を、事実の言葉「${label}」とそろえてください。`,
  };
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly w: number;
}

// One choice that is not taken, and below it the one to take.
function choice(name: string, step: number, label: string, { x, y, w }: Place): { shapes: Shape[]; bottom: number } {
  const lines = wrap(label, (w - 60) / sizes.m);
  const h = lines.length * lineHeight() + 18;
  const at = y + 24;
  return {
    shapes: [
      text(`${step}　${name}`, x, y + 8, { tone: 'act' }),
      box('sunk', { x, y: at, w, h: 26 }),
      radio('line', x + 20, at + 13),
      box('press', { x, y: at + 33, w, h }),
      radio('sign', x + 20, at + 33 + h / 2),
      ...centredLines(lines, { x: x + 36, y: at + 33, w: w - 40, h }, { tone: 'press' }),
    ],
    bottom: at + 33 + h,
  };
}

function radio(look: 'line' | 'sign', x: number, y: number): Shape {
  const ring = `M${x - 6} ${y}a6 6 0 1 0 12 0 6 6 0 1 0-12 0`;
  return path(look, look === 'sign' ? `${ring}m5 0a1 1 0 1 0 2 0 1 1 0 1 0-2 0` : ring);
}

function frame(isWide: boolean, x: number, w: number, h: number): Shape[] {
  if (isWide) return [box('sheet', { x, y: 0, w, h }, 10), path('line', `M${x} 22h${w}M${x + 12} 11h8m6 0h8m6 0h8`)];
  return [box('sheet', { x, y: 0, w, h }, 24), path('line', `M${x + w / 2 - 22} 12h44M${x + w / 2 - 30} ${h - 9}h60`)];
}
