/** The words of the element for other sites, besides those that it shares with the counter card. */
export const embedWords = {
  came: '番号のメールが届いた日',
  counted: 'この日を1日目として、日本の日付で数えます。メールに書いてある日付が、この計算より優先します。',
  site: 'まどぐち',
  unofficial: (day: string) => `（Amazonとは関係のない、非公式のガイド）。出典との照合 ${day}。`,
  overdue: '見直しの日を過ぎています。日数が変わっているかもしれません。',
} as const;
