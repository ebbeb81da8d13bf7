export { dayInJapan, formatDay, formatMonthDay, isDay } from './calendar.ts';
export { phrases } from './phrases.ts';
export { formatYen, parseYen } from './yen.ts';
