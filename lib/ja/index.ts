export { dayInJapan, daysAfter, formatDay } from './calendar.ts';
export { isWide } from './wide.ts';
