/** What the site keeps in a reader's `localStorage`, by its key, in the words of the privacy page. */
export const keptOnDevice = {
  'madoguchi.device': '手順や「お店で払う」の案内で選んだ端末の種類（パソコン・スマートフォン・アプリ）',
  'madoguchi.pay':
    '「お店で払う」の案内で、どこまで進んだか（えらんだ答え）。打った金額と日付は残しません。案内の「続きを消す」か「はじめからやり直す」でも、14日を過ぎて次に開いたときにも消えます。',
  'madoguchi.contact':
    '「窓口」の案内で、どこまで進んだか（えらんだ答え）。「続きを消す」か「はじめからやり直す」でも、14日を過ぎて次に開いたときにも消えます。',
  'madoguchi.payments':
    '店頭カードで「この端末に控える」を押したときだけ、そのお店・番号・金額・期限。カードの「メモをすべて消す」でも消えます。',
  'madoguchi.message':
    '「伝える文を作る」で「書いたことを、この端末に残す」を選んだときだけ、用件と立場と書いたこと。「全部消す」でも、14日を過ぎて次に開いたときにも消えます。秘密らしいものがある欄は残しません。',
  'madoguchi.recent': '最近さがした言葉（6つまで）。検索の欄の「履歴を消す」でも消えます。',
  'madoguchi.votes':
    '「役に立ちましたか」に答えたページと、その答え。あとで変えるときに、前の答えと入れかえるために使います。',
  'madoguchi.unsent':
    '送れなかった「役に立ちましたか」の答えと感想。ページを閉じたあとでも、つながったときに送れるように、ブラウザーによっては写しも置きます（IndexedDB）。送れたら消えます。',
  'madoguchi.share': 'さがした言葉を名前なしで送ると決めたときだけ、そのこと。印を外すと消えます。',
  'madoguchi.shared': 'そう決めてから送ったもの（新しい順に20件まで）。印を外すと消えます。',
  'madoguchi.slash': '「/」のキーで検索の欄へ移らないように決めたときだけ、そのこと',
} as const;

/** The same for what is kept in `sessionStorage`, until the tab is closed. */
export const keptInTab = {
  'madoguchi.card':
    '店頭カードで「はじめる」を押してからは、入れた番号・金額・期限と、見ている手順。読みこみ直しても消えないように、開いているタブが覚えます。タブをとじるか、カードの「メモをすべて消す」を押すと消えます。',
} as const;

/** The same for what is kept as whole files, in the browser's `caches`. */
export const cachedOnDevice = {
  'madoguchi.offline':
    '電波がないときのための、このサイトのページとその部品。お店ごとの払い方と、開いたページ、その次に読むページです。さがした言葉や答えたことの入った住所は残しません。',
  'madoguchi.search': '検索に使う、このサイトの索引。読む人のことは入っていません。',
} as const;

/** The database with a copy of what could not be sent; the privacy page names it with its original. */
export type OutboxName = 'madoguchi.unsent';

/** A key of `localStorage`. */
export type DeviceKey = keyof typeof keptOnDevice;

/** A key of `sessionStorage`. */
export type TabKey = keyof typeof keptInTab;

/** The name of a cache. */
export type CacheName = keyof typeof cachedOnDevice;
