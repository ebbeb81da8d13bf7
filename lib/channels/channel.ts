import { z } from 'zod';
import {
  type ArticleKind,
  articleFields,
  askedFields,
  audiences,
  type Body,
  factId,
  isFactId,
  oneOf,
  strictRecord,
  textLine,
} from '#lib/content/index.ts';
import { dayKinds } from '#lib/ja/index.ts';

/** The labels of `signIn`. */
export const signIns = { yes: 'ログインがいる', no: 'ログインはいらない', unknown: '分からない' } as const;

/** The labels of `record` and `attachments`. */
export const knowns = { yes: 'はい', no: 'いいえ', unknown: '分からない' } as const;

/** The labels of `by`: the contact methods. */
export const methods = {
  phone: '電話で話す',
  chat: 'チャットで担当者と話す',
  ai: 'チャットの自動応答に聞く',
  mail: '書いて送り、返事を待つ',
  page: '自分で読む',
  outside: 'Amazonの外の相談先に相談する',
} as const;

/** A contact method. */
export type Method = keyof typeof methods;

function lines(fix: string) {
  return z.array(textLine(fix), { error: fix }).min(1, { error: fix });
}

const hoursFix =
  'hours に、時間の事実の id（例：support.chat-hours）、always（いつでも。by が page か mail のとき）、unknown（分かっていない）のどれかを書いてください。';
const daysFix = `days に、その時間の日を [${dayKinds.join(', ')}] の中から並べてください。毎日同じなら、days を省きます。`;
const methodsFix = 'methods に、使い方と時間を「- { by: chat, hours: support.chat-hours }」の形で並べてください。';

const methodSchema = strictRecord(
  {
    /** The contact method. */
    by: oneOf(methods).describe('どうやって使うか。'),
    /** A fact of type `time-range`, or `always` or `unknown`. Example: `support.phone-hours`. */
    hours: z
      .string({ error: hoursFix })
      .refine((hours) => hours === 'always' || hours === 'unknown' || isFactId(hours), { error: hoursFix })
      .describe('いつ答えてもらえるか。'),
    /**
     * The days to which the hours apply; on other days nobody answers. Absent means every day. Example: `[weekday]`.
     */
    days: z
      .array(z.enum(dayKinds, { error: daysFix }), { error: daysFix })
      .min(1, { error: daysFix })
      .describe('その時間の日（weekday 平日、saturday 土曜、sunday 日曜、holiday 祝日）。')
      .optional(),
  },
  methodsFix,
).refine(({ by, hours }) => hours !== 'always' || by === 'page' || by === 'mail', { path: ['hours'], error: hoursFix });

/** The front matter of `content/channels/<id>.mdx`. */
const channelSchema = strictRecord({
  /** Page title, as a verb phrase. Example: `チャットで問い合わせる`. */
  title: textLine('title に「チャットで問い合わせる」のような題を書いてください。'),
  /** When to use this channel, in one or two sentences. */
  answer: textLine('answer に、どんなときに使う窓口かを1〜2文で書いてください。'),
  /** The channel's name. Example: `チャット（担当者）`. */
  name: textLine('name に窓口の呼び名を書いてください。'),
  /** Who may use it. */
  audience: z
    .array(oneOf(audiences), { error: 'audience に、使える人を [buyer, prime] の形で並べてください。' })
    .min(1, { error: 'audience に、使える人を1つ以上書いてください。' }),
  /** The contact methods and their hours. Repeat a method to give other hours for other days. */
  methods: z
    .array(methodSchema, { error: methodsFix })
    .min(1, { error: methodsFix })
    .describe('使い方と、それぞれの時間。日によって時間が違うときは、同じ by を days を変えて並べます。'),
  /** The fact with the supported languages; absent when nothing is known. Example: `support.languages`. */
  languages: factId('support.chat-hours の形の事実の id を書いてください。')
    .describe('何語で頼めるかの事実。')
    .optional(),
  /** Whether readers must sign in to Amazon first. With `yes`, readers who cannot sign in are not sent here. */
  signIn: oneOf(signIns).describe('先にAmazonにログインがいるか。'),
  /** What to have at hand. */
  needs: lines('needs に、手元に用意するものを並べてください。'),
  /** What the channel is good for. */
  strengths: lines('strengths に、この窓口のよいところを並べてください。'),
  /** What the channel is not good for. */
  limits: lines('limits に、この窓口の苦手なことを並べてください。'),
  /** Whether the conversation can be read again later. */
  record: oneOf(knowns).describe('やりとりがあとで読めるか。'),
  /** Whether pictures and files can be sent. */
  attachments: oneOf(knowns).describe('写真やファイルを送れるか。'),
  /** The waiting time, as far as it is known. Example: `数分かかることがあります`. */
  wait: textLine('wait に、待ち時間について分かっていることを書いてください（分からなければ「分かっていません」）。'),
  /** What can be settled here. */
  settles: lines('settles に、ここで解決できることを並べてください。'),
  /** What cannot be settled here. */
  cannotSettle: lines('cannotSettle に、ここでは解決できないことを並べてください。'),
  ...articleFields,
  ...askedFields,
});

/** The parsed front matter of a channel page. */
export type ChannelFront = z.output<typeof channelSchema>;

/** A way to reach someone who can help. */
export interface Channel extends ChannelFront {
  readonly kind: 'channel';
  readonly id: string;
  readonly path: `/contact/${string}`;
  readonly body: Body;
}

/** How channel pages are parsed. */
export const channelKind: ArticleKind<ChannelFront, Channel> = {
  frontSchema: channelSchema,
  check: (_, body, report) => {
    if (body.procedures.length > 0) return;
    report(
      { line: 1, column: 1 },
      'procedure-steps',
      'この窓口への行き方がありません。',
      '<Procedure> を1つ以上書いてください。',
    );
  },
  build: (id, front, body) => ({ ...front, kind: 'channel', id, path: `/contact/${id}`, body }),
};
