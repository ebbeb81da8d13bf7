import { expect, test } from 'vitest';
import { checkFact } from '#lib/facts/rules.ts';
import { aFact, aSingleFact, claimsOf, faultsInFacts, parsedFact } from '#tests/support/facts.ts';

const why = '遅れると注文を失うため。';
const sentence = '3日目までに払います。';
const safest = (value: unknown) => ({ value, rule: 'safest', why, sentence });
const amazonSays = (value: unknown) => ({ source: 'amazon-help', place: '3行', value });
const stores = { type: 'list', safer: 'fewer' };
const hours = { type: 'time-range', safer: 'narrower' };
const answer = { type: 'yes-no', safer: 'no' };
const penalty = { type: 'choice', options: { none: 'ない', possible: 'ありうる' }, safer: ['possible', 'none'] };

test('ない出典の言い分は、近い id が示される', () => {
  expect(
    faultsInFacts(
      aSingleFact({ type: 'text', claims: [{ source: 'amazon-halp', place: '1行', value: 'あ' }] }, 'あ'),
      aSingleFact({ id: 'a.b', type: 'text', claims: [{ source: 'toString', place: '1行', value: 'あ' }] }, 'あ'),
    ),
  ).toMatchInlineSnapshot(`
    "content/facts/konbini.yaml:6:15 「amazon-halp」という出典はありません。
      → もしかして「amazon-help」ですか。
      @ amazon-halp
    content/facts/konbini.yaml:21:15 「toString」という出典はありません。
      → content/sources.yaml にある id を書くか、出典を足してください。
      @ toString"
  `);
});

test('出典の値が違うのに、そろっているとは言えない', () => {
  expect(faultsInFacts(aFact({ status: 'agreed' }))).toMatchInlineSnapshot(`
    "content/facts/konbini.yaml:6:11 出典の値が違うのに agreed です。
      → status を conflict にするか、値を見直してください。
      @ agreed"
  `);
});

test('1つの出典の中で値が違うのも、食いちがい', () => {
  const claims = claimsOf(6, 3).map((claim) => ({ ...claim, source: 's0' }));
  expect(faultsInFacts(aFact({ status: 'single', claims }))).toMatchInlineSnapshot(`
    "content/facts/konbini.yaml:6:11 出典の値が違うのに single です。
      → status を conflict にするか、値を見直してください。
      @ single"
  `);
});

test('出典の数は、そろい方と合っていなければならない', () => {
  expect(
    faultsInFacts(
      aSingleFact({ id: 'a.one', type: 'text', status: 'agreed' }, 'あ'),
      aSingleFact({ id: 'a.two', type: 'text', claims: claimsOf('あ', 'あ') }, 'あ'),
    ),
  ).toMatchInlineSnapshot(`
    "content/facts/konbini.yaml:4:11 出典が1つなのに agreed です。
      → status を single にするか、ほかの出典を claims に足してください。
      @ agreed
    content/facts/konbini.yaml:19:11 出典が2つ以上あるのに single です。
      → status を agreed にしてください。
      @ single"
  `);
});

test('出典の値が同じなら、食いちがいではない', () => {
  expect(faultsInFacts(aFact({ claims: claimsOf(3, 3) }))).toMatchInlineSnapshot(`
    "content/facts/konbini.yaml:6:11 出典の値がどれも同じなのに conflict です。
      → 食いちがう言い分を claims に足すか、status を見直してください。
      @ conflict"
  `);
});

test('食いちがう事実に理由がないと、書くように言われる', () => {
  expect(faultsInFacts(aFact({ reading: { value: 3, rule: 'safest', sentence } }))).toMatchInlineSnapshot(`
    "content/facts/konbini.yaml:15:5 食いちがう事実なのに、理由がありません。
      → reading に why（どちらに間違うと損が小さいか）を書いてください。
      @ value: 3"
  `);
});

test('Amazonの案内をとる読み方でも、食いちがうなら理由がいる', () => {
  const claims = [...claimsOf(3), amazonSays(6)];
  const fact = aFact({ claims, reading: { value: 6, rule: 'official', sentence } });
  expect(faultsInFacts(fact)).toMatchInlineSnapshot(`
    "content/facts/konbini.yaml:15:5 食いちがう事実なのに、理由がありません。
      → reading に why（どちらに間違うと損が小さいか）を書いてください。
      @ value: 6"
  `);
});

test('食いちがわなくても、安全な読み方には理由がいる', () => {
  const fact = aSingleFact({ type: 'yes-no', safer: 'no', reading: { value: 'no', rule: 'safest', sentence } }, 'yes');
  expect(faultsInFacts(fact)).toMatchInlineSnapshot(`
    "content/facts/konbini.yaml:10:5 安全な読み方なのに、理由がありません。
      → reading に why（どちらに間違うと損が小さいか）を書いてください。
      @ value: no"
  `);
});

