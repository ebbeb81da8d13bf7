import type { FieldId, Form, Secret } from '#lib/messages/client.ts';
import { composerWords } from '#lib/words/client.ts';

/** The words of the composer's interface. The words of messages are in `content/messages.yaml`. */
export const messageWords = {
  ...composerWords,
  noScript: 'この画面では、文を組み立てられません。下の「文の見本」を書き写して、（　）を埋めてください。',
  fill: '用件と内容',
  topic: '用件',
  who: '立場',
  whoNone: 'えらばない',
  ticks: { happened: '当てはまるものを、いくつでも', wanted: 'してほしいことを、いくつでも' },
  own: { happened: 'そのほか、自分の言葉で', wanted: 'そのほか、自分の言葉で' },
  orderHint: (count: number, groups: readonly number[]) =>
    `いまは数字が${count}個です。ふつうは${groups.join('・')}個に分かれた、${groups.reduce((sum, each) => sum + each, 0)}個の数字です。もう一度見てください。このままでも文は作れます。`,
  secrets: {
    card: 'カードの番号らしい数字があります',
    word: 'パスワードや暗証番号のことが書いてあるようです',
    payment: 'お支払い番号らしい数字があります',
  } satisfies Record<Secret['kind'], string>,
  secretQuote: (text: string) => `「${text}」`,
  secretNote: 'この欄の中身は、まだ文に入れていません。秘密の番号なら、消してください。',
  secretKept: '確かめたので、文に入れています。',
  secretConfirm: '秘密ではないので、文に入れる',
  secretFound: (field: string, what: string) => `「${field}」の欄に、${what}。文には、まだ入れていません。`,
  secretsGone: '秘密らしいものは、もうありません。',
  keep: '書いたことを、この端末に残す',
  keepNote: '残すのはこのブラウザーの中だけです。14日で消えます。秘密らしいものがある欄は残しません。',
  cannotKeep: 'このブラウザーでは残せません。書いたことは、ページをとじるまでこのまま使えます。',
  wipe: '全部消す',
  wiped: '書いたことを消しました。',
  made: 'できた文',
  seeMade: (blanks: number) => (blanks === 0 ? 'できた文を見る' : `できた文を見る（あと${blanks}か所）`),
  send: {
    chat: '送りかた',
    mail: '送りかた',
    call: '電話のしかた',
  } satisfies Record<Form, string>,
  sendFirst: {
    chat: '「コピーする」を押します。',
    mail: '「コピーする」を押します。',
    call: 'このメモを、画面に出すか印刷しておきます。',
  } satisfies Record<Form, string>,
  sendTo: {
    chat: (desk: string) => `${desk}のチャットを開きます`,
    mail: (desk: string) => `${desk}に送るフォームを開きます`,
    call: (desk: string) => `${desk}から電話をもらいます`,
  } satisfies Record<Form, (desk: string) => string>,
  sendLast: {
    chat: '書く欄を長押しし（パソコンではCtrlかCommandとV）、「貼り付け」を選んで送ります。',
    mail: '書く欄を長押しし（パソコンではCtrlかCommandとV）、「貼り付け」を選びます。件名の行は、件名の欄へ移します。',
    call: '上から順に読みます。',
  } satisfies Record<Form, string>,
  forms: { chat: 'チャット', mail: 'メール・フォーム', call: '電話メモ' } satisfies Record<Form, string>,
  formsName: '何に使うか',
  languages: { ja: '日本語', en: 'English' },
  languagesName: '文の言葉',
  onlyWritten: 'この立場と用件では、書いて送る文を作ります。',
  english: '自分で打った言葉は、訳さずにそのまま入ります。',
  readings: 'ふりがなを付ける',
  never: 'カード番号の全部、パスワード、認証の番号は、聞かれても言いません。書きもしません。',
  blanks: (count: number) => `（　）が${count}か所あります。送る前に埋めます。`,
  complete: '埋まっています。読み返してから使います。',
  held: '秘密らしいものがある欄は、文に入れていません。',
  copy: 'コピーする',
  copied: 'コピーしました。',
  copyFailed: 'コピーできませんでした。文を長押しするか、なぞって写してください。',
  share: 'ほかのアプリへ渡す',
  print: '印刷する',
  rows: { order: 1, product: 1, store: 1, amount: 1, happened: 4, day: 1, since: 1, wanted: 3 } satisfies Record<
    FieldId,
    number
  >,
} as const;
