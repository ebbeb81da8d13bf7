import { z } from 'zod';
import { oneOf, strictRecord, textLine } from '#lib/content/index.ts';

/** The hosts that a link may leave for (`content/hosts.yaml`). */
export const hostsSchema = z.array(
  strictRecord({
    /** Example: `www.amazon.co.jp`. */
    host: textLine('host に www.amazon.co.jp の形でホスト名を書いてください。'),
    /** The name that readers know it by. Example: `Amazon.co.jp`. */
    name: textLine('name に、読む人が知っている名前を書いてください。'),
    /** Whose site it is. */
    kind: oneOf({ amazon: 'Amazonのサイト', public: '公的機関のサイト' }),
  }),
  { error: '「- host: …」で始まる一覧を書いてください。' },
);

/** A host that a link may leave for. */
export type Host = z.output<typeof hostsSchema>[number];
