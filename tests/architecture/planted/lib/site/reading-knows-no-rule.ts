export { room } from '#lib/check/index.ts';
