import { z } from 'zod';
import { factId, sitePath } from './reference-fields.ts';

/** An object schema that rejects unknown keys and names the known ones. `fix` says what to write when it is missing. */
export function strictRecord<Shape extends z.core.$ZodLooseShape>(
  shape: Shape,
  fix = '「項目名: 値」の組を並べて書いてください。',
): z.ZodObject<Shape, z.core.$strict> {
  return z.strictObject(shape, {
    error: (issue) => (issue.code === 'unrecognized_keys' ? Object.keys(shape).join(' ') : fix),
  });
}

/** One line of text. `fix` says what the author should write. */
export function textLine(fix: string) {
  return z
    .string({ error: fix })
    .trim()
    .min(1, { error: fix })
    .refine((text) => !text.includes('\n'), { error: `改行せず、1行で書いてください。${fix}` });
}

/** A whole number within bounds. */
export function wholeNumber(fix: string, { min, max }: { min: number; max: number }) {
  return z.int({ error: fix }).min(min, { error: fix }).max(max, { error: fix });
}

/** One of a few words, each with its meaning. */
export function oneOf<const Words extends Record<string, string>>(words: Words) {
  const names = Object.keys(words) as (keyof Words & string)[];
  const fix = `${names.map((name) => `${name}（${words[name]}）`).join(' / ')} のどれかを書いてください。`;
  return z.enum(names, { error: fix });
}

/** A list in which nothing stands twice. */
export function withoutRepeats<List extends z.ZodType<string[]>>(list: List): List {
  return list.superRefine((items, context) => {
    const seen = new Set<string>();
    for (const [index, item] of items.entries()) {
      if (seen.has(item)) {
        context.addIssue({ code: 'custom', path: [index], message: '2度書かれています。どちらかを消してください。' });
      }
      seen.add(item);
    }
  });
}

const movedFromFix =
  'movedFrom には、前の住所を [/guides/number/search] の形で並べてください（「#」や「?」から後ろは書きません）。なければ、行ごと省きます。';
const formerAddress = /^(?:(?:\/[a-z0-9]+(?:-[a-z0-9]+)*)+|\/facts\/[a-z]+\.[a-z0-9]+(?:-[a-z0-9]+)*)$/;

/** Addresses at which a page was before it moved here; they lead here for ever. Example: `[/guides/number/search]`. */
export const movedFrom = z
  .array(z.string({ error: movedFromFix }).regex(formerAddress, { error: movedFromFix }), { error: movedFromFix })
  .describe('このページの前の住所。そこへ来た人は、ここへ案内されます。');

const movedAnchorsFix =
  'movedAnchors には、前のアンカーといまのアンカーを「"#search": "#find"」の形で並べてください。引用符も要ります。なければ、行ごと省きます。';
const fragment = z.string({ error: movedAnchorsFix });

/** Where a page was before, and what its anchors were called. */
const movedFields = {
  movedFrom: movedFrom.default([]),
  /** Former anchors of this page, each with the anchor that has its place now; `#` is the top. Example: `{ '#search': '#find' }`. */
  movedAnchors: z
    .record(
      fragment.regex(/^#[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/, { error: movedAnchorsFix }),
      fragment.regex(/^#(?:[a-z][a-z0-9]*(?:-[a-z0-9]+)*)?$/, { error: movedAnchorsFix }),
      { error: movedAnchorsFix },
    )
    .describe('前のアンカーと、いまのアンカー。前のアンカーへのリンクも、そこへ行き着きます。')
    .default({}),
};

/** The front matter fields of every article. */
export const articleFields = {
  /** A draft is seen in `npm run dev` alone. Leave the line out to publish. Example: `true`. */
  draft: z
    .boolean({ error: 'draft には true を書いてください。公開する記事なら、行ごと消します。' })
    .describe('下書き。npm run dev だけで見え、公開されません。')
    .optional(),
  /** Position in its list, low first; leave gaps of ten for later articles. Example: `20`. */
  order: wholeNumber('order は並び順です。10 のような整数で書いてください。', { min: 0, max: 9999 }),
  /** The day a person last compared the text with its sources. Example: `2026-11-21`. */
  checkedOn: z.iso
    .date({ error: 'checkedOn は 2026-11-21 の形で、ある日付を書いてください。' })
    .describe('人が最後に出典と照らし合わせた日。'),
  /** The day of the next review; spread reviews over the year. Example: `2027-02-10`. */
  reviewBy: z.iso
    .date({ error: 'reviewBy は 2027-02-10 の形で、ある日付を書いてください。' })
    .describe('この日までに見直します。ほかの記事とずらします。'),
  /** Ids of the facts that the text is based on. Example: `[konbini.deadline, konbini.cap]`. */
  facts: withoutRepeats(
    z
      .array(factId('facts には konbini.deadline の形の id を並べてください。'), {
        error: 'facts には、よりどころの事実の id を [konbini.deadline] の形で並べてください。',
      })
      .min(1, { error: 'facts には、よりどころの事実の id を1つ以上書いてください。' }),
  ),
  /** Pages to read next, as addresses of this site. Example: `[/konbini/lawson]`. */
  related: withoutRepeats(
    z.array(sitePath('related には /guides/number/find の形の住所を並べてください。'), {
      error: 'related には、次に読むページの住所を [/konbini/lawson] の形で並べてください。',
    }),
  ).default([]),
  ...movedFields,
};

const askedFix =
  'asked には、読む人が実際に言いそうな言い方を [番号押しても先に進まない] の形で1〜6つ並べてください。なければ、asked を行ごと省きます。';
const longestAsked = 40;

/** Wordings of readers who do not know the title's words. Not shown; only the search uses them. Example: `[番号押しても先に進まない]`. */
export const asked = z
  .array(
    textLine(askedFix).refine((text) => [...text].length <= longestAsked, {
      error: `asked の言い方は、1つ ${longestAsked} 文字までにしてください。`,
    }),
    { error: askedFix },
  )
  .min(1, { error: askedFix })
  .max(6, { error: askedFix })
  .describe('言い換え：読む人が実際に言いそうな言い方。ページには出ず、検索だけが使います。');

const askedAtFix = 'askedAt には、本文の見出しごとに、言い方を「"#how-long": [いつ来る]」の形で並べてください。';

/** The fields that only the search uses. */
export const askedFields = {
  /** Readers' wordings for the whole page. */
  asked: asked.default([]),
  /** Readers' wordings for one part, by its fragment. Example: `{ '#how-long': [いつ来る] }`. */
  askedAt: z
    .record(z.string().regex(/^#[a-z0-9]+(?:-[a-z0-9]+)*$/, { error: askedAtFix }), asked, { error: askedAtFix })
    .describe('見出しの #id ごとの言い換え。その見出しだけをさがす人の言い方です。')
    .default({}),
};

const few = { prime: 'プライム会員', seller: '出品者', business: '法人' } as const;

/** The words of `audience`, for the schema and for the page. */
export const audiences = { buyer: '買う人', ...few } as const;

/** The audience of an article or a procedure. */
export type Audience = keyof typeof audiences;

/** The few readers for whom alone something is. The search puts it behind what is for all. Example: `seller`. */
export const fewReaders = oneOf(few).describe('出品者など、限られた人だけのためのものなら、その人。').optional();
