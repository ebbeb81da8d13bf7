export { dayInJapan } from './calendar.ts';
