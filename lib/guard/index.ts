export { publicPattern } from './form-pattern.ts';
export { containsPrivateNumber, mostDigits } from './private-number.ts';
