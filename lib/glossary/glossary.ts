import { z } from 'zod';
import { strictRecord, textLine } from '#lib/content/index.ts';

/** Words of `content/glossary.yaml` that a reader may not know. */
export const glossarySchema = z
  .array(
    strictRecord({
      /** Name in URLs and ids. Example: `loppi`. */
      id: z
        .string({ error: 'id に loppi のような英小文字の名前を書いてください。' })
        .regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/, {
          error: 'id は英小文字で始め、英小文字・数字・ハイフンで書いてください。',
        }),
      /** The word as articles write it. Example: `払込票番号`. */
      term: textLine('term に、記事で使う言葉を書いてください。'),
      /** Its pronunciation. Example: `はらいこみひょうばんごう`. */
      reading: textLine('reading に、読みをひらがなで書いてください。').regex(/^[ぁ-んー・ ]+$/, {
        error: 'reading はひらがなで書いてください。',
      }),
      /** Other spellings in articles. */
      also: z
        .array(textLine('also には、別の書き方を並べてください。'), {
          error: 'also には、別の書き方を [支払い番号] の形で並べてください。',
        })
        .describe('記事で使う、別の書き方。')
        .default([]),
      /** The meaning in a sentence or two, for readers who see the word for the first time. */
      meaning: textLine('meaning に、はじめて見る人に分かる説明を1〜2文で書いてください。'),
    }),
    { error: '「- id: …」で始まる言葉の一覧を書いてください。' },
  )
  .check(({ value, issues }) => {
    for (const path of repeatedWords(value)) {
      issues.push({ code: 'custom', input: value, path, message: '同じ言葉は1か所だけに書いてください。' });
    }
  });

/** A glossary entry. */
export type Term = z.output<typeof glossarySchema>[number];

/** The paths of ids and words that occurred earlier in the list. */
function repeatedWords(terms: readonly Pick<Term, 'id' | 'term' | 'also'>[]): (string | number)[][] {
  const names = terms.flatMap(({ id, term, also }, index) => [
    { path: [index, 'id'], name: `#${id}` },
    ...[term, ...also].map((name, at) => ({ path: at === 0 ? [index, 'term'] : [index, 'also', at - 1], name })),
  ]);
  return names.filter(({ name }, at) => names.findIndex((each) => each.name === name) < at).map(({ path }) => path);
}
