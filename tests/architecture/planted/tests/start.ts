export { default } from '#lib/commands/start.ts';
export { year } from '#lib/ja/calendar.ts';
