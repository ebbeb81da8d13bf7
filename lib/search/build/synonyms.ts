import { z } from 'zod';
import { strictRecord, textLine } from '#lib/content/index.ts';

const wordFix = '言葉を [ファミマ, ファミリーマート] の形で並べてください。数字だけの言葉は引用符で囲みます。';
const words = z.array(textLine(wordFix), { error: wordFix }).min(1, { error: wordFix });

function table(fix: string) {
  return z.record(textLine(fix), words, { error: fix });
}

/** The words of `content/synonyms.yaml`. Readings, inflections and spellings need no entry: the search derives them. */
export const synonymsSchema = strictRecord({
  /** Other names of one thing, under the name that articles use. Example: `ローソン: [lawson]`. */
  names: table('「記事で使う名前: [別の呼び名, …]」の組を書いてください。')
    .describe('同じものの別の呼び名。左に記事で使う名前、右に略称・英語などを書きます。')
    .default({}),
  /** Common typing mistakes, under the word that is meant. Example: `期限: [機嫌]`. */
  slips: table('「正しい言葉: [変換の間違い, …]」の組を書いてください。')
    .describe('よくある変換の間違い。左の言葉でさがし、「もしかして」と聞きます。')
    .default({}),
  /** Groups of words for which the same sections answer. Example: `[退会, アカウント 削除]`. */
  near: z
    .array(words.min(2, { error: '意味の近い言葉を2つ以上並べてください。' }), {
      error: '「- [言葉, 言葉]」の形の一覧を書いてください。',
    })
    .describe('意味の近い言葉の組。空白で区切った言葉は、近くに並んだときだけその意味になります。')
    .default([]),
  /** Question words, under the word to search for. Example: `期限: [いつまで]`. */
  asks: table('「さがす言葉: [質問の言葉, …]」の組を書いてください。')
    .describe('質問の言葉と、それでさがす言葉。左の言葉で右の言葉をさがすことはありません。')
    .default({}),
  /** Words that say little beside others. Example: `方法`. */
  weak: words.describe('ほかの言葉と並ぶと、あまり手がかりにならない言葉。').default([]),
  /** Phrases that do not say what is searched for. Example: `教えてください`. */
  ignore: words.describe('さがす役に立たない言い回し。').default([]),
});

/** Synonyms as authors wrote them. */
export type Synonyms = z.output<typeof synonymsSchema>;
