import type { PlainPage } from './plain-page.ts';

/** What the page in English says from facts. */
interface EnglishFigures {
  /** The name of the payment option on Amazon's screen. */
  readonly option: string;
  readonly mostYen: number;
  /** Days within which to pay, with the day of the mail as the first. */
  readonly days: number;
  /** Digits of the payment number at 7-Eleven. */
  readonly sevenEleven: number;
  /** Digits of the payment number at the other chains. */
  readonly others: number;
  /** What is typed into the machine after the number. */
  readonly code: string;
}

/** The heads of a list of labels. */
export const labelHeads = ['On the screen', 'Sound', 'Meaning'] as const;

/** The road from the checkout to the receipt for readers of English, and which desk answers them. */
export function englishPage({ option, mostYen, days, sevenEleven, others, code }: EnglishFigures): PlainPage {
  return {
    path: '/en',
    language: 'en',
    title: 'Pay an Amazon.co.jp order at a konbini',
    description: 'From the checkout to the receipt, the words on the screens, and which desk answers in English.',
    lead: 'An independent site, not Amazon’s. The other pages are in Japanese.',
    parts: [
      {
        id: 'steps',
        heading: 'From the order to the receipt',
        blocks: [
          {
            steps: [
              `At the checkout choose standard delivery (**通常配送**), then the payment method **${option}**. A konbini takes up to ¥${mostYen.toLocaleString('en')} at a time.`,
              'Wait for the mail with the payment number (**お支払い番号**). It is not the order confirmation. Choose your store on the page that the mail or **注文履歴** leads to.',
              `Note the number for that store: ${sevenEleven} digits at 7-Eleven, ${others} digits at Lawson, FamilyMart, Ministop and Seicomart.`,
              `Pay by day ${days}, counting the day of the mail as day 1. Articles disagree; this is the safe reading. A date in the mail comes first. Unpaid orders are cancelled by themselves.`,
              `At the store bring cash. 7-Eleven: show the number at the till. Lawson and Ministop ([Loppi](/konbini/lawson)), FamilyMart ([copy machine](/konbini/familymart)): type the number and ${code} at the machine, and take the slip to the till at once. [Seicomart](/konbini/seicomart): machine or till.`,
              'Keep the receipt (**領収書**) until the parcel has come.',
            ],
          },
        ],
      },
      {
        id: 'danger',
        heading: 'Never pay a number that somebody sent you',
        blocks: [
          'If you gave away a card number or a password, tell your card company first, then change your Amazon password. More, in Japanese: [what to do after entering data](/guides/safety/entered), [locked account](/guides/account/locked), [hijacked account](/guides/account/hijacked).',
        ],
      },
      {
        id: 'words',
        heading: 'Words on the screens',
        blocks: [
          {
            labels: [
              { label: '通常配送', sound: 'tsūjō haisō', meaning: 'standard delivery' },
              {
                label: 'お急ぎ便',
                sound: 'o-isogi-bin',
                meaning: 'express delivery: konbini payment cannot be chosen with it',
              },
              { label: '支払い方法', sound: 'shiharai hōhō', meaning: 'payment method' },
              { label: '注文を確定する', sound: 'chūmon o kakutei suru', meaning: 'place the order' },
              { label: '注文履歴', sound: 'chūmon rireki', meaning: 'your orders' },
              {
                label: 'お支払い番号',
                sound: 'o-shiharai bangō',
                meaning: 'payment number, for all chains but 7-Eleven',
              },
              { label: '払込票番号', sound: 'haraikomi-hyō bangō', meaning: 'payment slip number, for 7-Eleven' },
              { label: '確認番号', sound: 'kakunin bangō', meaning: 'confirmation number' },
              { label: '支払い期限', sound: 'shiharai kigen', meaning: 'payment deadline' },
              {
                label: '申込券',
                sound: 'mōshikomi-ken',
                meaning: 'the slip that the machine prints; take it to the till',
              },
              { label: '領収書', sound: 'ryōshūsho', meaning: 'receipt; keep it until the parcel has come' },
            ],
          },
        ],
      },
      {
        id: 'desks',
        heading: 'Who answers in English',
        blocks: [
          'Count on Japanese only. A blog article of about 2024 says that English is answered in the chat and on the phone at some hours; take it where the screen offers a language. Begin with the chat, where you can translate. Sign in, open **カスタマーサービス** from the menu, and write: “I would like support in English.” The phone has no number to dial: you ask there to be called. More, in Japanese: [languages](/guides/contact/language), [what each source says](/facts/support.languages).',
          {
            labels: [
              { label: 'カスタマーサービス', sound: 'kasutamā sābisu', meaning: 'customer service' },
              {
                label: 'アカウント&リスト',
                sound: 'akaunto ando risuto',
                meaning: 'account and lists, at the top right on a computer',
              },
              { label: 'チャット', sound: 'chatto', meaning: 'chat' },
            ],
          },
        ],
      },
    ],
  };
}
