import type { z } from 'zod';
import {
  type ArticleKind,
  articleFields,
  askedFields,
  type Body,
  fewReaders,
  strictRecord,
  textLine,
} from '#lib/content/index.ts';

/** The front matter of `content/faqs/<topic>/<slug>.mdx`. */
export const faqSchema = strictRecord({
  /** The question as a reader would ask it. Example: `コンビニ払いに手数料はかかりますか。`. */
  question: textLine('question に、読む人が口にする形の質問を書いてください。').regex(/[。？]$/, {
    error: 'question は「。」か「？」で終えてください。',
  }),
  audience: fewReaders,
  ...articleFields,
  ...askedFields,
});

/** The parsed front matter of an FAQ. */
export type FaqFront = z.output<typeof faqSchema>;

/** A question with a short answer and optional details. */
export interface Faq extends FaqFront {
  readonly kind: 'faq';
  /** `<topic>/<slug>`. */
  readonly id: string;
  readonly topic: string;
  readonly path: `/faq/${string}`;
  /** The first paragraph: the answer for readers who stop here. */
  readonly short: string;
  /** The rest as plain text; empty when there is only the short answer. */
  readonly long: string;
  readonly body: Body;
}

/** In characters. A longer answer cannot be taken in at a glance. */
const shortAnswerLimit = 140;

/** How FAQs are parsed. */
export const faqKind: ArticleKind<FaqFront, Faq> = {
  frontSchema: faqSchema,
  check: (_, { blocks: [first] }, report) => {
    if (first?.type !== 'paragraph') {
      report(
        { line: first?.line ?? 1, column: first?.column ?? 1 },
        'faq-answer',
        '短い答えがありません。',
        'front matter のすぐ下を、答えを言い切る1段落で始めてください。',
      );
    } else if ([...first.text].length > shortAnswerLimit) {
      report(
        first,
        'faq-answer',
        `短い答えが ${[...first.text].length} 文字あります。`,
        `最初の段落は ${shortAnswerLimit} 文字までにして、続きは次の段落に書いてください。`,
      );
    }
  },
  build: (id, front, body) => {
    const [first, ...rest] = body.blocks;
    return {
      ...front,
      kind: 'faq',
      id,
      topic: id.split('/')[0] ?? id,
      path: `/faq/${id}`,
      short: first?.text ?? '',
      long: rest.map(({ text }) => text).join('\n'),
      body,
    };
  },
};
