export { readFile } from '#lib/site/index.ts';
