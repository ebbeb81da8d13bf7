import { z } from 'zod';
import {
  type ArticleKind,
  articleFields,
  askedFields,
  type Body,
  factId,
  oneOf,
  strictRecord,
  textLine,
  wholeNumber,
} from '#lib/content/index.ts';
import { chains, isChain } from './chains.ts';

/** The id of a fact that provides a figure. */
function ownerOf(field: string, example: string) {
  return factId(`${field} に ${example} の形の事実の id を書いてください。`);
}

/** Whether a reader can count on a means of payment. The best first. */
export const verdicts = { yes: '使える', ask: '店員に確かめる', no: '使えないと考える' } as const;

const menuPathSchema = strictRecord({
  /** Which source describes this path, in a reader's words. Example: `案内A（2021年ごろ）`. */
  from: textLine('from に、どの案内による道順かを書いてください。'),
  /** The labels to press, in order, exactly as on the screen. */
  labels: z
    .array(textLine('labels の1つ1つに、画面の言葉をそのまま書いてください。'), {
      error: 'labels に、押す順に画面の言葉を並べてください。',
    })
    .min(1, { error: 'labels に、押す順に画面の言葉を並べてください。' }),
});

/** Paying at a machine in the store, or by asking the clerk. The two have different fields. */
const counterSchema = z.discriminatedUnion(
  'at',
  [
    strictRecord({
      at: z.literal('terminal').describe('お店の機械で払います。'),
      /** The machine's name as written on it. Example: `Loppi`. */
      terminal: textLine('terminal に機械の名前を書いてください（例：Loppi）。'),
      /** Other names of the machine that readers may see. */
      aka: z
        .array(textLine('aka には別の呼び名を並べてください。'), {
          error: 'aka には、別の呼び名を [ロッピー] の形で並べてください。',
        })
        .describe('読む人が見るかもしれない、機械の別の呼び名。')
        .default([]),
      /**
       * The code that the machine asks for after the number; absent when no source mentions one. Example:
       * `"{{konbini.confirm-code}}"`.
       */
      confirmationCode: z
        .string({ error: 'confirmationCode は "8888" のように引用符で囲んで書いてください。' })
        .regex(/^(?:\d+|\{\{[a-z.-]+\}\})$/, { error: 'confirmationCode は "8888" のように数字だけで書いてください。' })
        .optional(),
      /** The known paths through the menus, the likeliest first. */
      paths: z
        .array(menuPathSchema, { error: 'paths に、機械の道順を1つ以上書いてください。' })
        .min(1, { error: 'paths に、機械の道順を1つ以上書いてください。' }),
      /** What the machine prints for the register. Example: `申込券`. */
      slip: textLine('slip に、機械から出る紙の名前を書いてください（例：申込券）。'),
    }),
    strictRecord({
      at: z.literal('register').describe('レジで払います。'),
      /** What to say to the clerk. Example: `インターネット代金の支払いをお願いします`. */
      say: textLine('say に、レジで言う言葉を書いてください。'),
      /** What to show. Example: `印刷した画面、または番号のメモ`. */
      hand: textLine('hand に、レジで見せるものを書いてください。'),
    }),
  ],
  { error: 'counter.at は terminal（機械で払う）か register（レジで払う）です。' },
);

/** The front matter of `content/konbini/<chain>.mdx`. */
export const konbiniSchema = strictRecord({
  /** Page title, as a verb phrase. Example: `ローソンで払う`. */
  title: textLine('title に「ローソンで払う」のような題を書いてください。'),
  /** The whole procedure in one or two sentences. */
  answer: textLine('answer に、払い方を1〜2文で書いてください。'),
  /** The chain's name. Example: `ローソン`. */
  name: textLine('name にチェーンの名前を書いてください。'),
  /** How long it takes at the store, in minutes. */
  minutes: wholeNumber('minutes に、お店でかかる時間を分で書いてください（例：5）。', { min: 1, max: 60 }),
  counter: counterSchema,
  /** The number that this chain takes. */
  number: strictRecord({
    /** The number's name on the payment page. Example: `お支払い番号`. */
    name: textLine('number.name に番号の名前を書いてください。'),
    /** The fact with the number of digits. Example: `konbini.number-digits-711`. */
    digits: ownerOf('number.digits', 'konbini.number-digits-711').describe('番号の桁数の事実。'),
  }).describe('このチェーンで払うときの番号。'),
  /** Means of payment, the safest first. */
  means: z
    .array(
      strictRecord({
        /** Example: `nanaco`. */
        name: textLine('means の name に支払い手段の名前を書いてください。'),
        /** Whether a reader can count on it. */
        verdict: oneOf(verdicts).describe('読む人があてにしてよいか。'),
      }),
      { error: 'means に、支払い手段と使えるかどうかを並べてください。' },
    )
    .min(1, { error: 'means に、支払い手段と使えるかどうかを並べてください。' }),
  /** The fact with the buyer's fee. Example: `konbini.fee`. */
  fee: ownerOf('fee', 'konbini.fee').describe('買う人が払う手数料の事実。'),
  ...articleFields,
  ...askedFields,
});

/** The parsed front matter of a konbini page. */
export type KonbiniFront = z.output<typeof konbiniSchema>;

/** Everything needed at one chain's counter. */
export interface Konbini extends KonbiniFront {
  readonly kind: 'konbini';
  readonly id: string;
  readonly path: `/konbini/${string}`;
  readonly body: Body;
}

/** How konbini pages are parsed. */
export const konbiniKind: ArticleKind<KonbiniFront, Konbini> = {
  frontSchema: konbiniSchema,
  check: (id, body, report) => {
    if (!isChain(id)) {
      report(
        { line: 1, column: 1 },
        'file-place',
        `「${id}」というチェーンはありません。`,
        `ファイル名を ${chains.join(' / ')} のどれかにするか、新しいチェーンなら、lib/konbini/chains.ts の chains に「'${id}'」を足してください。`,
      );
    }
    if (body.procedures.length === 0) {
      report(
        { line: 1, column: 1 },
        'procedure-steps',
        '払い方の手順がありません。',
        '<Procedure> を1つ以上書いてください。',
      );
    }
  },
  build: (id, front, body) => ({ ...front, kind: 'konbini', id, path: `/konbini/${id}`, body }),
};
