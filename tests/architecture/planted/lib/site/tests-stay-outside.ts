export { year } from '#tests/start.ts';
