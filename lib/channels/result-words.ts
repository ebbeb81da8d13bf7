import { z } from 'zod';
import { sitePath, strictRecord, textLine } from '#lib/content/index.ts';
import { exclusions } from './exclude.ts';
import { actionIds } from './first-actions.ts';
import { matters } from './picker-replies.ts';
import { prepareIds } from './preparation.ts';
import { reasonIds } from './rules.ts';

const sentenceFix = '「。」で終わる1文で書いてください。';
const helpFix = '読むページの住所を [/guides/orders/late] の形で、1つ以上並べてください。';
const pathFix = '/guides/orders/late の形の住所を書いてください。';

const sentence = textLine(sentenceFix).regex(/^[^。]+。$/, { error: sentenceFix });
const path = sitePath(pathFix);

/** The texts of the picker's result, `content/flows/contact-result.yaml`: one for each id in the rules. */
export const resultWordsSchema = strictRecord({
  /** Why a contact method was raised or lowered. Example: `声を出さずに使えます。`. */
  reasons: named(
    reasonIds,
    sentence.describe('上げた、または下げたわけを1文で。'),
    'reasons に、わけごとの文を書いてください。',
  ),
  /** Why something is not shown. Example: `ログインできないと使えません。`. */
  exclusions: named(
    exclusions,
    sentence.describe('出さないわけを1文で。'),
    'exclusions に、出さないわけの文を書いてください。',
  ),
  /** What to have at hand. Example: `注文番号`. */
  prepare: named(
    prepareIds,
    textLine('用意するものを書いてください（例：注文番号）。').describe('手元に用意するもの。'),
    'prepare に、用意するものの言葉を書いてください。',
  ),
  /** What to do immediately. */
  actions: named(
    actionIds,
    strictRecord(
      {
        /** Who is asked, or who does it. Example: `カード会社`. */
        whom: textLine('whom に、だれに（自分でするなら「自分で」）を書いてください。').describe('だれに。'),
        /** Where. Example: `カードの裏面の連絡先`. */
        where: textLine('where に、どこで、どの画面でかを書いてください。').describe('どこで。'),
        /** What to do, in one sentence. */
        text: sentence.describe('すぐにすることを1文で。'),
        /** The page with the instructions. */
        to: path.describe('やり方のページの住所。'),
      },
      'whom と where と text と to を書いてください。',
    ).describe('すぐにすること。'),
    'actions に、すぐにすることを書いてください。',
  ),
  /** Pages that may help without contacting anybody, the best first. */
  help: named(
    [...matters, 'open', 'guest', 'language'],
    z
      .array(path, { error: helpFix })
      .min(1, { error: helpFix })
      .describe('だれにも聞かずに解決できるページ。役に立つ順。'),
    'help に、用件ごとの読むページを書いてください。',
  ),
});

/** The texts of the picker's result. */
export type ResultWords = z.output<typeof resultWordsSchema>;

function named<const Name extends string, Value extends z.ZodType>(names: readonly Name[], value: Value, fix: string) {
  // `Object.fromEntries` loses the type of its keys.
  const shape = Object.fromEntries(names.map((name) => [name, value])) as Record<Name, Value>;
  return strictRecord(shape, fix).describe(fix);
}