test('理由がなくても、出典より危ない読み方は一緒に示される', () => {
  expect(faultsInFacts(aFact({ reading: { value: 6, rule: 'safest', sentence } }))).toMatchInlineSnapshot(`
    "content/facts/konbini.yaml:15:5 食いちがう事実なのに、理由がありません。
      → reading に why（どちらに間違うと損が小さいか）を書いてください。
      @ value: 6
    content/facts/konbini.yaml:15:12 読み方「6日」より安全な「3日」を、出典 s1 が言っています。
      → 安全なほうの値にするか、safer を見直してください。
      @ 6"
  `);
});

test.each([
  ['小さいほど安全な日数', { type: 'integer', unit: '日', safer: 'lower' }, [6, 3], 6, '6日', '3日'],
  ['大きいほど安全な金額', { type: 'integer', unit: '円', safer: 'higher' }, [0, 300_000], 490, '490円', '30万円'],
  ['時間帯', hours, ['00:00-24:00', '09:00-21:00'], '08:00-21:00', '8:00〜21:00', '9:00〜21:00'],
  ['選択', penalty, ['none', 'possible'], 'none', 'ない', 'ありうる'],
  ['一覧', stores, [['あ', 'い'], ['あ']], ['あ', 'い'], 'あ、い', 'あ'],
  ['はい・いいえ', answer, ['yes', 'no'], 'yes', 'はい', 'いいえ'],
  ['はい・いいえ', answer, ['yes', 'no'], 'unknown', '分からない', 'いいえ'],
])('%sの読み方が出典より危ないと、安全な値が示される', (_, kind, values, reading, written, safer) => {
  const fact = aSingleFact({ ...kind, status: 'conflict', claims: claimsOf(...values), reading: safest(reading) }, '');
  const faults = checkFact(parsedFact(fact), [
    { id: 's0', kind: 'blog' },
    { id: 's1', kind: 'blog' },
  ]);
  expect(faults).toEqual([
    {
      path: ['reading', 'value'],
      found: expect.stringMatching(`^読み方「${written}」より安全な「${safer}」を、出典 s[01] が言っています。$`),
      fix: '安全なほうの値にするか、safer を見直してください。',
    },
  ]);
});

test.each([
  ['いちばん短い日数', { type: 'integer', unit: '日', safer: 'lower' }, [6, 3], 3],
  ['どの出典より短い日数', { type: 'integer', unit: '日', safer: 'lower' }, [6, 3], 2],
  ['どの時間帯にも入る時間帯', hours, ['08:00-20:00', '09:00-21:00'], '09:00-20:00'],
  [
    'どの一覧にもあるもの',
    stores,
    [
      ['あ', 'い'],
      ['い', 'う'],
    ],
    ['い'],
  ],
  ['安全な順の先にある選択', penalty, ['none', 'possible'], 'possible'],
  ['安全な答え', answer, ['yes', 'yes'], 'no'],
  ['だれも安全な答えを言わないときの、分からない', answer, ['yes', 'yes'], 'unknown'],
])('%sは、安全な読み方になる', (_, kind, values, reading) => {
  const status = values[0] === values[1] ? 'agreed' : 'conflict';
  expect(
    faultsInFacts(aSingleFact({ ...kind, status, claims: claimsOf(...values), reading: safest(reading) }, '')),
  ).toBe('');
});

test('危ない読み方は、値の場所で示される', () => {
  expect(faultsInFacts(aFact({ reading: safest(6) }))).toMatchInlineSnapshot(`
    "content/facts/konbini.yaml:15:12 読み方「6日」より安全な「3日」を、出典 s1 が言っています。
      → 安全なほうの値にするか、safer を見直してください。
      @ 6"
  `);
});

test('くらべられる種類の安全な読み方に safer がないと、書き方が示される', () => {
  const of = (id: string, kind: object, value: unknown) => aSingleFact({ id, ...kind, reading: safest(value) }, value);
  const facts = [
    of('a.days', { type: 'integer', unit: '日' }, 3),
    of('a.hours', { type: 'time-range' }, '09:00-21:00'),
    of('a.penalty', { type: 'choice', options: penalty.options }, 'none'),
    of('a.late', { type: 'yes-no' }, 'no'),
  ];
  expect(faultsInFacts(...facts)).toMatchInlineSnapshot(`
    "content/facts/konbini.yaml:11:11 rule が safest なのに、safer がありません。
      → safer に、lower（小さいほど安全）か higher（大きいほど安全）を書いてください。
      @ safest
    content/facts/konbini.yaml:28:11 rule が safest なのに、safer がありません。
      → safer に、narrower（狭いほど安全）を書いてください。
      @ safest
    content/facts/konbini.yaml:44:11 rule が safest なのに、safer がありません。
      → safer に、安全な順に並べた options の名前を書いてください。
      @ safest
    content/facts/konbini.yaml:63:11 rule が safest なのに、safer がありません。
      → safer に、安全な答え（yes / no / unknown）を書いてください。
      @ safest"
  `);
});

