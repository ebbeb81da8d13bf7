import { z } from 'zod';
import {
  type ArticleKind,
  type Audience,
  articleFields,
  askedFields,
  audiences,
  type Body,
  type Device,
  movedFrom,
  oneOf,
  type Procedure,
  strictRecord,
  textLine,
  wholeNumber,
} from '#lib/content/index.ts';

/** The front matter of `content/guides/<topic>/<slug>.mdx`. */
export const guideSchema = strictRecord({
  /** What the reader wants to do, as a verb phrase. Example: `コンビニ払いで注文する`. */
  title: textLine('title に、したいことを動詞で終わる形で書いてください（例：コンビニ払いで注文する）。'),
  /** The whole answer in one line, for readers who stop here. Labels are in 「」. */
  answer: textLine('answer に、この記事の答えを1〜2文で書いてください。'),
  /** Who the guide is for. */
  audience: oneOf(audiences).describe('だれのための記事か。'),
  /** How long it takes, in minutes. Example: `3`. */
  minutes: wholeNumber('minutes に、かかる時間を分で書いてください（例：3）。', { min: 1, max: 240 }),
  ...articleFields,
  ...askedFields,
});

/** The parsed front matter of a guide. */
export type GuideFront = z.output<typeof guideSchema>;

/** A guide: instructions for one thing that a reader wants to do. */
export interface Guide extends GuideFront {
  readonly kind: 'guide';
  /** `<topic>/<slug>`. */
  readonly id: string;
  readonly topic: string;
  readonly path: `/guides/${string}`;
  readonly body: Body;
  /** Each with its audience: its own, or else the guide's. */
  readonly procedures: readonly (Procedure & { readonly audience: Audience })[];
  /** The devices that have a procedure of their own. */
  readonly devices: readonly Device[];
}

/** How guides are parsed. */
export const guideKind: ArticleKind<GuideFront, Guide> = {
  frontSchema: guideSchema,
  needsText: true,
  build: (id, front, body) => ({
    ...front,
    kind: 'guide',
    id,
    topic: id.split('/')[0] ?? id,
    path: `/guides/${id}`,
    body,
    procedures: body.procedures.map((procedure) => ({ audience: front.audience, ...procedure })),
    devices: [...new Set(body.procedures.map(({ device }) => device))].filter((device) => device !== 'any'),
  }),
};

/** The topics of `content/topics.yaml`, in the order in which the site shows them. */
export const topicsSchema = z
  .array(
    strictRecord({
      /** The name in URLs. Example: `checkout`. */
      id: z
        .string({ error: 'id に、住所に使う短い名前を英小文字で書いてください（例：checkout）。' })
        .regex(/^[a-z][a-z0-9-]*$/, { error: 'id は英小文字・数字・ハイフンで書いてください。' })
        .describe('住所に使う、話題の短い名前（例：checkout）。'),
      /** What the topic is about. Example: `コンビニ払いを選ぶ`. */
      title: textLine('title に話題の名前を書いてください。'),
      /** One line that says when to look here. */
      summary: textLine('summary に、どんなときに見る話題かを1文で書いてください。'),
      /** Where its lists were before its id changed. Example: `[/guides/number, /faq/number]`. */
      movedFrom: movedFrom.default([]),
    }),
    { error: '「- id: …」で始まる話題の一覧を書いてください。' },
  )
  .min(1, { error: '話題を1つ以上書いてください。' });

/** A group of guides and FAQs. */
export type Topic = z.output<typeof topicsSchema>[number];
