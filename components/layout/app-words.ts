import { contactName } from '#components/words.ts';

/** The words of the site when a device keeps it like an app. */
export const appWords = {
  shortcuts: { counter: 'お店の前', deadline: '期限を数える', contact: contactName, search: 'さがす' },
  screenshots: { store: 'ローソンでの払い方', home: 'はじめのページ' },
} as const;
