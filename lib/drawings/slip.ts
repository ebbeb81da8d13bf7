import { type Drawn, fullWidth, type Shape } from './drawing.ts';
import type { DrawingPage } from './page.ts';
import { arrowRight, box, centred, path } from './shapes.ts';
import { wrap } from './wrap.ts';

const xs = [40, 131, 222, 313] as const;
const top = 2;
const middle = top + 29;

/** From the machine to the receipt: the slip, how long it is good for, the register. */
export function slipDrawing({ machine, wordsOf }: DrawingPage): Drawn {
  const valid = wordsOf('konbini.slip-valid');
  if (machine === undefined || valid === undefined) {
    return {
      ok: false,
      faults: [
        {
          found: '機械から紙が出るコンビニのページではありません。',
          fix: 'counter.at が terminal のページに置くか、消してください。',
        },
      ],
    };
  }
  const [first, second, third, fourth] = xs;
  const labels = [
    ...under(wrap(machine.name, 6), first),
    ...under([machine.slip], second),
    centred(`${valid}のうちに`, (second + third) / 2, 116, { size: 's', tone: 'act' }),
    ...under(['レジ'], third),
    ...under(['領収書'], fourth),
  ];
  return {
    ok: true,
    drawing: {
      width: fullWidth,
      height: 124,
      shapes: [
        ...terminal(first),
        ...paper(second, 'wash'),
        ...register(third),
        ...paper(fourth, 'sheet'),
        ...[first, second, third].map((x) => arrowRight(x + 34, middle, 23)),
        path('line', `M${second} 102v5H${third}v-5`),
        ...labels,
      ],
      caption: `紙が出てからの流れ。${valid}は、ほかの支払いの案内（2023年ごろなど）による。`,
      spoken: `図：${machine.name}で${machine.slip}を出し、${valid}のうちにレジで払うと、領収書が出ます。`,
    },
  };
}

function under(lines: readonly string[], x: number): Shape[] {
  return lines.map((line, index) => centred(line, x, 76 + index * 16, { size: 's' }));
}

function terminal(x: number): Shape[] {
  return [
    box('sheet', { x: x - 26, y: top, w: 52, h: 58 }, 8),
    box('press', { x: x - 18, y: top + 8, w: 36, h: 22 }, 4),
    path('line', `M${x - 14} ${top + 46}h28`),
  ];
}

function paper(x: number, look: 'wash' | 'sheet'): Shape[] {
  return [
    path(look, `M${x - 20} ${top}h40v58l-8-5-8 5-8-5-8 5-8-5z`),
    path('line', `M${x - 11} ${top + 14}h22m-22 11h22m-22 11h14`),
  ];
}

function register(x: number): Shape[] {
  return [
    box('sheet', { x: x - 18, y: top + 6, w: 36, h: 20 }, 4),
    box('sheet', { x: x - 28, y: top + 30, w: 56, h: 28 }, 5),
    path('line', `M${x} ${top + 26}v4m-10 14h20`),
  ];
}
