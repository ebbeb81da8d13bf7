const year = '(?:19\\d\\d|20[0-4]\\d)';
const sum = '(?:\\d{1,3}(?:,\\d{3}){1,2}|\\d{1,7})';

/**
 * What is no private number, as a regular expression over half-width text: a day (`2026-11-21`, `11月21日9時`), an hour
 * (`9:00`), a sum (`48,200円`, `¥48200`, `30万`) or a short count (`13桁`). No digit may follow directly.
 */
export const plainFigure = `(?:${[
  `${year}[-/.][01]?\\d[-/.][0-3]?\\d`,
  '[01]?\\d/[0-3]?\\d',
  `${year}年(?:\\d\\d?[月日時分]){0,4}`,
  '(?:\\d\\d?[月日時分]){2,4}',
  '[012]?\\d:[0-5]\\d',
  `¥${sum}`,
  `(?:\\d{1,4}万)?${sum}円`,
  '\\d{1,4}[万千]円?',
  '\\d{1,3}[年月日時分秒週桁回個件枚通歳点本文字%つ人台番目度階割名かヵヶ箇]',
].join('|')})(?!\\p{N})`;

// Brackets and the Japanese comma and full stop end a number; other signs join its parts.
const sign = '(?:[^\\p{L}\\p{N}\\s、。()「」『』【】]|ー)';

/** What may stand between two parts of one number: signs, with spaces around them. Spaces alone do not join. */
export const joint = `(?:\\s*${sign}(?:${sign}|\\s)*)?`;
