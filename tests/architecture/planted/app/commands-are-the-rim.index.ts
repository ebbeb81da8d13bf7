export { day } from '#lib/commands/index.ts';
