export { day } from '#lib/content/index.ts';
