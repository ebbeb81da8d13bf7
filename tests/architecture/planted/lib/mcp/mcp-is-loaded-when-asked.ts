export { room } from './answer-message.ts';
