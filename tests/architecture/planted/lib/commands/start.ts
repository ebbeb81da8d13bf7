export { default } from './serve-site.ts';
export { day } from '#lib/site/index.ts';
