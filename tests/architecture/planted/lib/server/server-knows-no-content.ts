export { day } from '#lib/site/index.ts';
