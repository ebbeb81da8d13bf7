import { contactName, payName } from '#components/words.ts';

const flowNames = { pay: payName, contact: contactName } as const;

/** The words of the choice to send searches and steps of the flows. */
export const shareWords = {
  agree: 'まどぐちを良くするために、さがした言葉を名前なしで送る',
  stop: '印を外すと、その時から送らず、下の控えも消えます。',
  sent: 'この端末から送ったもの（新しい順に20件まで）',
  withoutScript: 'スクリプトが動かないときは、送りません。',
} as const;

/** The words of what was sent, for the script that sends it. */
export const sentWords = {
  none: 'まだ、何も送っていません。',
  search: ({ words, lang, results, opened }: { words: string; lang?: string; results: number; opened?: number }) =>
    `さがした言葉「${words}」${lang === undefined ? '' : `、言語 ${lang}`}、見つかった数 ${results}${opened === undefined ? '' : `、開いた順番 ${opened}`}`,
  step: ({ flow, from, node, isLast }: { flow: keyof typeof flowNames; from: string; node: string; isLast: boolean }) =>
    `「${flowNames[flow]}」の案内、${from === '' ? '' : `${from} から `}${node}${isLast ? '、ここで離れた' : ''}`,
} as const;
