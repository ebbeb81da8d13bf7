import { z } from 'zod';
import { asked, factId, fewReaders, movedFrom, oneOf, strictRecord, textLine } from '#lib/content/index.ts';

/** How well the sources support a fact. */
export const statuses = {
  agreed: '出典がそろっている',
  single: '出典が1つだけ',
  conflict: '出典が食いちがう',
  dated: '古い案内による',
  unverified: '根拠が確かめられない',
} as const;

/** The rule by which the reading was chosen. */
export const rules = {
  agreed: '出典がそろっている値をとる',
  safest: '間違っていても損がいちばん小さい値をとる',
  official: 'Amazon自身の案内をとる',
} as const;

/** The units that an integer fact may have. */
const units = ['日', '円', '桁', '分', '時間', '週間', '文字', 'か月', '回'] as const;

/** Example: `konbini.deadline`. */
export const ownId = factId(
  'id に konbini.deadline の形の名前を書いてください。',
  'id は konbini.deadline の形（群.名前）で書いてください。',
);

const day = (name: string, meaning: string) =>
  z.iso.date({ error: `${name} は 2026-11-21 の形で、ある日付を書いてください。` }).describe(meaning);

const clock = /^(?:[01]\d|2[0-4]):[0-5]\d-(?:[01]\d|2[0-4]):[0-5]\d$/;

const integerValue = z.int({ error: '値は整数で書いてください。' });
const rangeValue = z
  .string({ error: '値は "09:00-21:00" の形（日本時間）で書いてください。' })
  .regex(clock, { error: '値は "09:00-21:00" の形（日本時間）で書いてください。', abort: true })
  .refine(isWithinDay, { error: '値は 00:00 から 24:00 までの間で、早い時刻を先に書いてください。' });
const choiceValue = textLine('値は options にある名前で書いてください。');
const listValue = z
  .array(textLine('値の1つ1つを文字で書いてください。'), {
    error: '値は [ローソン, ミニストップ] の形の一覧で書いてください。',
  })
  .min(1, { error: '値を1つ以上並べてください。' });
const answerValue = z.enum(['yes', 'no', 'unknown'], {
  error: '値は yes / no / unknown のどれかです（引用符で囲みます）。',
});
const textValue = textLine('値を1行の文字で書いてください。');

const safers = {
  integer: z.enum(['lower', 'higher'], { error: 'safer は lower（小さいほど安全）か higher（大きいほど安全）です。' }),
  range: z.enum(['narrower'], { error: 'safer は narrower（狭いほど安全）です。' }),
  choice: z.array(choiceValue, { error: 'safer に、安全な順に options の名前を並べてください。' }),
  list: z.enum(['fewer'], { error: 'safer は fewer（少ないほど安全）です。' }),
  answer: z.enum(['yes', 'no', 'unknown'], { error: 'safer に、安全な答え（yes / no / unknown）を書いてください。' }),
};

const conflictFix = 'conflicts は [C01] の形で並べてください。';
const patternFix = 'patterns は、1文字以上に当たる正規表現です。かっこの対応などを確かめてください。';

