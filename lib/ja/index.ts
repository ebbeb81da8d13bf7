export { dayInJapan, formatDay } from './calendar.ts';
export { isWide } from './wide.ts';
