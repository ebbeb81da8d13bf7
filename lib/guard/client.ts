export { containsPrivateNumber } from './private-number.ts';
