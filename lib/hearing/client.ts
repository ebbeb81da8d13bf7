export { keptWords } from './kept-words.ts';
