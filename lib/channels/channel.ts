import { z } from 'zod';
import {
  type ArticleKind,
  articleFields,
  audiences,
  type Body,
  oneOf,
  strictRecord,
  textLine,
} from '#lib/content/index.ts';

/** The words of `signIn`. */
export const signIns = { yes: 'サインインがいる', no: 'サインインはいらない', unknown: '分からない' } as const;

/** The words of `record` and `attachments`. */
export const knowns = { yes: 'はい', no: 'いいえ', unknown: '分からない' } as const;

const factIdFix = 'support.chat-hours の形の事実の id を書いてください。';
const factId = z.string({ error: factIdFix }).regex(/^[a-z]+\.[a-z0-9-]+$/, { error: factIdFix });

function lines(fix: string) {
  return z.array(textLine(fix), { error: fix }).min(1, { error: fix });
}

/** The front matter of `content/channels/<id>.mdx`. */
const channelSchema = strictRecord({
  /** Page title, as a verb phrase. Example: `チャットで問い合わせる`. */
  title: textLine('title に「チャットで問い合わせる」のような題を書いてください。'),
  /** When this is the channel to take, in one or two sentences. */
  answer: textLine('answer に、どんなときに使う窓口かを1〜2文で書いてください。'),
  /** What it is called. Example: `チャット（担当者）`. */
  name: textLine('name に窓口の呼び名を書いてください。'),
  /** Who may use it. */
  audience: z
    .array(oneOf(audiences), { error: 'audience に、使える人を [buyer, prime] の形で並べてください。' })
    .min(1, { error: 'audience に、使える人を1つ以上書いてください。' }),
  /** The fact that tells when somebody answers; absent where nothing is known. Example: `support.phone-hours`. */
  hours: factId.describe('いつ答えてもらえるかの事実。').optional(),
  /** The fact that tells in which languages; absent where nothing is known. Example: `support.languages`. */
  languages: factId.describe('何語で頼めるかの事実。').optional(),
  /** Whether one has to sign in to Amazon first: who is locked out must not be sent here. */
  signIn: oneOf(signIns).describe('先にAmazonにサインインがいるか。'),
  /** What to have at hand. */
  needs: lines('needs に、手元に用意するものを並べてください。'),
  /** What it is good for. */
  strengths: lines('strengths に、この窓口のよいところを並べてください。'),
  /** What it is not good for. */
  limits: lines('limits に、この窓口の苦手なことを並べてください。'),
  /** Whether what was said can be read again later. */
  record: oneOf(knowns).describe('やりとりがあとで読めるか。'),
  /** Whether pictures and files can be sent. */
  attachments: oneOf(knowns).describe('写真やファイルを送れるか。'),
  /** How long one waits, as far as is known. Example: `数分かかることがあります`. */
  wait: textLine('wait に、待ち時間について分かっていることを書いてください（分からなければ「分かっていません」）。'),
  /** What can be settled here. */
  settles: lines('settles に、ここで解決できることを並べてください。'),
  /** What cannot, and so belongs elsewhere. */
  cannotSettle: lines('cannotSettle に、ここでは解決できないことを並べてください。'),
  ...articleFields,
});

/** What a channel page says of itself. */
export type ChannelFront = z.output<typeof channelSchema>;

/** A way of reaching someone who can help. */
export interface Channel extends ChannelFront {
  readonly kind: 'channel';
  readonly id: string;
  readonly path: `/contact/${string}`;
  readonly body: Body;
}

/** How channel pages are read. */
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
