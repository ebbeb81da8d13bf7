import { z } from 'zod';
import { findPhoneNumbers, oneOf, sitePath, strictRecord, textLine } from '#lib/content/index.ts';
import { isWide } from '#lib/ja/index.ts';
import { addedFieldIds, audienceIds, fieldIds } from './draft.ts';

const name = z
  .string({ error: '英小文字とハイフンの名前を書いてください（例：no-mail）。' })
  .regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/, { error: '英小文字で始め、英小文字・数字・ハイフンで書いてください。' });

function plainLine(fix: string) {
  return textLine(fix).refine((text) => findPhoneNumbers(text).length === 0, {
    error: '電話番号は書けません。番号を消してください。',
  });
}

// Every kanji word in a spoken text needs its reading, so that a missing one is found here and not on the phone.
function spokenLine(fix: string) {
  return plainLine(fix).refine((text) => !/[{}|]|\p{Script=Han}/u.test(text.replace(/\{[^{}|]+\|[ぁ-ヿー]+\}/g, '')), {
    error: '漢字には {注文|ちゅうもん} の形で読みを付けてください。読みは、かなで書きます。',
  });
}

function englishLine(fix: string) {
  return plainLine(fix).refine((text) => ![...text].some(isWide), {
    error: '英語で、半角の文字だけで書いてください。',
  });
}

function both(meaning: string) {
  return strictRecord({
    /** In Japanese, with the reading of every word in kanji. Example: `{商品|しょうひん}`. */
    ja: spokenLine('ja に、日本語の文を書いてください。漢字には {注文|ちゅうもん} の形で読みを付けます。'),
    /** The same in English. */
    en: englishLine('en に、同じことを英語で書いてください。'),
  }).describe(meaning);
}

const field = strictRecord({
  /** The label of the field, and the text before what the reader typed. */
  ...both('').shape,
  /** A hint for filling in the field. */
  hint: plainLine('hint に、欄に書くことが分かる1文を書いてください。'),
});

/** The spoken sentence for a field: the text before and after the reader's words. */
const spokenAround = strictRecord({
  before: spokenLine('before に、読む人の言葉の前に言うことを書いてください（例：{時期|じき}は、）。'),
  after: spokenLine('after に、読む人の言葉のあとに言うことを書いてください（例：です。）。'),
}).describe('電話で言う文の、前と後ろ。');

const form = oneOf({ chat: 'チャット', mail: 'メールかフォーム', call: '電話' });

const forms = z
  .array(form, { error: 'forms に [chat, mail] の形で、作れる文を並べてください。' })
  .refine((all) => all.includes('mail'), { error: 'mail は、いつも作れるようにしてください。' })
  .describe('作れる文の種類。');

const sentences = z
  .array(
    strictRecord({
      /** Its name within the topic. Example: `no-mail`. */
      id: name,
      ...both('').shape,
    }),
    { error: '「- id: …」で始まる文の一覧を書いてください。' },
  )
  .min(1, { error: '文を1つ以上書いてください。' })
  .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, {
    error: '同じ id は1回だけ使ってください。',
  });

const goal = sitePath('/guides/contact/chat の形の住所を書いてください。').describe('その窓口への行き方のページ。');

function desk(meaning: string) {
  return strictRecord({
    ...both('').shape,
    /** The name by which readers know it. Example: `セラーサポート`. */
    name: plainLine('name に、窓口の名前を書いてください。'),
    /** The pages that tell how to reach it, for each kind of message. */
    go: strictRecord({ chat: goal, mail: goal, call: goal }).describe('文を作ったあとに行くページ。'),
  }).describe(meaning);
}

const desks = strictRecord({
  amazon: desk('Amazonのカスタマーサービスへの呼びかけ。'),
  seller: desk('出品者への呼びかけ。'),
  'seller-support': desk('セラーサポートへの呼びかけ。'),
  business: desk('法人の窓口への呼びかけ。'),
}).describe('だれに宛てるか。メールのはじめに出ます。');

const audience = strictRecord({
  /** How a reader of this audience would say it. Example: `プライム会員`. */
  label: plainLine('label に、立場の名前を書いてください。'),
  /** The kinds of message for this audience. Readers who cannot sign in have no chat. */
  forms,
  /** A sentence that tells the desk who writes, if that helps. */
  opening: both('窓口に、立場を伝える文。').optional(),
});

const first = strictRecord({
  /** What to do before writing any message. */
  text: plainLine('text に、文を作る前にすることを1〜2文で書いてください。'),
  /** The page with the explanation. Example: `/guides/account/hijacked`. */
  to: sitePath('to に /guides/account/hijacked の形の住所を書いてください。'),
  label: plainLine('label に、リンクの言葉を書いてください。'),
}).describe('文を作るより先にすること。');

const fieldOverrides = strictRecord(
  Object.fromEntries(fieldIds.map((id) => [id, field.describe('この話題での欄の言葉。').optional()])) as {
    [Id in (typeof fieldIds)[number]]: z.ZodOptional<typeof field>;
  },
);

