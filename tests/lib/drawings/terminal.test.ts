import { expect, test } from 'vitest';
import type { Text } from '#lib/drawings/drawing.ts';
import type { DrawingPage } from '#lib/drawings/index.ts';
import { terminalDrawing } from '#lib/drawings/terminal.ts';

const step = (action: string, labels: string[] = [], substeps: string[] = []) => ({ action, labels, substeps });

function page(steps: DrawingPage['procedures'][number]['steps'], code?: string): DrawingPage {
  return {
    procedures: [{ id: 'machine', steps }],
    labels: [],
    machine: {
      name: 'Loppi',
      paths: [
        { from: '案内A', labels: ['支払い'] },
        { from: '案内B', labels: ['番号'] },
      ],
      digits: 11,
      slip: '申込券',
      ...(code !== undefined && { code }),
    },
    wordsOf: () => undefined,
    numberOf: () => undefined,
    mostOf: () => undefined,
  };
}

const whole = [
  step('「支払い」を押します。', ['支払い', '番号']),
  step('11桁の番号を入れます。'),
  step('聞かれたら、8888を入れます。'),
];

function textsOf(of: DrawingPage): string[] {
  const drawn = terminalDrawing(of, {});
  if (!drawn.ok) throw new Error(drawn.faults.map(({ found }) => found).join('\n'));
  return drawn.drawing.shapes.filter((shape): shape is Text => shape.is === 'text').map(({ text }) => text);
}

test('押すボタンは手順の言葉で出て、最初のボタンがないときのボタンが隣に出る', () => {
  const texts = textsOf(page(whole));
  expect(texts).toEqual(expect.arrayContaining(['このボタンがあれば', '支払い', 'なければ、こちら', '番号']));
  expect(texts).toContain('2　11桁の番号を入れる');
});

test('確認番号は、手順にあるときだけ出る', () => {
  expect(textsOf(page(whole, '8888'))).toContain('3　確認番号を聞かれたら');
  expect(textsOf(page(whole)).join()).not.toContain('確認番号');
});

test('番号のあとに押すボタンは、番号の画面の中に出る', () => {
  const texts = textsOf(page([...whole, step('「支払い」を押します。', ['支払い'])]));
  expect(texts.filter((text) => text === '支払い')).toHaveLength(2);
  expect(texts.lastIndexOf('支払い')).toBeGreaterThan(texts.indexOf('2　11桁の番号を入れる'));
});

test('説明には、左と右の道の出典が出る', () => {
  const drawn = terminalDrawing(page(whole), {});
  expect(drawn).toMatchObject({
    drawing: { caption: 'Loppiの画面。左は案内A、右は案内Bによる略図で、実物の見た目とは違います。' },
  });
});

test('手順のボタンの言葉が道順と違えば、両方向の食いちがいが伝えられる', () => {
  const [, ...rest] = whole;
  expect(terminalDrawing(page([step('「支払」を押します。', ['支払']), ...rest]), {})).toEqual({
    ok: false,
    faults: [
      {
        found: '図で押す「支払」が、counter.paths のどの道順にもありません。',
        fix: '画面の言葉を確かめ、手順か counter.paths の labels を、もう一方とそろえてください。',
      },
      {
        found: 'counter.paths の1つめの道順の「支払い」を押す手順がありません。',
        fix: '手順に「<Label>支払い</Label>を押します」を書くか、counter.paths から消してください。',
      },
    ],
  });
});

test('番号を入れる手順がないページには描けない', () => {
  expect(terminalDrawing(page([step('「支払い」を押します。', ['支払い'])]), {})).toMatchObject({
    ok: false,
    faults: [{ found: '11桁の番号を入れる手順か、その前に押すボタンが見つかりません。' }],
  });
});
