import { digitBlocks, groupsOf } from './digits.ts';
import { type Drawn, fullWidth, type Shape } from './drawing.ts';
import type { DrawingPage } from './page.ts';
import { box, centred, circle, cross, path, text } from './shapes.ts';

const number = 'お支払い番号お知らせメール';

/** The two mails as rows of an inbox: the right one open, with the places of number and date. */
export function inboxDrawing({ labels, numberOf }: DrawingPage): Drawn {
  const digits = numberOf('konbini.number-digits-other');
  if (digits === undefined || !labels.includes(number)) {
    return {
      ok: false,
      faults: [
        {
          found: `図に出る「${number}」が、このページの <Label> にありません。`,
          fix: `文の中で <Label>${number}</Label> と書くか、この図を消してください。`,
        },
      ],
    };
  }
  return {
    ok: true,
    drawing: {
      width: fullWidth,
      height: 222,
      shapes: [...first(), ...second(digits)],
      caption:
        '2通のメールと、番号と期限の場所。2021年ごろなどのブログ記事による略図で、題や並び方は実物と違うことがあります。',
      spoken: `図：1通目の注文確認メールでは、まだ払えません。2通目の「${number}」に、番号と支払い期限があります。`,
    },
  };
}

function first(): Shape[] {
  return [
    box('sheet', { x: 0, y: 0, w: fullWidth, h: 58 }, 10),
    ...envelope(14, 20),
    text('1通目　注文確認メール', 48, 21, { tone: 'soft' }),
    text('まだ払えません', 48, 42, { size: 's', tone: 'soft' }),
    cross(fullWidth - 26, 29),
  ];
}

function second(digits: number): Shape[] {
  const y = 68;
  return [
    box('wash', { x: 0, y, w: fullWidth, h: 154 }, 10),
    ...envelope(14, y + 16),
    text('2通目　番号のメール', 48, y + 19),
    text(number, 48, y + 40, { size: 's' }),
    circle(fullWidth - 26, y + 28),
    box('sheet', { x: 12, y: y + 58, w: fullWidth - 24, h: 86 }, 8),
    text('番号', 24, y + 80, { tone: 'act' }),
    ...digitBlocks({ x: 100, y: y + 67, w: 18, h: 26, groups: groupsOf(digits), look: 'wash' }),
    text('支払い期限', 24, y + 120, { tone: 'act' }),
    box('press', { x: 116, y: y + 105, w: 130, h: 30 }, 6),
    centred('○月○日まで', 181, y + 120, { tone: 'press' }),
  ];
}

function envelope(x: number, y: number): Shape[] {
  return [path('line', `M${x} ${y}h24v18h-24zl12 10 12-10`)];
}