function fields<Value extends z.ZodType>(value: Value) {
  return {
    id: ownId,
    /** The question that the fact answers, in a reader's words. Example: `番号が届いてから何日のうちに払うか。`. */
    question: textLine('question に、この事実が答える問いを書いてください。'),
    audience: fewReaders,
    status: oneOf(statuses).describe('出典がどれだけそろっているか。'),
    /** Ids of entries in the research notes that became part of this fact, so that none is lost. */
    covers: z
      .array(ownId, { error: 'covers に、この事実が引き受けた id を [konbini.chains-s0] の形で並べてください。' })
      .describe('この事実の一部になった、調べものの記録の id。')
      .default([]),
    /** Numbers in the register of conflicts. Example: `[C01]`. */
    conflicts: z
      .array(z.string({ error: conflictFix }).regex(/^C\d{2}b?$/, { error: conflictFix }), { error: conflictFix })
      .describe('食いちがいの控えの番号（例：C01）。')
      .default([]),
    /** Related facts. Write each relation on one side only. */
    seeAlso: z
      .array(ownId, { error: 'seeAlso に、合わせて読む事実の id を [konbini.cap] の形で並べてください。' })
      .describe('合わせて読むとよい事実の id。片方だけに書きます。')
      .default([]),
    /** Phrases of readers who search for this answer. */
    asked: asked.default([]),
    /** Former addresses of its page, from before its id changed. Example: `[/facts/konbini.limit]`. */
    movedFrom: movedFrom.default([]),
    /** What each source says. */
    claims: z
      .array(
        strictRecord({
          /** An id of `sources.yaml`. */
          source: textLine('source に sources.yaml の id を書いてください。'),
          /** Where in the source. For authors only; readers never see it. Example: `24行、49行`. */
          place: textLine('place に、出典の中の場所を書いてください（例：24行）。'),
          /** Absent when the source speaks of the matter but gives no such value; `says` then tells what it gives. */
          value: value.optional(),
          /** The claim in a few words, when the value alone says too little. */
          says: textLine('says に、出典の言い分を短く書いてください。').optional(),
        }).refine((claim) => claim.value !== undefined || claim.says !== undefined, {
          path: ['value'],
          error:
            'value に出典の値を書いてください。出典が値を言っていなければ、value を省いて says に言い分を書きます。',
        }),
        { error: 'claims に、だれが何と言っているかを並べてください。' },
      )
      .min(1, { error: 'claims に出典が1つもありません。1つ以上書いてください。' }),
    /** What this site tells its readers. */
    reading: strictRecord(
      {
        value,
        rule: oneOf(rules).describe('読み方を選んだわけ。'),
        /** Which error costs the reader least. Required for `safest` and when sources conflict. */
        why: textLine('why に、この読み方にした理由を書いてください。').optional(),
        /** The reading as one full sentence. */
        sentence: textLine('sentence に、読み方を1文で書いてください。'),
      },
      'reading に、このサイトの読み方を value・rule・why・sentence で書いてください。',
    ).describe('このサイトが読む人に伝える読み方。'),
    /** Where readers can check it themselves. Example: `番号のお知らせメールにある日付`. */
    check: textLine('check に、Amazonの画面やメールのどこで確かめられるかを書いてください。'),
    checkedOn: day('checkedOn', '人が最後に出典と照らし合わせた日。'),
    reviewBy: day('reviewBy', 'この日までに見直します。ほかの事実とずらします。'),
    /**
     * Regular expressions for this fact's value written out; `npm run check` reports them in articles. Example:
     * `['8888']`.
     */
    patterns: z
      .array(z.string({ error: patternFix }).refine(isPattern, { error: patternFix }), {
        error: "patterns に、正規表現を ['8888'] の形で並べてください。",
      })
      .describe('この事実の値を本文にじかに書いたときに見つける正規表現。npm run check が教えます。')
      .default([]),
    /** Why no page uses the fact. Required when none does. */
    unused: textLine('unused に、どのページにも使わない理由を書いてください。').optional(),
  };
}

/** The value, the claims and the reading of a fact all have the fact's type. */
export const factSchema = z.discriminatedUnion(
  'type',
  [
    strictRecord({
      type: z.literal('integer').describe('整数。unit に単位を書きます。'),
      unit: z.enum(units, { error: `unit は ${units.join(' / ')} のどれかです。` }),
      safer: safers.integer.optional(),
      ...fields(integerValue),
    }),
    strictRecord({
      type: z.literal('time-range').describe('1日の中の時間帯（日本時間）。'),
      safer: safers.range.optional(),
      ...fields(rangeValue),
    }),
    strictRecord({
      type: z.literal('choice').describe('決まった言葉から1つ。options に並べます。'),
      /** The possible values: a short name, and the words for readers. */
      options: z.record(z.string(), textLine('options に「名前: 言葉」を並べてください。'), {
        error: 'options に「名前: 言葉」を並べてください。',
      }),
      safer: safers.choice.optional(),
      ...fields(choiceValue),
    }),
    strictRecord({
      type: z.literal('list').describe('言葉の一覧。'),
      safer: safers.list.optional(),
      ...fields(listValue),
    }),
    strictRecord({
      type: z.literal('yes-no').describe('はい・いいえ・分からない。'),
      safer: safers.answer.optional(),
      ...fields(answerValue),
    }),
    strictRecord({ type: z.literal('text').describe('1行の文字。'), ...fields(textValue) }),
  ],
  { error: 'type は integer / time-range / choice / list / yes-no / text のどれかです。' },
);

/** A verifiable statement: the claims of the sources, and the reading that this site adopts. */
export type Fact = z.output<typeof factSchema>;

/** A fact without what only the search and the redirects use. */
export function publicFact({
  asked: _,
  movedFrom: __,
  audience: ___,
  ...fact
}: Fact): Omit<Fact, 'asked' | 'movedFrom' | 'audience'> {
  return fact;
}

/** A value of a fact of any type. */
export type FactValue = Fact['reading']['value'];

/** The facts of one `content/facts/<group>.yaml`. */
export const factsSchema = z.array(factSchema, { error: '「- id: …」で始まる事実の一覧を書いてください。' });

function isWithinDay(range: string): boolean {
  const [from = '', to = ''] = range.split('-');
  return from < to && to <= '24:00';
}

// A pattern that matches the empty text would match everywhere.
function isPattern(source: string): boolean {
  try {
    return !new RegExp(source, 'u').test('');
  } catch {
    return false;
  }
}
