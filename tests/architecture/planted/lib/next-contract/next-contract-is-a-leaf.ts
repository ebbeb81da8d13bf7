export { day } from '#lib/ja/index.ts';
