import { z } from 'zod';
import { oneOf, sitePath, strictRecord, textLine } from '#lib/content/index.ts';

const lineFix = '1行の文を書いてください。';
const pathFix = '/guides/safety/entered の形で、このサイトの場所を書いてください。';
const patternFix = '「〈組の名〉 言葉:した」のように、空白で区切って書いてください。';
const patterns = z.array(textLine(patternFix), { error: patternFix });

const hint = strictRecord({
  /** A name for tests and reports. */
  id: z.string().regex(/^[a-z-]+$/, { error: 'id は英小文字とハイフンで書いてください。' }),
  /** `urgent` is marked as what to do first; `answer` only puts its page first. */
  kind: oneOf({ urgent: 'お金や番号があぶない。はじめに印をつけて出す', answer: '答えのページをはじめに出す' }),
  /** What to do first, in one sentence. Only urgent hints show it. */
  say: textLine(lineFix).optional(),
  /** The pages to show first, in this order. */
  pages: z.array(sitePath(pathFix), { error: pathFix }).min(1),
  /** Each pattern by itself is enough. All of its words must be in the query. */
  hear: patterns.min(1),
  /** Where one of these is found, nothing was heard. */
  unless: patterns.default([]),
  /** Only if the query holds nothing else. */
  alone: z.literal(true).optional(),
});

const elsewhere = strictRecord({
  id: z.string().regex(/^[a-z0-9-]+$/, { error: 'id は英小文字・数字とハイフンで書いてください。' }),
  /** Why this is not our matter, for authors. */
  reason: textLine(lineFix),
  names: z.array(textLine('呼び名を並べてください。')).min(1),
  /** Longer names in which these names mean something else: 楽天カード can be used at Amazon. */
  but: z.array(textLine('呼び名を並べてください。')).default([]),
  /** Counts only beside one of these words, because the name alone may be our matter: a price, a recipe. */
  beside: z.array(textLine('呼び名を並べてください。')).default([]),
  /** Counts even where Amazon is named: アメリカのAmazon. */
  evenHere: z.literal(true).optional(),
  /** What is said after the sentence that tells what the site is about. */
  say: textLine(lineFix).optional(),
  /** The pages that still fit. */
  fits: z.array(sitePath(pathFix)).default([]),
});

const language = strictRecord({
  /** The language's tag, for `lang`. */
  tag: z.string().regex(/^[a-z]{2}(?:-[A-Za-z]+)?$/, { error: 'zh-Hans の形で書いてください。' }),
  /** What there is here, in that language. */
  say: textLine(lineFix),
  /** What to do first when money or an account is in danger, in that language. */
  urgent: textLine(lineFix),
  /** Words of the language, under the Japanese that is searched for instead. */
  words: z.record(z.string(), z.array(textLine('言葉を並べてください。')).min(1)),
  /** Names, which tell nothing of the language: Japanese type them, too. */
  names: z.record(z.string(), z.array(textLine('言葉を並べてください。')).min(1)).default({}),
  /** Words that ask for nothing. */
  ignore: z.array(z.string()).default([]),
});

/** The files of `content/search`: what the search hears in a query, beside words to look up. */
export const hintsSchema = strictRecord({
  /** Named groups of words for patterns: 〈番号〉. */
  groups: z.record(z.string(), z.array(textLine('言葉を並べてください。')).min(1)).default({}),
  /** Words by which readers tell that they are among the few for whom some pages are: sellers, companies, members. */
  few: z.array(textLine('言葉を並べてください。')).default([]),
  hints: z.array(hint).default([]),
});

export const elsewhereSchema = strictRecord({
  /** What this site is about, in one sentence. */
  say: textLine(lineFix),
  /** The name that this site is about. Where it stands, most other names are not meant. */
  ours: z.array(textLine('呼び名を並べてください。')).min(1),
  matters: z.array(elsewhere).default([]),
});

export const languagesSchema = strictRecord({ languages: z.array(language).default([]) });
