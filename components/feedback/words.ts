import type { Reason } from '#lib/feedback/client.ts';

/** The words of the question at the end of a page. */
export const feedbackWords = {
  ask: 'このページは役に立ちましたか',
  yes: 'はい',
  no: 'いいえ',
  more: '理由やひとことを送る',
  reason: '困った理由（なくてもかまいません）',
  reasons: {
    unclear: '分かりにくい',
    screen: '画面が違う',
    unsolved: '解決しない',
    missing: 'さがしている事がない',
    outdated: '古い',
  } satisfies Record<Reason, string>,
  word: '「画面が違う」とき、画面にあった言葉',
  comment: 'ひとこと',
  hint: '番号・名前・メールアドレスは書かないでください。4桁以上の数字は●に変えて送ります。お返事はできません。',
  send: '「いいえ」と理由を送る',
  thanks: 'ありがとうございます。受け取りました。',
  again: 'もう一度送る',
  back: 'ページに戻る',
} as const;

/** The words of what follows a press, which only scripts say. */
export const sentWords = {
  yes: 'ありがとうございます。「はい」を受け取りました。',
  no: 'ありがとうございます。「いいえ」を受け取りました。どこで困ったか、下で教えてください。',
  told: 'ありがとうございます。理由を受け取りました。',
  waits: 'いまは送れません。この端末に残し、つながったときに送ります。',
  failed: '送れませんでした。',
  masked: '次のように変えて送ります：',
  sent: '送った文：',
  better: '近いページ',
  picker: '窓口をえらぶ',
} as const;
