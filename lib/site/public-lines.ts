import { z } from 'zod';
import { strictRecord, textLine } from '#lib/content/index.ts';

const idFix = 'id に consumer のような英小文字の名前を書いてください。';
const numberFix = "number に、国や警察の短い番号を '188' か '#9110' の形で書いてください。会社の番号は載せません。";
const sourceFix = 'source に、公的機関の出典の id（sources.yaml）を書いてください。';

/**
 * The public telephone lines of the state (`content/public-lines.yaml`). It is a closed list of short codes: a company's
 * number does not fit the form of `number`.
 */
export const publicLinesSchema = z.array(
  strictRecord({
    /** Used in `<PublicLine id="consumer" />` and `{{publicline.consumer}}`. */
    id: z.string({ error: idFix }).regex(/^[a-z]+(?:-[a-z]+)*$/, { error: idFix }),
    /** Example: `消費者ホットライン`. */
    name: textLine('name に、窓口の名前を書いてください。'),
    number: z.string({ error: numberFix }).regex(/^(?:1\d{2}|#\d{4})$/, { error: numberFix }),
    /** For which matters, in one phrase. Example: `買い物や契約で困ったとき`. */
    matter: textLine('matter に、どんなときにかけるかを短く書いてください。'),
    /** What happens after dialling, in one or two sentences. */
    answer: textLine('answer に、かけるとどうなるかを書いてください。'),
    /** When it answers, as its source says. */
    hours: textLine('hours に、つながる時間を、出典にあるとおりに書いてください。').optional(),
    /** What a call costs, as its source says. */
    cost: textLine('cost に、かかるお金を書いてください。').optional(),
    /** Telephones that it cannot be called from. */
    limits: textLine('limits に、かけられない電話を書いてください。').optional(),
    /** The id of the official page, in `sources.yaml`. */
    source: z.string({ error: sourceFix }),
  }),
  { error: '「- id: …」で始まる一覧を書いてください。' },
);

/** A public telephone line of the state. */
export type PublicLine = z.output<typeof publicLinesSchema>[number];

/** The name by which texts ask for a line. */
export function publicLineId({ id }: PublicLine): string {
  return `publicline.${id}`;
}

/** The name and the number of a line, as in a sentence. */
export function lineInSentence({ name, number }: PublicLine): string {
  return `${name}「${number}」`;
}

/** All that a reader should know before dialling, as one text. */
export function lineInFull(line: PublicLine): string {
  const { matter, answer, hours = '', cost = '', limits = '' } = line;
  return `${lineInSentence(line)}（${matter}）：${answer}${hours}${cost}${limits}`;
}
