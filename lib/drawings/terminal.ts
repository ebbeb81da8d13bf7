import { blocksWidth, digitBlocks, groupsOf } from './digits.ts';
import { type Drawn, type Fault, fullWidth, type Shape, sizes } from './drawing.ts';
import type { DrawingPage, Machine } from './page.ts';
import { arrowDown, box, centred, centredLines, lineHeight, text } from './shapes.ts';
import { type MenuWay, menuWay, type Press } from './terminal-steps.ts';
import { wrap } from './wrap.ts';

/**
 * The screens of the machine in a store, from the steps of a page: the button to press on each, the other first button
 * beside it, and where the number goes.
 */
export function terminalDrawing(page: DrawingPage, { steps: id }: { readonly steps?: string }): Drawn {
  const { machine } = page;
  const steps = page.procedures.find((each) => id === undefined || each.id === id)?.steps;
  if (machine === undefined || steps === undefined) {
    return fault(
      '機械のあるコンビニのページではありません。',
      'コンビニのページの、機械を使う手順の中に置いてください。',
    );
  }
  const way = menuWay(steps, machine.digits, machine.code);
  if (way === undefined || way.before.length === 0) {
    return fault(
      `${machine.digits}桁の番号を入れる手順か、その前に押すボタンが見つかりません。`,
      `手順に「<Label>…</Label>を押します」と「${machine.digits}桁の番号を入れます」を書いてください。`,
    );
  }
  const faults = strangeLabels(way, machine);
  if (faults.length > 0) return { ok: false, faults };
  return { ok: true, drawing: { ...layOut(way, machine), caption: captionOf(way, machine), spoken: spokenOf(way) } };
}

function fault(found: string, fix: string): Drawn {
  return { ok: false, faults: [{ found, fix }] };
}

// The steps and the paths of the front matter are written apart, and must name the same buttons.
function strangeLabels({ before, otherwise, after }: MenuWay, { paths }: Machine): Fault[] {
  const drawn = [...before, ...after].flatMap(({ labels }) => labels);
  const known = paths.flatMap(({ labels }) => labels);
  const [first] = paths;
  return [
    ...[...drawn, ...otherwise]
      .filter((label) => !known.includes(label))
      .map((label) => ({
        found: `図で押す「${label}」が、counter.paths のどの道順にもありません。`,
        fix: `画面の言葉を確かめ、手順か counter.paths の labels を、もう一方とそろえてください。`,
      })),
    ...(first?.labels ?? [])
      .filter((label) => !drawn.includes(label))
      .map((label) => ({
        found: `counter.paths の1つめの道順の「${label}」を押す手順がありません。`,
        fix: `手順に「<Label>${label}</Label>を押します」を書くか、counter.paths から消してください。`,
      })),
  ];
}

const gapBetween = 20;
const column = (fullWidth - gapBetween) / 2;
const heading = 24;
const bar = 24;
const pad = 10;
const badge = 22;

function layOut(way: MenuWay, { name, digits, code }: Machine) {
  const isSplit = way.otherwise.length > 0;
  const shapes: Shape[] = [];
  const wide = isSplit ? column : 230;
  const x = isSplit ? 0 : (fullWidth - wide) / 2;
  let y = 0;
  if (isSplit) {
    shapes.push(centred('このボタンがあれば', column / 2, 10, { size: 's', tone: 'act' }));
    shapes.push(centred('なければ、こちら', fullWidth - column / 2, 10, { size: 's', tone: 'soft' }));
    y = heading;
  }
  let lowest = 0;
  if (isSplit) {
    const other = screen(
      { step: way.before[0]?.step ?? 1, labels: way.otherwise, mayMiss: false },
      name,
      fullWidth - column,
      y,
      column,
      2,
    );
    shapes.push(...other.shapes);
    lowest = other.bottom;
  }
  way.before.forEach((press, index) => {
    const { shapes: own, bottom } = screen(press, name, x, y, wide, index === 0 ? 2 : 0);
    // Below the last button both ways meet, and the screen of either may be the higher one.
    y = (index === way.before.length - 1 ? Math.max(bottom, lowest) : bottom) + 20;
    shapes.push(...own, arrowDown(x + wide / 2, bottom + 1, y - bottom - 4));
  });
  if (isSplit) shapes.push(arrowDown(fullWidth - column / 2, lowest + 2, y - lowest - 6));
  const entry = numberScreen(way, { digits, code }, y);
  return { width: fullWidth, height: entry.bottom, shapes: [...shapes, ...entry.shapes] };
}

interface Part {
  readonly shapes: readonly Shape[];
  readonly bottom: number;
}

