export { year } from '../ja/calendar.ts';
