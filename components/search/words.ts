import { boxWords, waysOn } from './box-words.ts';

/** The words of the search pages. */
export const searchWords = {
  name: '検索',
  everywhere: 'サイト内の検索',
  button: 'さがす',
  ask: '何をさがしますか',
  example: '番号が届かない、ローソン',
  hint: 'かなでも、ローマ字でも、途中まででも見つかります',
  withoutScript: (longest: number, digits: number) =>
    `お支払い番号・注文番号・電話番号は書かないでください。数字は${digits}つまで、全部で${longest}文字までさがせます。`,
  fewDigits: (digits: number) => `数字は${digits}つまでにして、困っていることを書いてください。`,
  types: boxWords.types,
  keys: {
    slash: '「/」だけで検索の欄へ移る',
    why: '声で打つときなど、思わぬところで動くなら、「/」だけのほうは切れます。決めたことは、お使いの端末に残ります。',
  },
  page: {
    title: (query: string) => `「${query}」の検索結果`,
    count: (total: number) => `${total}件`,
    stretch: (first: number, last: number) =>
      first === 1 ? `はじめの${last}件を表示しています` : `${first}〜${last}件目を表示しています`,
    turn: '結果のつづき',
    before: (count: number) => `前の${count}件`,
    after: (count: number) => `次の${count}件`,
    didYouMean: 'もしかして',
    more: 'このページのほかの場所',
    twins: 'ほかの端末では',
    byType: '種類でしぼりこむ',
    byTopic: '話題でしぼりこむ',
    inTopic: (topic: string) => `話題は「${topic}」`,
    all: 'すべて',
    nothing: (query: string) =>
      query === '' ? '読みとれる文字がありませんでした' : `「${query}」では見つかりませんでした`,
    nothingHint: boxWords.nothingHint,
    unknownHint:
      'このサイトにない言葉です。打ちまちがいがないか見てください。「番号 届かない」のように、短い言葉をならべると見つかりやすくなります。',
    widen: (total: number) => `しぼりこみをはずすと、${total}件あります`,
    private: '番号らしい数字は、さがしていません',
    privateHint:
      '送られた言葉は、使わず、記録もしていません。番号を書かずに、困っていることを書いてください。金額なら「円」まで書いてください。',
    call: 'かかってきた電話やSMSが本物かを確かめる',
    tooLong: (longest: number) => `一度にさがせるのは${longest}文字までです`,
    tooLongHint: '困っていることを短く書いてください。「番号 届かない」のように、言葉をならべるだけで見つかります。',
    firstQueries: 'よくある困りごと',
    topics: '話題からさがす',
    nearTopics: '近い話題からさがす',
    waysOn: boxWords.waysOn,
  },
} as const;

/** Example queries, for readers who do not know how to ask. */
export const firstQueries = [
  '番号が届かない',
  '支払い期限',
  'ローソン',
  'コンビニ払いが選べない',
  '返金',
  'チャット',
] as const;

const notes = {
  '/pay': 'いまどこにいるかを選ぶと、次にすることが分かります',
  '/trouble': '起きていることから、原因と直し方をさがす',
  '/contact': '用件に合う問い合わせ先をえらぶ',
} as const;

/** The links that are always offered, each with what it is for. */
export const waysOnTold = waysOn.map((way) => ({ ...way, note: notes[way.path] }));
