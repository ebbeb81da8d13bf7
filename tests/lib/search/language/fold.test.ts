import { describe, expect, test } from 'vitest';
import { fold, foldWithPositions } from '#lib/search/language/fold.ts';

test.each([
  ['ろーそん', ['ﾛｰｿﾝ', 'ローソン', 'ろーそん', 'ロ－ソン', 'ロ―ソン', 'ロ〜ソン', 'ロ-ソン', 'ロソン']],
  ['amazon', ['Amazon', 'AMAZON', 'ａｍａｚｏｎ', 'Ａｍａｚｏｎ', 'Ama\u200bzon']],
  ['ぷりぺいど', ['プリペイド', 'ﾌﾟﾘﾍﾟｲﾄﾞ', 'フ\u309aリヘ\u309aイト\u3099', 'プリペイド\ufe0f']],
  ['30万円', ['３０万円', '30万円']],
  ['(株)', ['㈱', '（株）', '(株)']],
  ['きろ', ['㌔', 'キロ', 'ｷﾛ']],
])('%s のどの打ち方も、1つの形になる', (_, ways) => {
  expect(new Set(ways.map(fold)).size).toBe(1);
});

test.each([
  ['見えない字は消える', 'ロー\u200bソ\u202eン\u2060', 'ろそん'],
  ['半分だけの字は消える', 'ロ\ud800ーソン\udfff', 'ろそん'],
  ['制御文字と改行は空白になる', '番号\u0000\r\n\t\u0085届かない', '番号 届かない'],
  ['続く空白は1つになる', `番号${' '.repeat(10_000)}届かない`, '番号 届かない'],
  ['かなのあとでなければ、横棒は残る', '7–11、03‐1234', '7-11、03-1234'],
  ['ぢ と づ は じ と ず になる', 'ヂヅゔ', 'じずぶ'],
  ['ローマ字の長い母音は、かなのつづりになる', 'jūsho Ōsaka', 'juusho ousaka'],
])('%s', (_, text, folded) => {
  expect(fold(text)).toBe(folded);
});

describe('元の場所', () => {
  test('1字が2字になれば、2字とも同じ場所から来ている', () => {
    expect(foldWithPositions('㌔は')).toEqual({ text: 'きろは', positions: [0, 0, 1] });
  });

  test('2字で1字を表す半角の濁音も、はじめの字から来ている', () => {
    expect(foldWithPositions('ｶﾞﾊﾟ')).toEqual({ text: 'がぱ', positions: [0, 2] });
  });

  test('消えた字のあとの字は、その分うしろから来ている', () => {
    expect(foldWithPositions('ローソン').positions).toEqual([0, 2, 3]);
    expect(foldWithPositions('😀a')).toEqual({ text: '😀a', positions: [0, 0, 2] });
  });
});
