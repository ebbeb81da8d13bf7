import { blocksWidth, digitBlocks, groupsOf } from './digits.ts';
import { type Drawn, fullWidth, sizes } from './drawing.ts';
import type { DrawingPage } from './page.ts';
import { arrowDown, box, centred, centredLines, lineHeight, path, text } from './shapes.ts';
import { wrap } from './wrap.ts';

/** Paying at the register alone: what to say, which number to show, and what to take home. */
export function registerDrawing({ register, procedures }: DrawingPage): Drawn {
  const actions = procedures.flatMap(({ steps }) => steps.map(({ action }) => action));
  if (register === undefined || !actions.some((action) => action.includes(`「${register.say}」`))) {
    return {
      ok: false,
      faults: [
        {
          found: `レジで言う言葉${register === undefined ? '' : `「${register.say}」`}が、このページの手順にありません。`,
          fix: 'counter.at が register のページに置き、counter.say と手順の言葉をそろえてください。',
        },
      ],
    };
  }
  const { say, digits } = register;
  const lines = wrap(`「${say}」`, (fullWidth - 40) / sizes.m);
  const bubble = lines.length * lineHeight() + 20;
  const groups = groupsOf(digits);
  const number = bubble + 34;
  const pay = number + 94;
  const third = (fullWidth - 20) / 2;
  return {
    ok: true,
    drawing: {
      width: fullWidth,
      height: pay + 44,
      shapes: [
        path(
          'press',
          `M12 0h${fullWidth - 24}a12 12 0 0 1 12 12v${bubble - 24}a12 12 0 0 1-12 12h-270l-14 12v-12h-42a12 12 0 0 1-12-12v-${bubble - 24}a12 12 0 0 1 12-12z`,
        ),
        ...centredLines(lines, { x: 0, y: 0, w: fullWidth, h: bubble }, { tone: 'press' }),
        arrowDown(fullWidth / 2, bubble + 8, 20),
        box('sheet', { x: 0, y: number, w: fullWidth, h: 74 }, 12),
        text(`${digits}桁の番号を見せる`, 14, number + 20),
        ...digitBlocks({
          x: (fullWidth - blocksWidth(groups, 18)) / 2,
          y: number + 38,
          w: 18,
          h: 26,
          groups,
          look: 'wash',
        }),
        arrowDown(fullWidth / 4, number + 76, 12),
        box('wash', { x: 0, y: pay, w: third, h: 44 }, 12),
        centred('現金で払う', third / 2, pay + 22),
        path('line', `M${third + 4} ${pay + 22}h12m-4-4 4 4-4 4`),
        box('wash', { x: fullWidth - third, y: pay, w: third, h: 44 }, 12),
        centred('領収書をもらう', fullWidth - third / 2, pay + 22),
      ],
      caption: 'レジで言うこと、見せるもの。2025年版と題したブログ記事などによる略図です。',
      spoken: `図：レジで「${say}」と言い、${digits}桁の番号を見せ、現金で払って、領収書をもらいます。`,
    },
  };
}
