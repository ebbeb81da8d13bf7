export { room } from '#lib/finder/index.ts';
