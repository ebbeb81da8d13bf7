import { expect, test } from 'vitest';
import { type Form, Lexicon } from '#lib/search/language/lexicon.ts';
import type { TypedPiece } from '#lib/search/query/query.ts';
import { type Lookup, slotsOf } from '#lib/search/rank/slots.ts';
import { weights } from '#lib/search/rank/weights.ts';
import { aCorpus, aLookup } from '#tests/support/corpus.ts';

const { words } = weights;

/** A corpus: the words of three titles, with amounts, digits and a phone number. */
function someTexts(near: readonly (readonly string[])[] = [], weak: readonly string[] = []): Lookup {
  const lexicon = new Lexicon();
  lexicon.add('ない', { keys: [0], cost: 3 });
  const corpus = aCorpus(
    [
      { title: '注文 番号 ない', sections: [{ text: '30万円 11桁 8888' }] },
      { title: '番号 届く', sections: [{ text: '5万円 メール 120円' }] },
      { title: '注文 届く', sections: [{ text: '電話' }] },
    ],
    lexicon,
  );
  return aLookup(corpus, near, weak);
}

/** Words typed without separators; a space splits them into groups. */
function typed(lookup: Lookup, ...texts: readonly (string | Partial<TypedPiece>)[]): TypedPiece[] {
  let start = 0;
  return texts.map((given) => {
    const { text = '', ...rest } = typeof given === 'string' ? { text: given } : given;
    const form = typeof given === 'string' ? lookup.corpus.lexicon.forms.get(text) : undefined;
    const piece = { start, end: start + text.length, text, typed: text, cost: 0, ...(form && { form }), ...rest };
    start += text.length;
    return piece;
  });
}

/** The slots of a query as text: each alternative with its weight, then the slot's weight. */
function asked(lookup: Lookup, ...texts: readonly (string | Partial<TypedPiece>)[]) {
  return slotsOf(typed(lookup, ...texts), lookup).map(({ alternatives, weight }) => [
    Object.fromEntries(alternatives.map(({ term, weight: share }) => [nameOf(term, lookup), share])),
    weight,
  ]);
}

function nameOf(term: number | { readonly text?: string }, { corpus }: Lookup): string {
  if (typeof term !== 'number') return term.text === undefined ? 'a row' : `"${term.text}"`;
  return corpus.lexicon.keys[term] ?? `concept ${term - corpus.lexicon.keys.length}`;
}

const keyed = (lookup: Lookup, ...names: readonly string[]): Form => ({
  keys: names.map((name) => lookup.corpus.lexicon.keyId(name)),
  cost: 5,
});

test('知っている言葉は、その言葉でさがす', () => {
  expect(asked(someTexts(), '番号')).toEqual([[{ 番号: 1 }, words.word]]);
});

test('どこにも書いていない言葉では、何もさがさない', () => {
  const lookup = someTexts();
  expect(asked(lookup, { text: '返品', form: keyed(lookup, '返品') })).toEqual([]);
  expect(asked(lookup)).toEqual([]);
});

test('「ない」と、言葉として弱い語は、ほかの言葉より軽い', () => {
  const lookup = someTexts([], ['届く']);
  expect(asked(lookup, '番号', ' ', '届く', ' ', 'ない')).toEqual([
    [{ 番号: 1 }, words.word],
    [{ 届く: 1 }, words.word * words.weak],
    [{ ない: 1 }, words.not],
  ]);
  expect(Math.max(words.weak, words.not)).toBeLessThan(1);
});

test('打ち間違いから読み取った言葉は、打たれた言葉より軽い', () => {
  const lookup = someTexts();
  expect(asked(lookup, { text: 'ばんこう', meant: '番号', form: keyed(lookup, '番号') })).toEqual([
    [{ 番号: 1 }, words.slip],
  ]);
  expect(words.slip).toBeLessThan(words.word);
});

test('続けて打った2つの言葉は、見出しでも続いていると、もう少し点になる', () => {
  const phrase = [{ 'a row': 1 }, words.phrase];
  const apart = [
    [{ 注文: 1 }, words.word],
    [{ 番号: 1 }, words.word],
  ];
  expect(asked(someTexts(), '注文', '番号')).toEqual([...apart, phrase]);
  expect(asked(someTexts(), '注文', ' ', '番号')).toEqual(apart);
  expect(asked(someTexts(), '番号', '注文')).toEqual([...apart].reverse());
});

test('1つの言葉が2つの語からなるときも、続いたものとして数える', () => {
  const lookup = someTexts();
  const word = { text: '注文番号', form: keyed(lookup, '注文', '番号') };
  expect(asked(lookup, word)).toHaveLength(3);
  expect(asked(lookup, word)[2]).toEqual([{ 'a row': 1 }, words.phrase]);
});

test('「ない」は、前の言葉とひと続きにはしない', () => {
  expect(asked(someTexts(), '番号', 'ない')).toHaveLength(2);
});

test('同じ意味の言葉の組は、もとの言葉と並べてさがす', () => {
  expect(asked(someTexts([['届く', '番号']]), '届く')).toEqual([[{ 届く: 1, 'concept 0': words.concept }, words.word]]);
});

