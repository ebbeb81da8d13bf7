import type { Change } from '#lib/site/index.ts';

/** What happened to a page, in a sentence that stands beside its title. */
export function changeSentence({ kind }: Change): string {
  switch (kind.is) {
    case 'reading':
      return `ここでの読み方を、「${kind.before}」から「${kind.after}」に変えました。`;
    case 'sources':
      return `出典のそろい方が、「${kind.before}」から「${kind.after}」に変わりました。`;
    case 'facts':
      return `${kind.count}件を新しく加えました。`;
    case 'new':
      return '新しく載せました。';
    case 'revised':
      return '書き直しました。';
    case 'checked':
      return '出典と照らし合わせました。';
  }
}

/** The changes of one day. */
export interface DayOfChanges {
  readonly day: string;
  /** Changed readings, which whoever acted on the old ones should see. */
  readonly readings: readonly Change[];
  readonly others: readonly Change[];
}

/** Changes by day, in the order in which they are given. */
export function changesByDay(changes: readonly Change[]): DayOfChanges[] {
  return [...new Set(changes.map(({ day }) => day))].map((day) => {
    const ofDay = changes.filter((change) => change.day === day);
    const isReading = ({ kind }: Change) => kind.is === 'reading' || kind.is === 'sources';
    return { day, readings: ofDay.filter(isReading), others: ofDay.filter((change) => !isReading(change)) };
  });
}
