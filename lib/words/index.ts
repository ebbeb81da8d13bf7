export { pageWords } from './page-words.ts';
