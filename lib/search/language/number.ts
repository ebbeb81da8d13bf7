/** A number in a folded text. */
export interface NumberAt {
  readonly end: number;
  /** `#` with the value and its unit, independent of notation: 30万円, 300,000円 and 300000円 are all `#300000円`. */
  readonly key: string;
}

const counters =
  '営業日|段階|週間|時間|文字|[かゕゖ]月|円|日|桁|分|秒|時|月|年|回|つ|枚|点|個|こ(?![ぁ-ゖ])|こ(?=[のをがもはで])|通(?!り)|件|人|台|歳|番|%';
const digits = new RegExp(
  `(?:(\\d{1,2}):(\\d{2})|(\\d+(?:-\\d+)+)|(\\d{1,3}(?:,\\d{3})+|\\d+)(?:万(\\d{1,4})(千?)|([千万億]?))(${counters})?)(?!\\d)`,
  'y',
);
const kanji = new RegExp(`([一二三四五六七八九十百]+)([万億]?)(${counters.replace('|分', '')})`, 'y');
/** Counting words that contain their number. */
const kana = /(?:ひと|ふた|みっ|よっ)つ/y;
const kanaNumbers = ['', 'ひとつ', 'ふたつ', 'みっつ', 'よっつ'];
/** Units that count the same things. */
const sameUnits: Readonly<Record<string, string>> = { こ: 'つ', 個: 'つ' };
const powers: Readonly<Record<string, number>> = { 千: 1000, 万: 10_000, 億: 100_000_000 };

/** The number that begins at this position, if there is one. */
export function numberAt(text: string, start: number): NumberAt | undefined {
  if (/\d/.test(text[start - 1] ?? '')) return undefined;
  digits.lastIndex = start;
  const [found, hour, minute, joined, value, rest, restPower = '', power = '', unit = ''] = digits.exec(text) ?? [];
  if (found === undefined) return kanjiNumberAt(text, start);
  const end = start + found.length;
  if (hour !== undefined) return { end, key: minute === '00' ? `#${Number(hour)}時` : `#${Number(hour)}:${minute}` };
  if (joined !== undefined) return { end, key: `#${joined.replaceAll('-', '')}` };
  const main = (value ?? '').replaceAll(',', '');
  if (rest === undefined) return { end, key: keyOf(main, power, unit) };
  return { end, key: keyOf(String(Number(main) * 10_000 + Number(rest) * (powers[restPower] ?? 1)), '', unit) };
}

function kanjiNumberAt(text: string, start: number): NumberAt | undefined {
  kanji.lastIndex = start;
  const [found, value = '', power = '', unit = ''] = kanji.exec(text) ?? [];
  return found === undefined
    ? kanaNumberAt(text, start)
    : { end: start + found.length, key: keyOf(String(amountOf(value)), power, unit) };
}

function kanaNumberAt(text: string, start: number): NumberAt | undefined {
  kana.lastIndex = start;
  const [found] = kana.exec(text) ?? [];
  return found === undefined ? undefined : { end: start + found.length, key: `#${kanaNumbers.indexOf(found)}つ` };
}

// Leading zeros are part of the number: 0120 is not 120.
function keyOf(value: string, power: string, unit: string): string {
  const factor = powers[power];
  return `#${factor === undefined ? value : Number(value) * factor}${sameUnits[unit] ?? unit.replace(/^[ゕゖ]/, 'か')}`;
}

function amountOf(kanjiNumber: string): number {
  let sum = 0;
  let last = 0;
  for (const sign of kanjiNumber) {
    const digit = '一二三四五六七八九'.indexOf(sign) + 1;
    if (digit > 0) last = digit;
    else {
      sum += (last || 1) * (sign === '十' ? 10 : 100);
      last = 0;
    }
  }
  return sum + last;
}
