import { words } from '#components/words.ts';

/** The words of search, in the page and in the box that answers while one types. */
export const searchWords = {
  name: '検索',
  everywhere: 'サイト内の検索',
  button: 'さがす',
  ask: '何をさがしますか',
  example: '番号が届かない、ローソン',
  hint: 'かなでも、ローマ字でも、途中まででも見つかります',
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
  didYouMean: (words: string) => `もしかして：${words}`,
  loading: 'さがす準備をしています…',
  found: (total: number) => `${total}件見つかりました。上下の矢印キーで選べます。`,
  nothing: (query: string) => `「${query}」では見つかりませんでした。`,
  nothingHint: '言葉を短くするか、ほかの言い方でためしてください。',
  failed: 'いまは候補を出せません。「さがす」を押すか、つながりを確かめてください。',
  withheld: '番号らしい数字は、お使いの端末の外へ送りません。番号のかわりに、困っていることを書いてください。',
  page: {
    title: (query: string) => `「${query}」の検索結果`,
    count: (total: number) => `${total}件`,
    first: (shown: number) => `はじめの${shown}件を表示しています`,
    didYouMean: 'もしかして',
    more: 'このページのほかの場所',
    twins: 'ほかの端末では',
    byType: '種類でしぼりこむ',
    byTopic: '話題でしぼりこむ',
    inTopic: (topic: string) => `話題は「${topic}」`,
    all: 'すべて',
    nothing: (query: string) => `「${query}」では見つかりませんでした`,
    nothingHint: '言葉を短くするか、ほかの言い方でためしてください。',
    unknownHint:
      'このサイトにない言葉です。打ちまちがいがないか見てください。「番号 届かない」のように、短い言葉をならべると見つかりやすくなります。',
    widen: (total: number) => `しぼりこみをはずすと、${total}件あります`,
    tooLong: (longest: number) => `一度にさがせるのは${longest}文字までです`,
    tooLongHint: '困っていることを短く書いてください。「番号 届かない」のように、言葉をならべるだけで見つかります。',
    firstQueries: 'よくある困りごと',
    topics: '話題からさがす',
    nearTopics: '近い話題からさがす',
    waysOn: 'ここから続けられます',
  },
} as const;

/** Words to begin with, for those who do not know how to ask. */
export const firstQueries = [
  '番号が届かない',
  '支払い期限',
  'ローソン',
  'コンビニ払いが選べない',
  '返金',
  'チャット',
] as const;

/** The ways on that are always there. */
export const waysOn = [
  { path: '/pay', title: words.nav.pay, note: 'いまどこにいるかを選ぶと、次にすることが分かります' },
  { path: '/trouble', title: words.nav.trouble, note: '起きていることから、原因と直し方をさがす' },
  { path: '/contact', title: words.nav.contact, note: '用件に合う問い合わせ先をえらぶ' },
] as const;
