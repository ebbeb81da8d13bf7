import { z } from 'zod';
import { oneOf, sitePath, strictRecord, textLine } from '#lib/content/index.ts';

const idFix = 'id は given-away のように、英小文字・数字とハイフンで書いてください。';
const id = z.string({ error: idFix }).regex(/^[a-z0-9-]+$/, { error: idFix });
const sentence = textLine('読む人に言う文を、1行で書いてください。');
const pathFix = '/guides/safety/entered の形で、このサイトの場所を並べてください。';
const paths = z.array(sitePath(pathFix), { error: pathFix });
const wordFix = '言葉を [楽天, 楽天市場] の形で並べてください。';
const words = z.array(textLine(wordFix), { error: wordFix });
const patternFix = '「〈組の名〉 教える:した」のように、空白で区切った言葉を並べてください。';
const patterns = z.array(textLine(patternFix), { error: patternFix });
const onlyTrue = (fix: string) => z.literal(true, { error: fix }).optional();

function table(fix: string) {
  return z.record(textLine(fix), words.min(1, { error: wordFix }), { error: fix });
}

const hint = strictRecord({
  /** A name for tests and reports. */
  id,
  /** `urgent` is marked as what to do first; `answer` only puts its pages first. */
  kind: oneOf({ urgent: 'お金や番号があぶない。印をつけて、はじめに出す', answer: '答えのページを、はじめに出す' }),
  /** What to do first. Only urgent hints show it. */
  say: sentence.optional(),
  /** The pages to show first, in this order. */
  pages: paths.min(1, { error: pathFix }),
  /** Each pattern by itself is enough. All of its words must be in the query, in any order. */
  hear: patterns.min(1, { error: patternFix }),
  /** Where one of these is found, nothing was heard. */
  unless: patterns.default([]),
  /** Only if the query holds nothing else. */
  alone: onlyTrue('alone は true と書くか、消してください。'),
});

const matter = strictRecord({
  id,
  /** Why this is not our matter, for authors. */
  reason: textLine('ここで扱わない理由を、1行で書いてください。'),
  names: words.min(1, { error: wordFix }),
  /** Longer names in which these names mean something else: 楽天カード can be used at Amazon. */
  but: words.default([]),
  /** Counts only beside one of these words, because the name alone may be our matter. */
  beside: words.default([]),
  /** Counts even where Amazon is named: アメリカのAmazon. */
  evenHere: onlyTrue('evenHere は true と書くか、消してください。'),
  /** What is said after the sentence that tells what the site is about. */
  say: sentence.optional(),
  /** The pages that still fit. */
  fits: paths.default([]),
});

const tagFix = '言語の印を zh-Hans の形で書いてください。';
const tableFix = '「さがす日本語: [その言葉, …]」の組を書いてください。';

const language = strictRecord({
  tag: z.string({ error: tagFix }).regex(/^[a-z]{2}(?:-[A-Za-z]+)?$/, { error: tagFix }),
  /** What there is here, in that language. */
  say: sentence,
  /** What to do first when money or an account is in danger, in that language. */
  urgent: sentence,
  /** Words of the language, under the Japanese that is searched for instead. */
  words: table(tableFix),
  /** Names, which tell nothing of the language: Japanese type them, too. */
  names: table(tableFix).default({}),
  /** Words that ask for nothing. */
  ignore: words.default([]),
});

/** `content/search/intents.yaml`: what must be answered first. */
export const hintsSchema = strictRecord({
  /** Named groups of words for patterns: 〈番号〉. */
  groups: table('「組の名: [言葉, …]」の組を書いてください。').default({}),
  /** Words by which readers tell that they are among the few for whom some pages are, under the name of these few. */
  few: table('「だれ: [言葉, …]」の組を書いてください（例：seller: [出品者]）。').default({}),
  hints: z.array(hint, { error: '「- id: …」の形の一覧を書いてください。' }).default([]),
});

/** `content/search/elsewhere.yaml`: what is not our matter. */
export const elsewhereSchema = strictRecord({
  /** What this site is about, in one sentence. */
  say: sentence,
  /** The name that this site is about. Where it stands, most other names are not meant. */
  ours: words.min(1, { error: wordFix }),
  matters: z.array(matter, { error: '「- id: …」の形の一覧を書いてください。' }).default([]),
});

/** `content/search/languages.yaml`: questions in other languages. */
export const languagesSchema = strictRecord({
  languages: z.array(language, { error: '「- tag: …」の形の一覧を書いてください。' }).default([]),
});
