import { expect, test } from 'vitest';
import { road } from '#lib/drawings/client.ts';
import { type DrawingPage, draw, drawingNames } from '#lib/drawings/index.ts';

const empty: DrawingPage = {
  procedures: [],
  labels: [],
  wordsOf: () => undefined,
  numberOf: () => undefined,
  mostOf: () => undefined,
};

const numbers = new Map([
  ['konbini.number-digits-711', 13],
  ['konbini.number-digits-other', 11],
  ['order.number-format', 17],
]);
const words = new Map([
  ['konbini.confirm-code', '8888'],
  ['konbini.delivery-label', '通常配送'],
  ['konbini.option-name', 'コンビニ払い'],
]);
const page: DrawingPage = {
  ...empty,
  labels: ['お支払い番号', '払込票番号'],
  wordsOf: (id) => words.get(id),
  numberOf: (id) => numbers.get(id),
};

function foundIn(of: DrawingPage, name: string, attributes = {}): string[] {
  const drawn = draw(name, of, attributes);
  return drawn.ok ? [] : drawn.faults.map(({ found }) => found);
}

test.each(drawingNames)('%s は、よりどころのないページには描けず、どう直すかを伝える', (name) => {
  const drawn = draw(name, empty, {});
  expect(drawn.ok ? [] : drawn.faults.filter(({ fix }) => /ください。$/.test(fix))).not.toEqual([]);
});

test('番号の図は、番号の名前がページからなくなると描けない', () => {
  expect(foundIn(page, 'NumbersDrawing')).toEqual([]);
  expect(foundIn({ ...page, labels: ['お支払い番号'] }, 'NumbersDrawing')).toEqual([
    '図に出る番号の名前「払込票番号」が、このページの <Label> にありません。',
  ]);
});

test('注文の画面の図は、手順の言葉が事実の言葉と違うと描けない', () => {
  const withSteps = (label: string): DrawingPage => ({
    ...page,
    procedures: [
      {
        id: 'pc',
        device: 'pc',
        steps: [
          { action: '選びます。', labels: ['通常配送'], substeps: [] },
          { action: '選びます。', labels: [label], substeps: [] },
        ],
      },
    ],
  });
  expect(foundIn(withSteps('コンビニ払い'), 'CheckoutDrawing', { steps: 'pc' })).toEqual([]);
  expect(foundIn(withSteps('コンビニで払う'), 'CheckoutDrawing', { steps: 'pc' })).toEqual([
    '図で選ぶ「コンビニ払い」が、手順「pc」にありません。',
  ]);
});

test('道の図では、いまいる所だけに「いまここ」が付き、前の所は済んだ色になる', () => {
  const { shapes, spoken } = road('number');
  const looks = shapes.flatMap((shape) => (shape.is === 'box' ? [shape.look] : []));
  expect(looks).toEqual(['wash', 'wash', 'press', 'sheet', 'sheet']);
  expect(shapes.filter((shape) => shape.is === 'text' && shape.text === 'いまここ')).toHaveLength(1);
  expect(spoken).toBe('図：注文、2通のメール、番号、レジ、発送の順に進みます。いまは「番号」です。');
});
