import { z } from 'zod';
import { oneOf, strictRecord, textLine } from '#lib/content/index.ts';

/** Who is speaking, and so how far a claim of theirs carries. */
export const sourceKinds = {
  amazon: 'Amazonのヘルプ',
  agency: '公的機関',
  payment: '決済会社・お店の案内',
  media: 'ニュースサイト',
  blog: 'ブログ記事',
} as const;

/** One source of `content/sources.yaml`. */
export const sourceSchema = strictRecord({
  /** The name that claims use. Example: `s0`. */
  id: z.string({ error: 'id に s0 のような短い名前を書いてください。' }).regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, {
    error: 'id は英小文字・数字・ハイフンで書いてください。',
  }),
  /** How readers are told of it, with its time. Example: `2021年ごろのブログ記事`. */
  name: textLine('name に、読む人に伝わる呼び名を時期つきで書いてください（例：2021年ごろのブログ記事）。'),
  /** Its own title, where it has one. */
  title: textLine('title に、出典そのものの題を書いてください。').optional(),
  kind: oneOf(sourceKinds).describe('だれが言っているか。'),
  /** Where it was seen; shown as text, never as a link, unless its host is in `hosts.yaml`. */
  url: z.url({ error: 'url は https:// から書いてください。' }).optional(),
  /** What is known of its date. Example: `本文の曜日から2021年と推定`. */
  dated: textLine('dated に、いつのものと分かるかを書いてください（例：日付なし）。'),
});

/** The sources of `content/sources.yaml`: everything that a claim may rest on. */
export const sourcesSchema = z
  .array(sourceSchema, { error: '「- id: …」で始まる出典の一覧を書いてください。' })
  .min(1, { error: '出典を1つ以上書いてください。' });

/** Something that a claim rests on. */
export type Source = z.output<typeof sourceSchema>;

const weights: Record<Source['kind'], 'A' | 'B' | 'C'> = {
  amazon: 'A',
  agency: 'A',
  payment: 'A',
  media: 'B',
  blog: 'C',
};

/** How much a source weighs: A speaks of its own matters, B is established media, C anyone else. */
export function weightOf({ kind }: Source): 'A' | 'B' | 'C' {
  return weights[kind];
}
