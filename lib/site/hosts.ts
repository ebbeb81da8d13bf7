import { z } from 'zod';
import { oneOf, strictRecord, textLine } from '#lib/content/index.ts';

const hostFix = 'host に www.amazon.co.jp の形で、住所のうちホスト名だけを書いてください。';

/** The hosts that outgoing links may point to (`content/hosts.yaml`). */
export const hostsSchema = z.array(
  strictRecord({
    /** Example: `www.amazon.co.jp`. */
    host: z.string({ error: hostFix }).regex(/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/, { error: hostFix }),
    /** The name that readers know it by. Example: `Amazon.co.jp`. */
    name: textLine('name に、読む人が知っている名前を書いてください。'),
    /** Whose site it is. */
    kind: oneOf({ amazon: 'Amazonのサイト', public: '公的機関のサイト' }).describe('だれのサイトか。'),
  }),
  { error: '「- host: …」で始まる一覧を書いてください。' },
);

/** A host that outgoing links may point to. */
export type Host = z.output<typeof hostsSchema>[number];
