export { year } from '#lib/ja/calendar.ts';
