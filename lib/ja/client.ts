export { dayInJapan, formatDay, formatMonthDay, isDay } from './calendar.ts';
export { formatYen, parseYen } from './yen.ts';
