import { formatMonthDay } from '#lib/ja/client.ts';

/** The words that the service worker adds to pages. */
export const offlineWords = {
  kept: (day: string) => `電波が弱いかつながらないので、${formatMonthDay(day)}に取っておいたページを出しています。`,
  newer: 'さきほどのページは、新しい版が届いています。',
  see: '新しい版を見る',
} as const;
