import { z } from 'zod';
import { strictRecord, textLine } from '#lib/content/index.ts';

/** The words of `content/glossary.yaml` that a reader may not know. */
export const glossarySchema = z.array(
  strictRecord({
    /** Name in addresses and ids. Example: `loppi`. */
    id: z
      .string({ error: 'id に loppi のような英小文字の名前を書いてください。' })
      .regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/, {
        error: 'id は英小文字で始め、英小文字・数字・ハイフンで書いてください。',
      }),
    /** The word as articles write it. Example: `払込票番号`. */
    term: textLine('term に、記事で使う言葉を書いてください。'),
    /** How it is read. Example: `はらいこみひょうばんごう`. */
    reading: textLine('reading に、読みをひらがなで書いてください。').regex(/^[ぁ-んー・ ]+$/, {
      error: 'reading はひらがなで書いてください。',
    }),
    /** Other ways in which articles write it. */
    also: z.array(textLine('also には、別の書き方を並べてください。')).default([]),
    /** What it means, in a sentence or two for someone who meets it here for the first time. */
    meaning: textLine('meaning に、はじめて見る人に分かる説明を1〜2文で書いてください。'),
  }),
  { error: '「- id: …」で始まる言葉の一覧を書いてください。' },
);

/** A word that a reader may not know. */
export type Term = z.output<typeof glossarySchema>[number];
