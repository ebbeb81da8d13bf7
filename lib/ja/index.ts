export { dayInJapan, daysAfter, daysBetween, formatDay, isDay } from './calendar.ts';
export { isWide } from './wide.ts';
export { formatYen, parseYen } from './yen.ts';
