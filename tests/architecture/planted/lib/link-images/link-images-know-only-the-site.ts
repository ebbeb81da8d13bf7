export { room } from '#lib/assets/index.ts';