// A screen with the button to press, and above all the first with others around it, which are not pressed.
function screen({ step, labels, mayMiss }: Press, name: string, x: number, y: number, w: number, others: number): Part {
  const inner = { x: x + pad, w: w - 2 * pad };
  const inside: Shape[] = [];
  let at = y + pad;
  if (others > 0) {
    inside.push(centred(name, x + w / 2, y + bar / 2, { size: 's', tone: 'soft' }));
    at = y + bar;
    inside.push(box('sunk', { ...inner, y: at, h: 12 }, 4));
    at += 19;
  }
  labels.forEach((label, index) => {
    if (index > 0) {
      inside.push(centred('または', x + w / 2, at + 3, { size: 's', tone: 'soft' }));
      at += 16;
    }
    const button = pressed(label, index === 0 ? step : undefined, inner.x, at, inner.w);
    inside.push(...button.shapes);
    at = button.bottom + 7;
  });
  if (labels.some((label) => label.startsWith('Amazon'))) {
    inside.push(centred('Amazonの名前が目印', x + w / 2, at + 5, { size: 's', tone: 'soft' }));
    at += 18;
  }
  if (mayMiss) {
    inside.push(centred('出なければ、とばす', x + w / 2, at + 5, { size: 's', tone: 'soft' }));
    at += 18;
  }
  if (others > 1) {
    inside.push(box('sunk', { ...inner, y: at, h: 12 }, 4));
    at += 19;
  }
  const bottom = at + pad - 7;
  return { shapes: [box('sheet', { x, y, w, h: bottom - y }, 12), ...inside], bottom };
}

// The number of its step stands on the corner of a button.
function pressed(label: string, step: number | undefined, x: number, y: number, w: number): Part {
  const lines = wrap(label, (w - badge - 8) / sizes.m);
  const h = Math.max(44, lines.length * lineHeight() + 14);
  const left = step === undefined ? 4 : badge;
  return {
    shapes: [
      box('press', { x, y, w, h }),
      ...(step === undefined
        ? []
        : [centred(String(step), x + badge / 2 + 1, y + h / 2, { size: 's', tone: 'press' })]),
      ...centredLines(lines, { x: x + left, y, w: w - left - 4, h }, { tone: 'press' }),
    ],
    bottom: y + h,
  };
}

function numberScreen(
  way: MenuWay,
  { digits, code }: Pick<Machine, 'digits'> & { code: string | undefined },
  top: number,
): Part {
  const shapes: Shape[] = [];
  const groups = groupsOf(digits);
  const w = 20;
  let y = top + 20;
  shapes.push(text(`${way.number}　${digits}桁の番号を入れる`, 14, y));
  y += 16;
  shapes.push(...digitBlocks({ x: 14, y, w, h: 32, groups, look: 'wash' }));
  y += 48;
  if (code !== undefined && way.code !== undefined) {
    const codeWidth = blocksWidth([code.length], w);
    shapes.push(text(`${way.code}　確認番号を聞かれたら`, 14, y + 8));
    shapes.push(
      ...digitBlocks({ x: fullWidth - 14 - codeWidth, y: y - 8, w, h: 32, groups: [code.length], look: 'wash', code }),
    );
    y += 40;
  }
  for (const press of way.after) {
    for (const label of press.labels) {
      const button = pressed(label, press.step, 14, y - 4, 230);
      shapes.push(...button.shapes);
      y = button.bottom + 14;
    }
  }
  const bottom = y - 4;
  return { shapes: [box('sheet', { x: 0, y: top, w: fullWidth, h: bottom - top }, 12), ...shapes], bottom };
}

function captionOf({ before, otherwise, after }: MenuWay, { name, paths }: Machine): string {
  const drawn = before.flatMap(({ labels }) => labels);
  const from = sourcesOf([...drawn, ...after.flatMap(({ labels }) => labels)], paths);
  const other = sourcesOf(otherwise, paths);
  const told =
    other.length === 0 ? `${from.join('、')}による` : `左は${from.join('、')}、右は${other.join('、')}による`;
  return `${name}の画面。${told}略図で、実物の見た目とは違います。`;
}

function sourcesOf(drawn: readonly string[], paths: Machine['paths']): string[] {
  return paths.filter(({ labels }) => labels.every((label) => drawn.includes(label))).map(({ from }) => from);
}

function spokenOf({ before, otherwise, number }: MenuWay): string {
  const way = before.map(({ labels }) => labels.map((label) => `「${label}」`).join('か')).join('、');
  const other = otherwise.map((label) => `「${label}」`).join('か');
  const rest = other === '' ? '' : `最初のボタンがなければ、${other}です。`;
  return `図：押す順は、${way}。${rest}どの道も、手順${number}の番号を入れる画面に着きます。`;
}