test('2つの言葉からなる言いかえは、どちらの言葉にも添える', () => {
  const found = asked(someTexts([['注文 届く', '番号']]), '注文', ' ', '届く');
  expect(found).toEqual([
    [{ 注文: 1, 'concept 0': words.concept }, words.word],
    [{ 届く: 1, 'concept 0': words.concept }, words.word],
  ]);
  expect(asked(someTexts([['注文 届く', '番号']]), '注文')).toEqual([[{ 注文: 1 }, words.word]]);
});

test('どこにも書いていない言いかえは、添えない', () => {
  const lookup = someTexts([['届く ない', '返品']]);
  expect(asked(lookup, '届く', ' ', 'ない')[0]).toEqual([{ 届く: 1 }, words.word]);
});

test('何かをたずねるだけの言葉は、たずねる先と、打ったままの文字でさがす', () => {
  const lookup = someTexts();
  const asks = { text: '電話', form: { keys: [], cost: 8, asks: keyed(lookup, '番号', '返品').keys } };
  expect(asked(lookup, asks)).toEqual([[{ 番号: 1, '"電話"': 1 }, words.ask]]);
});

test.each([
  ['電話', [[{ '"電話"': 1 }, words.literal]]],
  ['文番', [[{ '"文番"': 1 }, words.literal]]],
  ['返品', []],
  ['電', []],
  ['、。', []],
])('知らない言葉「%s」は、2文字から、書いてあるままをさがす', (text, found) => {
  expect(asked(someTexts(), { text })).toEqual(found);
});

test.each([
  ['同じ数', '#11桁', { '#11桁': 1 }],
  ['単位を打つ前の数', '#11', { '#11桁': 0.8 }],
  ['3けたからは、その続き', '#888', { '#8888': 0.8 }],
  ['2けたの数の続きではない数', '#88', {}],
  ['4けたの数の続き', '#8888', { '#8888': 1 }],
  ['書いてある金額', '#300000円', { '#300000円': 1 }],
  ['より大きい金額', '#350000円', { '#300000円': 0.5 }],
  ['割合で近い金額', '#100000円', { '#50000円': 0.5 }],
  ['単位のない金額', '#260000', { '#300000円': 0.5 }],
  ['1万円に満たない金額', '#9999円', {}],
  ['1万円', '#10000円', { '#50000円': 0.5 }],
  ['1億円をこえる数', '#12345678', {}],
  ['何でもない数', '#77個', {}],
])('数は、%sでさがす', (_, number, found) => {
  const [[alternatives] = [{}]] = asked(someTexts(), { text: '1', number });
  expect(alternatives).toEqual(found);
});

test('どこにも書いていない数は、打ったままの文字でもさがす', () => {
  expect(asked(someTexts(), { text: '88', number: '#88' })).toEqual([[{ '"88"': 1 }, words.word]]);
});

test('電話番号は、はじめの数字が何の番号かを決め、残りは関わらない', () => {
  const lexicon = new Lexicon();
  const corpus = aCorpus([{ title: '電話 番号' }], lexicon);
  const keys = [lexicon.keyId('電話')];
  lexicon.add('0120', { keys, cost: 5 });
  lexicon.add('050', { keys, cost: 5 });
  const lookup = aLookup(corpus);
  for (const number of ['#0120999373', '#05012345678']) {
    expect(asked(lookup, { text: '0', number })).toEqual([[{ 電話: 1 }, words.word]]);
  }
  expect(asked(lookup, { text: '0', number: '#0312345678' })).toEqual([]);
  expect(asked(lookup, { text: '0', number: '#012' })).toEqual([]);
});

test('打ちかけの言葉は、続きになりうる言葉を、ありそうな順の重みでさがす', () => {
  const lookup = someTexts();
  const completion = (text: string, cost: number, ...names: string[]) => ({
    text,
    cost,
    form: keyed(lookup, ...names),
  });
  const begun = { text: 'と', completions: [completion('とどく', 5, '届く'), completion('とばんご', 6, '番号')] };
  const [[found = {}, weight] = []] = asked(lookup, begun) as [Record<string, number>, number][];
  expect(weight).toBe(words.beginning);
  expect(found.届く).toBe(1);
  expect(found.番号).toBeGreaterThan(0);
  expect(found.番号).toBeLessThan(1);
  expect(asked(lookup, { ...begun, completions: [] })).toEqual([]);
});

test('同じくらいありそうな続きでは、残りが短いほうが重い', () => {
  const lookup = someTexts();
  const completion = (text: string, name: string) => ({ text, cost: 5, form: keyed(lookup, name) });
  const [[found = {}] = []] = asked(lookup, {
    text: 'とど',
    completions: [completion('とどくとき', '番号'), completion('とどく', '届く')],
  }) as [Record<string, number>][];
  expect(found.届く).toBe(1);
  expect(found.番号).toBeCloseTo(Math.sqrt(3 / 5), 5);
});

test('話してから聞く人の言葉は、聞いている文が先。聞くことが1語だけなら、話も同じに数える', () => {
  const lookup = someTexts();
  const weightsOf = (...texts: Parameters<typeof typed> extends [Lookup, ...infer Rest] ? Rest : never) =>
    slotsOf(typed(lookup, ...texts), lookup).map(({ weight }) => weight);
  const end = { text: ' ', typed: '。' };
  expect(weightsOf('届く', end, '注文', ' ', '番号')).toEqual([words.before, 1, 1]);
  expect(weightsOf('届く', end, '注文')).toEqual([1, 1]);
});
