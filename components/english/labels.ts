/** A label as it stands on a screen or on paper, with its sound and its meaning. */
export interface EnglishLabel {
  readonly label: string;
  readonly sound: string;
  readonly meaning: string;
}

/** The labels on the way from the checkout to the receipt, in the order in which they are met. */
export const payLabels: readonly EnglishLabel[] = [
  { label: '通常配送', sound: 'tsūjō haisō', meaning: 'standard delivery' },
  { label: 'お急ぎ便', sound: 'o-isogi-bin', meaning: 'express delivery: konbini payment cannot be chosen with it' },
  { label: '支払い方法', sound: 'shiharai hōhō', meaning: 'payment method' },
  { label: '注文を確定する', sound: 'chūmon o kakutei suru', meaning: 'place the order' },
  { label: '注文履歴', sound: 'chūmon rireki', meaning: 'your orders' },
  { label: 'お支払い番号', sound: 'o-shiharai bangō', meaning: 'payment number, for all chains but 7-Eleven' },
  { label: '払込票番号', sound: 'haraikomi-hyō bangō', meaning: 'payment slip number, for 7-Eleven' },
  { label: '確認番号', sound: 'kakunin bangō', meaning: 'confirmation number' },
  { label: '支払い期限', sound: 'shiharai kigen', meaning: 'payment deadline' },
  { label: '申込券', sound: 'mōshikomi-ken', meaning: 'the slip that the machine prints; take it to the till' },
  { label: '領収書', sound: 'ryōshūsho', meaning: 'receipt; keep it until the parcel has come' },
];

/** The labels on the way to somebody who answers. */
export const contactLabels: readonly EnglishLabel[] = [
  { label: 'カスタマーサービス', sound: 'kasutamā sābisu', meaning: 'customer service' },
  {
    label: 'アカウント&リスト',
    sound: 'akaunto ando risuto',
    meaning: 'account and lists, at the top right on a computer',
  },
  { label: 'チャット', sound: 'chatto', meaning: 'chat' },
];
