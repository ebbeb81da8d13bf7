import type { Deadline } from '#lib/konbini/client.ts';

/** The words about a payment kept on this device, on the first page. */
export const keptWords = {
  name: 'この端末に控えたお支払い',
  go: '続きから',
  note: (count: number) =>
    count > 1 ? `この端末の中だけにあります。ほかに${count - 1}件` : 'この端末の中だけにあります。',
  /** The time left, short; empty when no day is known. */
  left: (deadline: Deadline | undefined) => {
    switch (deadline?.status.is) {
      case 'open':
        return deadline.status.daysLeft === 0 ? '今日まで' : `あと${deadline.status.daysLeft}日`;
      case 'doubtful':
        return '今日中に';
      case 'passed':
        return '期限切れ';
      default:
        return '';
    }
  },
} as const;
