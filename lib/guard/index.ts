export { publicPattern } from './form-pattern.ts';
export { containsPrivateNumber, mostDigits } from './private-number.ts';
export { mayHoldTelephone } from './telephone.ts';
