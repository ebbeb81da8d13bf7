import { z } from 'zod';
import { oneOf, strictRecord, textLine } from '#lib/content/index.ts';

/** Who published the source. It decides how much a claim counts. */
export const sourceKinds = {
  amazon: 'Amazonのヘルプ',
  agency: '公的機関',
  payment: '決済会社・お店の案内',
  media: 'ニュースサイト',
  blog: 'ブログ記事',
} as const;

/** One source of `content/sources.yaml`. */
export const sourceSchema = strictRecord({
  /** The id that claims use. Example: `s0`. */
  id: z.string({ error: 'id に s0 のような短い名前を書いてください。' }).regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, {
    error: 'id は英小文字・数字・ハイフンで書いてください。',
  }),
  /** The name shown to readers, with its time. Example: `2021年ごろのブログ記事`. */
  name: textLine('name に、読む人に伝わる呼び名を時期つきで書いてください（例：2021年ごろのブログ記事）。'),
  /** The title of the source, if it has one. */
  title: textLine('title に、出典そのものの題を書いてください。').optional(),
  /** Who published it, if known. Example: `国民生活センター`. */
  publisher: textLine('publisher に、出した人や会社の名前を書いてください。').optional(),
  kind: oneOf(sourceKinds).describe('だれが言っているか。'),
  /** Where it was found. Shown as text and never as a link, unless its host is in `hosts.yaml`. */
  url: z.url({ error: 'url は https:// から書いてください。' }).optional(),
  /** What is known about its date. Example: `本文の曜日から2021年と推定`. */
  dated: textLine('dated に、いつのものと分かるかを書いてください（例：日付なし）。'),
});

/** The sources of `content/sources.yaml`. */
export const sourcesSchema = z
  .array(sourceSchema, { error: '「- id: …」で始まる出典の一覧を書いてください。' })
  .min(1, { error: '出典を1つ以上書いてください。' });

/** A source of claims. */
export type Source = z.output<typeof sourceSchema>;

const weights: Record<Source['kind'], 'A' | 'B' | 'C'> = {
  amazon: 'A',
  agency: 'A',
  payment: 'A',
  media: 'B',
  blog: 'C',
};

/** The weight of a source: A is the responsible party itself, B established media, C anyone else. */
export function weightOf({ kind }: Source): 'A' | 'B' | 'C' {
  return weights[kind];
}
