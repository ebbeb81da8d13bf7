import { blocksWidth, digitBlocks, groupsOf } from './digits.ts';
import { type Drawn, fullWidth, type Shape } from './drawing.ts';
import type { DrawingPage } from './page.ts';
import { box, centred, circle, cross, path } from './shapes.ts';

const history = '注文履歴';
const gap = 18;
const w = (fullWidth - gap) / 2;
const height = 196;

/** The number in one's own order history, beside a number that somebody sent. */
export function genuineDrawing({ labels, numberOf }: DrawingPage): Drawn {
  const digits = numberOf('konbini.number-digits-other');
  if (digits === undefined || !labels.includes(history)) {
    return {
      ok: false,
      faults: [
        {
          found: `図に出る「${history}」が、このページの <Label> にありません。`,
          fix: `文の中で <Label>${history}</Label> と書くか、この図を消してください。`,
        },
      ],
    };
  }
  return {
    ok: true,
    drawing: {
      width: fullWidth,
      height,
      shapes: [...own(digits), ...sent(digits)],
      caption:
        '払ってよい番号と、払わない番号。公の機関の注意（2016〜2024年）などによる略図で、実物の画面とは違います。',
      spoken: `図：自分で開いた「${history}」にある番号は、払ってかまいません。SMSや電話で人から来た番号では、払いません。`,
    },
  };
}

function own(digits: number): Shape[] {
  return [
    box('wash', { x: 0, y: 0, w, h: height }, 14),
    circle(w / 2, 24),
    centred('払ってよい', w / 2, 54, { tone: 'act' }),
    box('sheet', { x: 12, y: 72, w: w - 24, h: 112 }, 8),
    centred(`自分の「${history}」`, w / 2, 90, { size: 's' }),
    box('sunk', { x: 22, y: 104, w: 30, h: 30 }, 4),
    path('line', `M62 112h${w - 86}m0 13h-${w - 110}`),
    ...digitBlocks({ x: 20, y: 146, w: 10, h: 26, groups: groupsOf(digits), look: 'wash' }),
  ];
}

function sent(digits: number): Shape[] {
  const x = w + gap;
  const groups = groupsOf(digits);
  return [
    box('risk', { x, y: 0, w, h: height }, 14),
    cross(x + w / 2, 24),
    centred('払わない', x + w / 2, 54, { tone: 'risk' }),
    path(
      'sheet',
      `M${x + 20} 72h${w - 40}a8 8 0 0 1 8 8v88a8 8 0 0 1-8 8h-${w - 62}l-12 12v-12h-10a8 8 0 0 1-8-8v-88a8 8 0 0 1 8-8z`,
    ),
    centred('SMS・電話・人', x + w / 2, 88, { size: 's' }),
    centred('「この番号を', x + w / 2, 109, { size: 's' }),
    centred('払ってください」', x + w / 2, 125, { size: 's' }),
    ...digitBlocks({ x: x + (w - blocksWidth(groups, 9.5)) / 2, y: 142, w: 9.5, h: 24, groups, look: 'line' }),
  ];
}
