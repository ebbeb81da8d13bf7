/** What the composer of messages is, also where others lead to it. */
export const composerWords = {
  title: '伝える文を作る',
  lead: '用件をえらんで埋めると、チャットやメールに貼る文と、電話で言うことのメモができます。',
  promise: '書いたことは、この端末の外に出ません',
  promiseNote:
    'まどぐちは何も送りません。Amazonではない、非公式の案内です。できた文は、自分でAmazonの画面に貼って送ります。',
  samples: '文の見本',
  samplesLead: '用件ごとの見本です。（　）のところを、自分のことに書きかえて使います。',
  sample: {
    ja: { chat: 'チャット', mail: 'メール・フォーム' },
    en: { chat: 'Chat (English)', mail: 'Mail (English)' },
  },
  callSample: '電話で言うこと',
} as const;

/** The words of pages that list other pages, and of their copies. Apart from others, because no script of a page needs them. */
export const listingWords = {
  guides: {
    title: 'ガイド',
    summary: 'コンビニ払い、注文と返品、アカウント、問い合わせ。話題を押すと、ガイドが開きます。',
  },
  faq: { title: 'よくある質問', summary: '番号、期限、支払い手段、返金。話題を押すと、質問が開きます。' },
  trouble: {
    title: '困ったとき',
    summary: 'いま目の前で起きていることを選ぶと、考えられる原因と直し方が開きます。',
  },
  konbini: {
    title: 'お店で払う',
    summary: '支払いページで選んだお店を押してください。機械の押し方とレジでの見せ方が分かります。',
    anyStore: 'どのお店でも',
    register: 'レジ',
  },
  contact: {
    title: '窓口',
    summary: 'いま使える窓口と、用意するもの、伝える言葉が分かります。電話番号をさがす必要はありません。',
    all: '窓口の一覧',
    buyers: '買う人の窓口',
    sellers: '出品者の窓口',
  },
  facts: {
    title: '事実',
    summary: 'このサイトに書いてあることを1つずつ、だれが何と言っているかと一緒に並べます。',
    groups: {
      konbini: 'コンビニ払い',
      gift: 'ギフト券',
      order: '注文と配送',
      return: '返品',
      refund: '返金',
      payment: '支払い方法',
      receipt: '領収書',
      account: 'アカウント',
      prime: 'プライム',
      support: '問い合わせ',
      seller: '出品者',
      sellersupport: 'セラーサポート',
      scam: '詐欺への備え',
      privacy: '個人情報',
      help: '公の相談先',
      pickup: 'コンビニ受取',
      parcel: '荷物の受け取り',
      business: '法人',
    } as Readonly<Record<string, string>>,
  },
  flows: {
    title: '案内の流れ図',
    summary:
      '質問のつながりと、どの答えがどの結果に着くかを、データから描いています。手入れをする人のためのページです。',
    list: '同じ内容の一覧',
    mermaid: 'Mermaidの文',
    otherwise: 'ほかの場合',
    or: '、または ',
    within: '中に ',
    desks: '合う窓口の一覧',
  },
  changes: {
    title: '変わったところ',
    summary: '記事と事実の、新しくしたところを日ごとに並べます。読み方が変わった事実は、はじめに出します。',
    readings: '読み方や、出典のそろい方が変わった事実',
  },
} as const;
