import { formatMonthDay } from '#lib/ja/client.ts';
import type { Deadline, DeadlineFigures, PaymentNumber } from '#lib/konbini/client.ts';

const mostNamed = 3;

/** A message about a number as it was typed, or an empty text. `store` is the chain's name. */
export function numberWords(number: PaymentNumber, store: string): string {
  switch (number.is) {
    case 'empty':
      return '';
    case 'ok':
      return `${number.digits.length}桁そろっています。`;
    case 'wrong-characters': {
      const named = number.characters.slice(0, mostNamed).map((character) => `「${character}」`);
      const more = number.characters.length > mostNamed ? 'など' : '';
      return `${named.join('')}${more}は数字ではありません。数字だけにしてください。`;
    }
    case 'other-chain':
      return `${number.count}桁は、ほかのお店の番号です。${store}で使うのは${number.wanted}桁です。支払いページで${store}を選んで番号を出してください。`;
    case 'too-short':
      return `${number.wanted}桁のところ、いま${number.count}桁です。あと${number.wanted - number.count}桁を見てください。`;
    case 'too-long':
      return `${number.wanted}桁のところ、いま${number.count}桁です。注文番号など、ほかの番号でないか見てください。`;
  }
}

/** The time left to pay, short enough for one line. */
export function dueWords({ safeDay, otherDay = safeDay, status }: Deadline): string {
  switch (status.is) {
    case 'mail-ahead':
      return `${formatMonthDay(safeDay)}まで`;
    case 'open':
      return `${status.daysLeft === 0 ? '今日' : `あと${status.daysLeft}日・${formatMonthDay(safeDay)}`}まで`;
    case 'doubtful':
      return `今日のうちに（${formatMonthDay(otherDay)}までとも）`;
    case 'passed':
      return '期限を過ぎています';
  }
}

/** What a deadline means for the reader. */
export function deadlineWords({ safeDay, otherDay, status }: Deadline, figures: DeadlineFigures): string {
  const other = otherDay === undefined ? '' : `${figures.longestDays}日と数える案内では${formatMonthDay(otherDay)}まで`;
  switch (status.is) {
    case 'mail-ahead':
      return 'メールの届いた日が、今日より先になっています。日付を見直してください。';
    case 'open': {
      const until = `${formatMonthDay(safeDay)}のうちに払います。`;
      return other === '' ? until : `${until}${other}ですが、当てにしません。`;
    }
    case 'doubtful':
      return `安全な日（${formatMonthDay(safeDay)}）は過ぎました。${other}なので、今日のうちに払ってください。`;
    case 'passed':
      return '期限を過ぎています。注文履歴で、注文が取り消されていないか見てください。';
  }
}
