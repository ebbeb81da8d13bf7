export { dayInJapan, daysAfter, daysBetween, formatDay, formatMonthDay, isDay, weekdayOf } from './calendar.ts';
export { isWide } from './wide.ts';
export { formatYen, parseYen } from './yen.ts';
