import { expect, test } from 'vitest';
import { givenFrom, givenOf, resolve } from '#lib/flows/index.ts';
import { payQuestions } from '#lib/pay/index.ts';
import { pay, payPaths, today } from '#tests/support/flows.ts';
import { pathMap } from '#tests/support/path-map.ts';

const note = `What each way of replying to the payment flow leads to. A test compares it with the flow. Where a change is meant, take it in with
npx vitest run -c tests/vitest.config.ts tests/lib/pay/pay-paths.test.ts -u
Today is ${today}, the cap 300,000 yen, the deadline 3 days or 6.

`;

test('返答から結果への地図は、見直したファイルのとおり（変えたときは、ファイルの初めの指示で受け入れる）', async () => {
  await expect(`${note}${pathMap(pay, payPaths())}`).toMatchFileSnapshot('../../fixtures/pay-paths.txt');
});

test('どの道も、その返答の文だけから、同じ結果と同じ部分にたどり着く', () => {
  const strays = payPaths().filter(({ trail, outcome, parts }) => {
    const position = resolve(pay, givenOf(trail), today);
    const isSame = position.at === 'outcome' && position.id === outcome && position.trail.length === trail.length;
    return !isSame || position.parts.join() !== parts.join();
  });
  expect(payPaths().length).toBeGreaterThan(30_000);
  expect(strays).toEqual([]);
});

test('どの道も、同じ質問を2度聞かず、8問までで終わる', () => {
  const long = payPaths().filter(({ trail }) => trail.length > 8);
  const repeating = payPaths().filter(
    ({ trail }) => new Set(trail.map(({ question }) => question)).size < trail.length,
  );
  expect([long, repeating]).toEqual([[], []]);
});

test('当てはまることを並べるのは、選べないときと確かめるときだけで、そのときは必ず1つはある', () => {
  const wrong = payPaths().filter(({ outcome, parts }) => ['blocked', 'almost'].includes(outcome) !== parts.length > 0);
  expect(wrong).toEqual([]);
});

type Texts = (question: string) => readonly string[];

/** When each part must be shown, stated independently of the flow. */
const reasons: Readonly<Record<string, (texts: Texts) => boolean>> = {
  'over-cap': (texts) => Number(texts('total')[0]) > 300_000,
  'digital-goods': (texts) => texts('goods').includes('digital'),
  'gift-card': (texts) => texts('goods').includes('gift'),
  preorder: (texts) => texts('goods').includes('preorder'),
  backorder: (texts) => texts('goods').includes('backorder'),
  'fast-delivery': (texts) => texts('delivery').includes('fast'),
  'dated-delivery': (texts) => texts('delivery').includes('dated'),
  'prime-default': (texts) => texts('prime').includes('yes'),
  'paypay-only': (texts) => texts('method').includes('paypay'),
  'option-hidden': (texts) => texts('method').includes('hidden'),
  'other-seller': (texts) => texts('seller').includes('other'),
  'large-or-limited': (texts) => texts('goods').some((text) => text === 'large' || text === 'limited'),
  'see-total': (texts) => texts('total').includes('unsure'),
  'see-delivery': (texts) => texts('delivery').includes('unsure'),
  'see-goods': (texts) => texts('goods').includes('unsure'),
  'see-seller': (texts) => texts('seller').includes('unsure'),
  'see-method': (texts) => texts('method').includes('unsure'),
};

test('並べたことは、どれもその返答に当てはまり、当てはまるのに並ばないことはない', () => {
  const wrong = payPaths().filter(({ trail, outcome, parts }) => {
    const given = givenOf(trail);
    const holding = Object.keys(reasons).filter((part) => reasons[part]?.((question) => given.get(question) ?? []));
    return parts.join() !== (['blocked', 'almost'].includes(outcome) ? holding.join() : '');
  });
  expect(wrong).toEqual([]);
});

test('選べない理由が1つでもあれば、確かめることだけを並べた結果にはならない', () => {
  const order = ['over-cap', 'fast-delivery', 'dated-delivery', 'paypay-only', 'option-hidden'];
  const goods = ['digital-goods', 'gift-card', 'preorder', 'backorder'];
  const blockers = new Set([...order, ...goods]);
  const wrong = payPaths().filter(
    ({ outcome, parts }) => parts.length > 0 && parts.some((part) => blockers.has(part)) !== (outcome === 'blocked'),
  );
  expect(wrong).toEqual([]);
});

test('どの道もどの結果も、だれかが通る', () => {
  const taken = new Set(
    payPaths().flatMap(({ trail, outcome }) =>
      trail.map(({ question }, index) => `${question} ${trail[index + 1]?.question ?? outcome}`),
    ),
  );
  const ways = [...pay.edges.values()].flat().map(({ from, to }) => `${from} ${to}`);
  expect([...new Set(ways)].filter((way) => !taken.has(way))).toEqual([]);
  const reached = new Set(payPaths().flatMap(({ outcome, parts }) => [outcome, ...parts]));
  expect(pay.outcomes.filter((outcome) => !reached.has(outcome))).toEqual([]);
});

test('いくつもの理由は、まとめて全部、直すのが難しいものから並ぶ', () => {
  const replies = [
    ['stage', 'may'],
    ['total', '748000'],
    ['over', 'rest'],
    ['delivery', 'fast'],
    ['prime', 'yes'],
    ['goods', 'gift'],
    ['goods', 'digital'],
    ['goods', 'large'],
    ['seller', 'unsure'],
    ['method', 'paypay'],
  ] as const;
  expect(resolve(pay, givenFrom(pay, replies), today)).toMatchObject({
    id: 'blocked',
    parts: [
      'over-cap',
      'digital-goods',
      'gift-card',
      'fast-delivery',
      'prime-default',
      'paypay-only',
      'large-or-limited',
      'see-seller',
    ],
  });
});

test('「分からない」は、どの質問でも答えにできて、どこかへ着く', () => {
  for (const [question, { kind, ...rest }] of Object.entries(payQuestions)) {
    const named = 'answers' in rest ? [...rest.answers, ...('alone' in rest ? rest.alone : [])] : ['unsure'];
    expect([question, kind, named.includes('unsure')]).toEqual([question, kind, true]);
    const unsure = payPaths().filter(({ trail }) =>
      trail.some(
        (step) => step.question === question && step.reply.kind === 'answers' && step.reply.answers[0] === 'unsure',
      ),
    );
    expect(unsure.length).toBeGreaterThan(0);
  }
});
