export type { day } from '#lib/site/index.ts';
