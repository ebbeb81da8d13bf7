import { joint, plainFigure } from './plain-figures.ts';

/** How many digits a text may hold that leaves the device, beside plain figures. */
export const mostDigits = 4;

const part = `(?:${plainFigure}|\\p{N}+)`;
// Figures and digits that are joined are one number.
const joined = new RegExp(`${part}(?:${joint}${part})*`, 'gu');
// One figure, or a range of two, as 9:00-18:00.
const plain = new RegExp(`^${plainFigure}(?:${joint}${plainFigure})?$`, 'u');

const kanji = '〇一二三四五六七八九';
const kanjiDigit = new RegExp(`[${kanji}零]`, 'gu');
// One by itself is a part of a word, as in 一度.
const kanjiRun = new RegExp(`[${kanji}零](?:[^\\p{L}\\p{N}]*[${kanji}零])+`, 'gu');

/**
 * Whether a text holds what may be a number of an order, a payment, a card or a telephone, or the beginning of one: more
 * than four digits in all, of whatever width and script, whatever stands between them. Days, hours, sums and short counts
 * are not counted (`13桁 30万円`) unless more digits are joined to them (`2026-11-30-2061`).
 */
export function containsPrivateNumber(text: string): boolean {
  const digits = text
    .normalize('NFKC')
    .replace(kanjiRun, (run) => run.replace(kanjiDigit, (sign) => `${Math.max(0, kanji.indexOf(sign))}`))
    .replace(joined, (number) => (plain.test(number) ? '' : number))
    .match(/\p{N}/gu);
  return (digits?.length ?? 0) > mostDigits;
}
