import { describe, expect, test } from 'vitest';
import { Lexicon } from '#lib/search/language/lexicon.ts';
import { Completions } from '#lib/search/query/completions.ts';
import { longestQuery, searchedPart, searchedWords, type TypedPiece, understand } from '#lib/search/query/query.ts';
import { Slips } from '#lib/search/query/slips.ts';

const lexicon = new Lexicon();
for (const [base, reading, kind, cost] of [
  ['番号', 'ばんごう', 'n', 6],
  ['期限', 'きげん', 'n', 6],
  ['本人確認', 'ほんにんかくにん', 'n', 6],
  ['確認', 'かくにん', 'n', 6],
  ['人', 'ひと', 'n', 8],
  ['退会', 'たいかい', 'n', 6],
  ['払込番号', 'はらいこみばんごう', 'n', 6],
  ['払込', 'はらいこみ', 'n', 6],
  ['票', 'ひょう', 'n', 6],
  ['届く', 'とどく', 'k', 6],
  ['みせ', 'みせ', 'n', 6],
] as const) {
  lexicon.addWord({ base, reading, kind }, () => cost);
}
for (const particle of ['が', 'を', 'の', 'たい', 'か']) lexicon.add(particle, { keys: [], cost: 2 });
const known = {
  lexicon,
  slips: new Slips(lexicon.forms),
  completions: new Completions(lexicon.forms, () => 0),
  isWritten: (text: string) => text === '払込票番号',
  loanword: () => undefined,
};

function wordOf({ meant, completions, form, number, text }: TypedPiece): string {
  if (completions !== undefined) return `${text}…${completions[0]?.text}`;
  if (meant !== undefined) return `${text}→${meant}`;
  if (number !== undefined) return number;
  if (text === ' ') return text;
  return form === undefined ? `?${text}` : text;
}

function understood(query: string): string[] {
  return understand(query, known).map(wordOf);
}

test.each([
  ['番号が届く', ['番号', 'が', '届く']],
  ['番号 期限', ['番号', ' ', '期限']],
  ['ばんごう', ['ばんごう']],
  ['ﾊﾞﾝｺﾞｳ', ['ばんごう']],
  ['bangou', ['ばんごう']],
  ['11桁の番号', ['#11桁', 'の', '番号']],
  ['', []],
])('「%s」を、知っている言葉に切り分ける', (query, words) => {
  expect(understood(query)).toEqual(words);
});

test('知らない言葉は、ひとまとめにする', () => {
  expect(understood('カブトムシ')).toEqual(['?かぶとむし']);
});

test('切り分けた言葉は、打たれたままの文字も持ち、つなぐと元になる', () => {
  const typed = understand('ﾊﾞﾝｺﾞｳ　届く!', known).map((piece) => piece.typed);
  expect(typed[0]).toBe('ﾊﾞﾝｺﾞｳ');
  expect(typed.join('')).toBe('ﾊﾞﾝｺﾞｳ　届く!');
});

test.each([
  ['ばんこう', ['ばんこう→ばんごう']],
  ['ばごうの期限', ['ばごう→ばんごう', 'の', '期限']],
  ['期限のばんこう', ['期限', 'の', 'ばんこう→ばんごう']],
])('打ち間違えた「%s」から、似た言葉を読み取る', (query, words) => {
  expect(understood(query)).toEqual(words);
});

test('どこかに書いてある長い言葉は、似た言葉の打ち間違いと読まない', () => {
  expect(understood('払込票番号')).toEqual(['払込', '票', '番号']);
  expect(understood('払込栗番号')).toEqual(['払込栗番号→払込番号']);
});

test.each([
  ['ばん', ['ばん…ばんごう']],
  ['ばんご', ['ばんご…ばんごう']],
  ['番号が きげ', ['番号', 'が', ' ', 'きげ…きげん']],
  ['bang', ['ばん…ばんごう']],
  ['ばんg', ['ばん…ばんごう']],
])('打ちかけの「%s」は、続きになりうる言葉を持つ', (query, words) => {
  expect(understood(query)).toEqual(words);
});

test('いちばんありそうな続きから、8つまでにする', () => {
  const many = new Lexicon();
  for (let index = 0; index < 12; index += 1) {
    many.add(`かき${'さしすせそたちつてとなに'[index]}`, { keys: [many.keyId(`${index}`)], cost: 5 + index / 10 });
  }
  const completions = new Completions(many.forms, () => 0);
  const [piece] = understand('かき', { ...known, lexicon: many, slips: new Slips(many.forms), completions });
  expect(piece?.completions?.map(({ text }) => text)).toEqual([...'さしすせそたちつ'].map((end) => `かき${end}`));
});

test('助詞だけになる「たいか」は、打ちかけの言葉と読む', () => {
  expect(understood('たいか')).toEqual(['たいか…たいかい']);
});

test('漢字1字の言葉は、ほかの漢字にはさまれていれば、言葉と読まない', () => {
  expect(understood('人確認')).toEqual(['人確認→本人確認']);
  expect(understood('人')).toEqual(['人']);
});

test('入れかわった漢字は、並べ直す', () => {
  expect(understood('号番限期')).toEqual(['号番限期→番号期限']);
});

test('2文字だけなら似た言葉に読みかえるが、ほかの言葉があるときと、長く伸ばしたときは読みかえない', () => {
  expect(understood('みぜ')).toEqual(['みぜ→みせ']);
  expect(understood('みぜ 番号')).toEqual(['?みぜ', ' ', '番号']);
  expect(understood('みぜー')).toEqual(['?みぜ']);
});

test('200文字から先は、読まない', () => {
  const query = `番号${'あ'.repeat(longestQuery)}`;
  const pieces = understand(query, known);
  expect(longestQuery).toBe(200);
  expect(pieces.map(({ text }) => text).join('')).toHaveLength(200);
});

describe('1つの問いにかかる仕事は、何を打たれても、ある量で終わる', () => {
  // One ligature folds to eighteen characters.
  const ligatures = 'ﷺ'.repeat(longestQuery);

  test('200文字は、読みやすい形に直したあとで数える', () => {
    const pieces = understand(ligatures, known);
    expect(pieces.map(({ text }) => text).join('').length).toBeLessThanOrEqual(longestQuery);
    expect(searchedPart(ligatures)).toHaveLength(11);
    expect(searchedPart('番号が届かない')).toBe('番号が届かない');
  });

  test('打ちまちがいを考えるのは、初めの48文字だけ', () => {
    const asked: number[] = [];
    const slips = new Slips(lexicon.forms);
    const at = slips.at.bind(slips);
    slips.at = (text, start) => {
      asked.push(start);
      return at(text, start);
    };
    understand('しはらい'.repeat(50), { ...known, slips });
    expect(new Set(asked).size).toBeLessThanOrEqual(48);
    expect(understood(`${'番号 '.repeat(16)}期現`).at(-1)).toBe('?期現');
  });

  test('さがすのは、初めの32語だけ', () => {
    const words = searchedWords(understand('番号 期限 '.repeat(20), known)).filter(({ text }) => text !== ' ');
    expect(words).toHaveLength(32);
    const short = understand('番号 期限 1', known);
    expect(searchedWords(short)).toEqual(short);
  });
});
