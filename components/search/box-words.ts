import { contactName, payName, troubleName } from '#components/words.ts';

/** The words of the search box that answers while the reader types. */
export const boxWords = {
  types: {
    guide: 'ガイド',
    procedure: '手順',
    faq: 'よくある質問',
    konbini: 'お店',
    channel: '窓口',
    fact: '事実',
  },
  suggestions: '検索の候補',
  allResults: (query: string, total: number) => `「${query}」の結果をすべて見る（${total}件）`,
  recent: '最近さがした言葉',
  wipeRecent: '履歴を消す',
  wiped: '履歴を消しました',
  keptHere: 'お使いの端末だけに残ります',
  /** Before what to do first when money or an account is in danger. */
  urgent: 'まず、これを',
  english: 'Paying at a konbini: one page in English',
  didYouMean: (words: string) => `もしかして：${words}`,
  loading: 'さがす準備をしています…',
  found: (total: number) => `${total}件見つかりました。上下の矢印キーで選べます。`,
  nothing: (query: string) => `「${query}」では見つかりませんでした。`,
  nothingHint: '言葉を短くするか、ほかの言い方でためしてください。',
  failed: 'いまは候補を出せません。「さがす」を押すか、つながりを確かめてください。',
  waysOn: 'ここから続けられます',
} as const;

/** The links that are always offered. */
export const waysOn = [
  { path: '/pay', title: payName },
  { path: '/trouble', title: troubleName },
  { path: '/contact', title: contactName },
] as const;
