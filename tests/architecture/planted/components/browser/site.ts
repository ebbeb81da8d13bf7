export { words } from '#components/words.ts';
