export { default } from '#lib/server/index.ts';
export { day } from '#lib/site/index.ts';
