export { day } from '#lib/guides/index.ts';
export { readFile } from 'node:fs/promises';
