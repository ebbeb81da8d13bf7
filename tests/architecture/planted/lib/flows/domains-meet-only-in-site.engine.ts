export { day } from '#lib/guides/index.ts';