test('一覧と文字の安全な読み方には、safer がなくてもよい', () => {
  expect(
    faultsInFacts(
      aSingleFact({ id: 'a.list', type: 'list', reading: safest(['い', 'う']) }, ['あ']),
      aSingleFact({ id: 'a.text', type: 'text', reading: safest('い') }, 'あ'),
    ),
  ).toBe('');
});

test('出典と違う値は、そろっている読み方にならない', () => {
  expect(
    faultsInFacts(aSingleFact({ type: 'text', reading: { value: 'い', rule: 'agreed', sentence } }, 'あ')),
  ).toMatchInlineSnapshot(`
    "content/facts/konbini.yaml:10:12 出典と違う値なのに、規則が agreed です。
      → 値を出典にそろえるか、rule を safest にして why を書いてください。
      @ い"
  `);
});

test('食いちがう事実は、そろっている読み方にならない', () => {
  expect(faultsInFacts(aFact({ reading: { value: 3, rule: 'agreed', why, sentence } }))).toMatchInlineSnapshot(`
    "content/facts/konbini.yaml:15:12 出典と違う値なのに、規則が agreed です。
      → 値を出典にそろえるか、rule を safest にして why を書いてください。
      @ 3"
  `);
});

test('Amazonが言っている値は、Amazonの案内をとる読み方になる', () => {
  const fact = aFact({
    claims: [...claimsOf(3), amazonSays(6)],
    reading: { value: 6, rule: 'official', why, sentence },
  });
  expect(faultsInFacts(fact)).toBe('');
});

test('Amazonが別の値を言っていたり、ブログだけが言っていたりする値は、Amazonの案内ではない', () => {
  const fact = aFact({
    claims: [...claimsOf(3), amazonSays(6)],
    reading: { value: 3, rule: 'official', why, sentence },
  });
  expect(faultsInFacts(fact)).toMatchInlineSnapshot(`
    "content/facts/konbini.yaml:15:12 Amazon自身の出典がこの値を言っていません。
      → rule を safest か agreed にするか、Amazonの出典を claims に足してください。
      @ 3"
  `);
});

test('options にない値は、言い分でも読み方でも safer でも示される', () => {
  const fact = aSingleFact({ ...penalty, safer: ['posible', 'none'], reading: safest('toString') }, 'constructor');
  expect(faultsInFacts(fact)).toMatchInlineSnapshot(`
    "content/facts/konbini.yaml:8:14 「constructor」は options にありません。
      → none / possible のどれかにしてください。
      @ constructor
    content/facts/konbini.yaml:10:12 「toString」は options にありません。
      → none / possible のどれかにしてください。
      @ toString
    content/facts/konbini.yaml:21:7 「posible」は options にありません。
      → none / possible のどれかにしてください。
      @ posible"
  `);
});

test.each(['2026-11-21', '2026-11-20'])(
  '照合した日に続かない見直しの日 %s は、後の日にするように言われる',
  (reviewBy) => {
    expect(checkFact(parsedFact(aFact({ reviewBy })), [{ id: 's0' }, { id: 's1' }])).toEqual([
      {
        path: ['reviewBy'],
        found: 'reviewBy が checkedOn より後になっていません。',
        fix: 'checkedOn より後の日付にしてください。',
      },
    ]);
  },
);

test('1つの事実の間違いは、一度に示される', () => {
  const fact = aFact({
    claims: [{ source: 's9', place: '1行', value: 3 }, ...claimsOf(6)],
    reading: { value: 6, rule: 'safest', sentence },
    reviewBy: '2026-11-21',
  });
  expect(faultsInFacts(fact)).toMatchInlineSnapshot(`
    "content/facts/konbini.yaml:8:15 「s9」という出典はありません。
      → もしかして「s0」ですか。
      @ s9
    content/facts/konbini.yaml:15:5 食いちがう事実なのに、理由がありません。
      → reading に why（どちらに間違うと損が小さいか）を書いてください。
      @ value: 6
    content/facts/konbini.yaml:15:12 読み方「6日」より安全な「3日」を、出典 s9 が言っています。
      → 安全なほうの値にするか、safer を見直してください。
      @ 6
    content/facts/konbini.yaml:20:13 reviewBy が checkedOn より後になっていません。
      → checkedOn より後の日付にしてください。
      @ 2026-11-21"
  `);
});
