import { z } from 'zod';
import { strictRecord, textLine } from '#lib/content/index.ts';

const names = (what: string) =>
  z.array(textLine(`${what}を1つずつ書いてください。`), { error: `${what}を [safety] の形で並べてください。` });

/** The themes of `content/themes.yaml`, in the order in which long lists show them. */
export const themesSchema = z
  .array(
    strictRecord({
      /** The name of its anchor. Example: `safety`. */
      id: z
        .string({ error: 'id に、見出しの住所に使う短い名前を英小文字で書いてください（例：safety）。' })
        .regex(/^[a-z][a-z0-9-]*$/, { error: 'id は英小文字・数字・ハイフンで書いてください。' })
        .describe('見出しの住所に使う短い名前（例：safety）。'),
      /** What its topics have in common. Example: `お金とアカウントを守る`. */
      title: textLine('title に、まとまりの名前を書いてください。'),
      /** Its topics; each topic belongs to one theme. */
      topics: names('topics に、topics.yaml にある話題の id').describe('このまとまりの話題。'),
      /** Guides of other topics whose troubles belong here. Example: `[account/hijacked]`. */
      guides: names('guides に、ガイドの名前')
        .describe('ほかの話題のガイドで、困りごとをここに並べるもの（例：account/hijacked）。')
        .default([]),
    }),
    { error: '「- id: …」で始まるまとまりの一覧を書いてください。' },
  )
  .min(1, { error: 'まとまりを1つ以上書いてください。' });

/** A group of topics, by which long lists are laid out. */
export type Theme = z.output<typeof themesSchema>[number];