const topic = strictRecord({
  /** Its name in URLs. Example: `delivery`. */
  id: name.describe('住所に使う名前。'),
  /** Replies of the picker that also mean this topic. */
  also: z
    .array(name, { error: 'also に、同じ話題になる答えの名前を並べてください。' })
    .default([])
    .describe('窓口をえらぶ質問で、この話題になるほかの答え。'),
  /** The label by which readers choose it. Example: `配送`. */
  label: plainLine('label に、話題の名前を書いてください。'),
  /** The recipient of the message. */
  desk: oneOf({
    amazon: 'カスタマーサービス',
    seller: '出品者',
    'seller-support': 'セラーサポート',
    business: '法人の窓口',
  }).describe('だれに宛てるか。'),
  forms: forms.optional(),
  first: first.optional(),
  /** Fields that this topic does not need. */
  omit: z
    .array(oneOf(Object.fromEntries(fieldIds.map((id) => [id, '欄']))), {
      error: 'omit に、要らない欄を並べてください。',
    })
    .default([])
    .describe('この話題では要らない欄。'),
  /** The fields that only this topic and some others have. */
  add: z
    .array(z.enum(addedFieldIds, { error: `add には ${addedFieldIds.join(' / ')} を書けます。` }), {
      error: 'add に、足す欄を並べてください。',
    })
    .default([])
    .describe('この話題で足す欄：store はお店、day は日付、amount は金額。'),
  subject: both('メールの件名。'),
  opening: both('用件を1文で言う、はじめの文。'),
  fields: fieldOverrides.default({}).describe('この話題でだけ違う、欄の言葉。'),
  told: spokenAround.describe('この話題での日付か「いつから」を、電話で言う文の前と後ろ。').optional(),
  situations: sentences.describe('よくあること。選ぶと「起きていること」に入ります。'),
  wants: sentences.describe('してほしいこと。選ぶと「お願い」に入ります。'),
});

/** The texts of `content/messages.yaml`: everything that the message composer can say. */
export const messagesSchema = strictRecord({
  fields: strictRecord(
    Object.fromEntries(fieldIds.map((id) => [id, field.describe('欄の言葉。')])) as {
      [Id in (typeof fieldIds)[number]]: typeof field;
    },
  ).describe('欄ごとの言葉。'),
  held: both('秘密らしいものがある欄の代わりに出す言葉。'),
  desks,
  /** The chains by their names in URLs, offered for the field `store`. */
  stores: z
    .record(name, both('お店の名前。'), {
      error: 'stores に、お店の名前を「lawson: { ja: ローソン, en: Lawson }」の形で並べてください。',
    })
    .describe('コンビニの名前。'),
  chat: strictRecord({ close: both('終わりの文。') }).describe('チャットの文。'),
  mail: strictRecord({
    subject: both('「件名」という言葉。'),
    hello: both('はじめのあいさつ。'),
    close: both('終わりの文。'),
  }).describe('メールとフォームの文。'),
  call: strictRecord({
    /** The readings of the digits 0 to 9. */
    digits: z
      .array(textLine('digits に、0から9までの読みを並べてください。'), {
        error: 'digits に、0から9までの読みを並べてください。',
      })
      .length(10, { error: 'digits には、0から9までの読みを10個並べてください。' }),
    hello: strictRecord({
      say: plainLine('say に、いつ言うかを書いてください。'),
      ja: spokenLine('ja に、はじめに言う文を書いてください。'),
    }).describe('はじめに言うこと。'),
    /** The name of the item that states the matter. */
    topic: plainLine('topic に、用件を言うところの名前を書いてください。'),
    told: strictRecord({
      order: spokenAround,
      product: spokenAround,
      store: spokenAround,
      amount: spokenAround,
      day: spokenAround,
      since: spokenAround,
    }).describe('欄の言葉をはさむ文。'),
    close: z
      .array(
        strictRecord({
          say: plainLine('say に、いつ言うかを書いてください。'),
          ja: spokenLine('ja に、終わりに言う文を書いてください。'),
        }),
        { error: 'close に、終わりに言うことを並べてください。' },
      )
      .describe('終わりに言うこと。'),
  }).describe('電話で言うこと。'),
  audiences: strictRecord(
    Object.fromEntries(audienceIds.map((id) => [id, audience.describe('この立場の言葉。')])) as {
      [Id in (typeof audienceIds)[number]]: typeof audience;
    },
  ).describe('立場ごとの言葉。'),
  topics: z
    .array(topic, { error: 'topics に、話題を「- id: …」で並べてください。' })
    .min(1, { error: '話題を1つ以上書いてください。' })
    .check(({ value, issues }) => {
      const names = value.flatMap(({ id, also }) => [id, ...also]);
      for (const [index, { id, also }] of value.entries()) {
        const isRepeated = [id, ...also].some((each) => names.filter((other) => other === each).length > 1);
        if (isRepeated) {
          const message = '同じ名前は、1つの話題だけに使ってください。';
          issues.push({ code: 'custom', input: value, path: [index, 'id'], message });
        }
      }
    })
    .describe('話題。サイトに出る順に並べます。'),
});

/** The texts of the message composer. */
export type MessageWords = z.output<typeof messagesSchema>;
