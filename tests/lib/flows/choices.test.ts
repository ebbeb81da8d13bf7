import { expect, test } from 'vitest';
import { caseOf, choicesBefore, type FlowWords, isChosen } from '#lib/flows/index.ts';
import { day, one } from '#lib/flows/question.ts';
import { aLooseFlow } from '#tests/support/flows.ts';

/** Questions with the words of their answers, each a label and perhaps a hint. */
function words(questions: Readonly<Record<string, Readonly<Record<string, readonly [string, string?]>>>>): FlowWords {
  const named = Object.entries(questions).map(([id, answers]) => {
    const said = Object.entries(answers).map(([answer, [label, hint]]) => [answer, { label, ...(hint && { hint }) }]);
    return [id, { ask: `${id}は何ですか。`, short: id, answers: Object.fromEntries(said) }] as const;
  });
  return { title: '払う案内', lead: '進めます。', questions: Object.fromEntries(named) };
}

const troubles = aLooseFlow(
  { stage: one('wrong', 'unsure'), trouble: one('lost', 'machine'), lost: one('slip', 'number', 'unsure') },
  ['way', 'lost-slip', 'lost-number', 'machine-down'],
  {
    stage: [
      { when: { stage: 'wrong' }, to: 'trouble' },
      { when: { stage: 'unsure' }, to: 'way' },
    ],
    trouble: [
      { when: { trouble: 'lost' }, to: 'lost' },
      { when: { trouble: 'machine' }, to: 'machine-down' },
    ],
    lost: [
      { when: { lost: 'slip' }, to: 'lost-slip' },
      { when: { lost: ['number', 'unsure'] }, to: 'lost-number' },
    ],
  },
);

test('結果のすぐ前と、その1つ前の、選んだ言葉が分かる。もっと前の言葉と「分からない」は、何も言わない', () => {
  const said = words({
    stage: { wrong: ['うまくいかない', '期限切れ、エラー'], unsure: ['分からない', '流れを案内します'] },
    trouble: { lost: ['なくした'], machine: ['機械が動かない', '見当たらないときも'] },
    lost: { slip: ['申込券'], number: ['番号', 'メールを消した'], unsure: ['分からない'] },
  });
  expect(choicesBefore(troubles, said)).toEqual([
    ['way', '流れを案内します'],
    ['lost-slip', 'なくした'],
    ['lost-number', 'なくした'],
    ['machine-down', '機械が動かない'],
    ['machine-down', '見当たらないときも'],
    ['lost-slip', '申込券'],
    ['lost-number', '番号'],
    ['lost-number', 'メールを消した'],
  ]);
});

test('どんなときの結果かを、選んだ言葉で言う。「分からない」だけが導く結果は、言わない', () => {
  const said = words({
    stage: { wrong: ['うまくいかない'], unsure: ['分からない', '流れを案内します'] },
    trouble: { lost: ['なくした'], machine: ['機械が動かない', '見当たらないときも'] },
    lost: { slip: ['申込券'], number: ['番号'], unsure: ['分からない'] },
  });
  expect(troubles.outcomes.map((outcome) => [outcome, caseOf(troubles, said, outcome)])).toEqual([
    ['way', undefined],
    ['lost-slip', 'なくした：申込券'],
    ['lost-number', 'なくした：番号'],
    ['machine-down', '機械が動かない'],
  ]);
});

test('1つの質問の答えがいくつも導く結果は、その前に選んだ言葉だけで言う。条件が重なるものは、言わない', () => {
  const flow = aLooseFlow(
    { after: one('nothing'), since: one('day', 'longer', 'hours'), goods: one('gift', 'none') },
    ['wait', 'unseen', 'blocked', 'fine'],
    {
      after: [{ when: { after: 'nothing' }, to: 'since' }],
      since: [
        { when: { since: 'hours' }, to: 'wait' },
        { when: { since: 'day' }, to: 'unseen' },
        { when: { since: 'longer' }, to: 'unseen' },
      ],
      goods: [{ when: [{ goods: 'gift' }, { after: 'nothing' }], to: 'blocked' }, 'fine'],
    },
  );
  const said = words({
    after: { nothing: ['何も変わらない'] },
    since: { hours: ['数時間'], day: ['次の日'], longer: ['もっと'] },
    goods: { gift: ['ギフト券'], none: ['どれもない'] },
  });
  expect(flow.outcomes.map((outcome) => caseOf(flow, said, outcome))).toEqual([
    '何も変わらない：数時間',
    '何も変わらない',
    undefined,
    undefined,
  ]);
});

test('3つより多くの結果の前に選ぶ言葉は、どれのものでもない', () => {
  const device = one('a', 'b', 'c', 'd');
  const ways = device.answers.map((answer) => ({ when: { device: answer }, to: `by-${answer}` }));
  const flow = aLooseFlow(
    { stage: one('order'), device },
    ways.map(({ to }) => to),
    {
      stage: [{ when: { stage: 'order' }, to: 'device' }],
      device: ways,
    },
  );
  const said = words({
    stage: { order: ['注文したい'] },
    device: { a: ['スマホ'], b: ['アプリ'], c: ['パソコン'], d: ['その他'] },
  });
  expect(choicesBefore(flow, said).map(([, text]) => text)).toEqual(['スマホ', 'アプリ', 'パソコン', 'その他']);
});

test('ほかの結果の中に出る結果は、それを出す答えの言葉を持つ。日にちだけから決まる結果は、選ばれたものではない', () => {
  const flow = {
    ...aLooseFlow({ goods: one('gift', 'none'), came: day }, ['blocked', 'gift-card'], {
      goods: ['came'],
      came: [{ when: { came: { daysAgoOver: 5 } }, to: 'blocked' }, 'blocked'],
    }),
    parts: new Map([['blocked', [{ part: 'gift-card', when: { goods: 'gift' } }]]]),
  };
  expect(flow.outcomes.filter((outcome) => isChosen(flow, outcome))).toEqual(['gift-card']);
  const said = words({ goods: { gift: ['ギフト券', '残高も'], none: ['どれもない'] }, came: {} });
  expect(choicesBefore(flow, said)).toEqual([
    ['gift-card', 'ギフト券'],
    ['gift-card', '残高も'],
  ]);
});
