import { expect, test } from 'vitest';
import type { Form } from '#lib/search/language/lexicon.ts';
import { Slips } from '#lib/search/query/slips.ts';

const form = (key: number, cost = 5): Form => ({ keys: key === -1 ? [] : [key], cost });

/** Words as readers mean them. The particles が and は have no key. */
const forms = new Map<string, Form>([
  ['ろそん', form(2)],
  ['しはらい', form(3)],
  ['ばんごう', form(4)],
  ['nanaco', form(5)],
  ['会員こんびに', form(6)],
  ['会員', form(7)],
  ['こんびに', form(8)],
  ['払込番号', form(9)],
  ['みせ', form(10)],
  ['まれなことば', form(11, 12.5)],
  ['ください', form(0)],
  ['そして', form(-1)],
  ['が', form(-1)],
]);
const slips = new Slips(forms);

/** Candidate words for a text, most likely first, each with its end position. */
function meant(text: string, start = 0): string[] {
  const best = new Map<string, number>();
  for (const { meant: word, cost, end } of slips.at(text, start)) {
    if (end === text.length) best.set(word, Math.min(cost, best.get(word) ?? cost));
  }
  return [...best].sort((a, b) => a[1] - b[1]).map(([word]) => word);
}

function costOf(text: string, word: string): number {
  return Math.min(...[...slips.at(text, 0)].flatMap((guess) => (guess.meant === word ? [guess.cost] : [])));
}

test.each([
  ['はじめの文字が違う', 'ちはらい', 'しはらい'],
  ['2文字めが違う', 'しまらい', 'しはらい'],
  ['3文字めが違う', 'しはるい', 'しはらい'],
  ['終わりの文字が違う', 'しはらえ', 'しはらい'],
  ['はじめの文字がない', 'はらい', 'しはらい'],
  ['2文字めがない', 'しらい', 'しはらい'],
  ['終わりの文字がない', 'しはら', 'しはらい'],
  ['はじめに1文字多い', 'うしはらい', 'しはらい'],
  ['2文字めの前に1文字多い', 'しうはらい', 'しはらい'],
  ['3文字めの前に1文字多い', 'しはうらい', 'しはらい'],
  ['はじめの2文字が入れかわった', 'はしらい', 'しはらい'],
  ['2文字めと3文字めが入れかわった', 'しらはい', 'しはらい'],
  ['終わりの2文字が入れかわった', 'しはいら', 'しはらい'],
  ['ローマ字が違う', 'nanako', 'nanaco'],
  ['漢字が違う', '払込蕃号', '払込番号'],
])('%s「%s」から、「%s」を読み取る', (_, typed, word) => {
  expect(meant(typed)).toEqual([word]);
});

test.each([
  ['2か所違う', 'しまるい'],
  ['2文字多い', 'ううしはらい'],
  ['正しく打たれた', 'しはらい'],
  ['かなのところが記号の', 'し、らい'],
  ['かなのところが漢字の', 'し払らい'],
  ['ローマ字のところがかなの', 'nanaや'],
  ['小さいかなで始まる', 'っはらい'],
  ['何にも似ていない', 'かぶとむし'],
])('%s「%s」からは、何も読み取らない', (_, typed) => {
  expect(meant(typed)).toEqual([]);
});

test('文の途中からでも読み取る', () => {
  expect(meant('きょうしはるい', 3)).toEqual(['しはらい']);
  expect(meant('きょうしはるい', 0)).toEqual([]);
});

test('ローマ字の言葉の途中からは、読み取らない', () => {
  expect(meant('xnanako', 1)).toEqual([]);
  expect([...slips.at('nanakox', 0)]).toEqual([]);
});

test('漢字に見えるかなは、違う文字でも読み取る', () => {
  expect(meant('こんび二')).toEqual(['こんびに']);
  expect(meant('こんび見')).toEqual([]);
});

test('まれな言葉、意味のない言葉、2文字の言葉は、読み取らない', () => {
  expect(meant('まれなこたば')).toEqual([]);
  expect(meant('くたさい')).toEqual([]);
  expect(meant('そしと')).toEqual([]);
  expect(meant('みぜ')).toEqual([]);
});

test('助詞をはさんだ2つの言葉は、1つの言葉の打ち間違いではない', () => {
  expect(meant('会員がこんびに')).toEqual([]);
  expect(meant('会員かこんびに')).toEqual(['会員こんびに']);
});

test('濁点の違いは似た字より、似た字は同じ行より、同じ行はほかの字より、ありそうな打ち間違いになる', () => {
  const costs = ['ばんこう', 'ぱんごう', 'ばんごあ', 'ばんごか'].map((typed) => costOf(typed, 'ばんごう'));
  expect(costs[0]).toBe(costs[1]);
  expect(costs[1]).toBeLessThan(costs[2] ?? 0);
  expect(costs[2]).toBeLessThan(costOf('ばんまう', 'ばんごう'));
  expect(costOf('ろそそ', 'ろそん')).toBeLessThan(costOf('ろそわ', 'ろそん'));
  expect(costOf('ろそわ', 'ろそん')).toBeLessThan(costOf('ろそけ', 'ろそん'));
});

test('小さいかなは、大きいかなの打ち間違いになる', () => {
  expect(costOf('ばんごぅ', 'ばんごう')).toBe(costOf('ばんこう', 'ばんごう'));
});

test('長い言葉ほど、打ち間違いと分かりやすい', () => {
  const slipOf = (typed: string, word: string) => costOf(typed, word) - (forms.get(word)?.cost ?? 0);
  expect(slipOf('しはるい', 'しはらい')).toBeLessThan(slipOf('るそん', 'ろそん'));
});

test('読み取った言葉は、打たれなかった言葉より、ありそうでなくなる', () => {
  expect(costOf('しはるい', 'しはらい')).toBeGreaterThan(5);
});

test.each([
  ['みぜ', 'みせ'],
  ['みそ', 'みせ'],
  ['むせ', 'みせ'],
  ['みえ', undefined],
  ['すそ', undefined],
  ['みせる', undefined],
  ['み', undefined],
  ['店', undefined],
])('2文字の「%s」からは、似た字が1つだけの %s を読み取る', (typed, word) => {
  expect(slips.ofTwoKana(typed)?.meant).toBe(word);
});

test('2文字の言葉は、いちばんありそうなものを読み取り、同じなら五十音の順にする', () => {
  const named = (costs: Readonly<Record<string, number>>) =>
    new Slips(new Map(Object.entries(costs).map(([text, cost], key) => [text, form(key + 2, cost)]))).ofTwoKana('みぜ');
  expect(named({ みせ: 5, みず: 1 })?.meant).toBe('みず');
  expect(named({ みそ: 5, みず: 5 })?.meant).toBe('みず');
  expect(named({ みず: 5, みそ: 5 })?.meant).toBe('みず');
  expect(named({ みせ: 12.5 })).toBeUndefined();
});

test('漢字で書く言葉の読みは、その言葉と同じだけ、ありそうなものになる', () => {
  const read = new Slips(
    new Map([
      ['店', form(2, 3)],
      ['みせ', form(2, 7)],
      ['みず', form(3, 5)],
    ]),
  );
  expect(read.ofTwoKana('みぜ')?.meant).toBe('みせ');
});
