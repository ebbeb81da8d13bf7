export { dayInJapan, daysAfter, daysBetween, formatDay, formatMonthDay, isDay, weekdayOf } from './calendar.ts';
export {
  type DayKind,
  dayKindOf,
  dayKinds,
  daysFrom,
  type Holidays,
  instantInJapan,
  timeInJapan,
  weekPart,
} from './clock.ts';
export { phrases } from './phrases.ts';
export { isWide } from './wide.ts';
export { formatYen, parseYen } from './yen.ts';
