import { digitBlocks, groupsOf } from './digits.ts';
import { type Drawn, fullWidth, type Shape } from './drawing.ts';
import type { DrawingPage } from './page.ts';
import { box, circle, cross, text } from './shapes.ts';

interface Row {
  readonly title: string;
  readonly groups: readonly number[];
  readonly code?: string;
  /** Where it is used; empty for a number that is not for paying. */
  readonly where: readonly string[];
}

const rowHeight = 74;
const gap = 8;
const side = 256;

/** The numbers that a reader may have at hand, as blocks of digits: which is which, and where each is asked for. */
export function numbersDrawing({ labels, numberOf, wordsOf }: DrawingPage): Drawn {
  const seven = numberOf('konbini.number-digits-711');
  const other = numberOf('konbini.number-digits-other');
  const order = numberOf('order.number-format');
  const code = wordsOf('konbini.confirm-code');
  if (seven === undefined || other === undefined || order === undefined || code === undefined) {
    return {
      ok: false,
      faults: [
        {
          found: '番号の事実がそろっていません。',
          fix: '事実 konbini.number-digits-711、konbini.number-digits-other、konbini.confirm-code、order.number-format を台帳に戻してください。',
        },
      ],
    };
  }
  const missing = ['払込票番号', 'お支払い番号'].filter((label) => !labels.includes(label));
  if (missing.length > 0) {
    return {
      ok: false,
      faults: missing.map((label) => ({
        found: `図に出る番号の名前「${label}」が、このページの <Label> にありません。`,
        fix: `文の中で <Label>${label}</Label> と書くか、この図を消してください。`,
      })),
    };
  }
  const rows: Row[] = [
    { title: `${seven}桁　払込票番号`, groups: groupsOf(seven), where: ['セブン', 'イレブン'] },
    { title: `${other}桁　お支払い番号`, groups: groupsOf(other), where: ['ほかの', 'コンビニ'] },
    { title: `${code.length}桁　確認番号`, groups: [code.length], code, where: ['機械で', '聞かれたら'] },
    { title: `${order}桁　注文番号`, groups: orderGroups(order), where: [] },
  ];
  return {
    ok: true,
    drawing: {
      width: fullWidth,
      height: rows.length * (rowHeight + gap) - gap,
      shapes: rows.flatMap((row, index) => rowShapes(row, index * (rowHeight + gap))),
      caption:
        '番号の桁数と、使うところ。Amazonのヘルプの写し（時期不明）や2021年ごろのブログ記事による略図で、桁の区切り方は違うことがあります。',
      spoken: `図：${seven}桁はセブンイレブン。${other}桁はほかのコンビニ。確認番号${code}は、機械で聞かれたとき。${order}桁の注文番号は、お店では使いません。`,
    },
  };
}

function rowShapes({ title, groups, code, where }: Row, y: number): Shape[] {
  const isUsed = where.length > 0;
  const middle = y + rowHeight / 2;
  const lines = isUsed ? where : ['お店では', '使わない'];
  const tone = isUsed ? 'plain' : 'risk';
  return [
    box(isUsed ? 'sheet' : 'risk', { x: 0, y, w: fullWidth, h: rowHeight }, 12),
    text(title, 12, y + 19, { tone }),
    ...digitBlocks({
      x: 12,
      y: y + 34,
      // Digits that can be read need more room than dots.
      w: code === undefined ? 12 : 18,
      h: 28,
      groups,
      look: isUsed ? 'wash' : 'line',
      ...(code !== undefined && { code }),
    }),
    isUsed ? circle(side, middle) : cross(side, middle),
    ...lines.map((line, index) =>
      text(line, side + 20, middle + (index - (lines.length - 1) / 2) * 17, { size: 's', tone }),
    ),
  ];
}

/** The sizes of the groups of an order number: 3, 7 and 7. */
function orderGroups(digits: number): number[] {
  return [3, 7, digits - 10].filter((length) => length > 0);
}
