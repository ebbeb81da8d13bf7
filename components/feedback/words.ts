import type { Reason } from '#lib/feedback/client.ts';

/** The words of the question at the end of a page, and of what follows. */
export const feedbackWords = {
  ask: 'このページは役に立ちましたか',
  yes: 'はい',
  no: 'いいえ',
  more: '理由やひとことを送る（なくてもかまいません）',
  reason: '困った理由',
  reasons: {
    unclear: '分かりにくい',
    screen: '画面が違う',
    unsolved: '解決しない',
    missing: 'さがしている事がない',
    outdated: '古い',
  } satisfies Record<Reason, string>,
  word: '画面にあった言葉',
  comment: 'ひとこと',
  hint: '番号・名前・メールアドレスは書かないでください。4桁以上の数字は●に変えて送ります。お返事はできません。',
  send: '「いいえ」と理由を送る',
  trap: '何も書かないでください',
  thanks: 'ありがとうございます。受け取りました。',
  again: 'もう一度送る',
  back: 'ページに戻る',
} as const;
