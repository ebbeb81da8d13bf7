import { mostDigits } from './private-number.ts';

const digit = '[〇零一二三四五六七八九\\p{N}]';

/**
 * The `pattern` of a search field: without script, browsers themselves keep back a text with more than four digits. It
 * knows no days and no sums, and so lets through less than `containsPrivateNumber`, but for kanji between letters.
 */
export const publicPattern = `(?!.*(?:${digit}[^\\p{L}\\p{N}]*){${mostDigits + 1}})(?:\\P{N}*\\p{N}){0,${mostDigits}}\\P{N}*`;
