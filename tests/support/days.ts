import fc from 'fast-check';

/** A day from 1900 to 2199 as a number of days since 1970-01-01. */
export const dayNumber: fc.Arbitrary<number> = fc.integer({ min: -25_567, max: 84_005 });

/** The date of a day number, computed from months and leap years; independent of the code under test. */
export function dayOfNumber(number: number): string {
  let left = number + 25_567;
  let year = 1900;
  for (; left >= lengthOfYear(year); year += 1) left -= lengthOfYear(year);
  let month = 1;
  for (; left >= lengthOfMonth(year, month); month += 1) left -= lengthOfMonth(year, month);
  return [year, month, left + 1].map((part) => String(part).padStart(2, '0')).join('-');
}

/** How many days a month has. */
function lengthOfMonth(year: number, month: number): number {
  if (month === 2) return lengthOfYear(year) - 337;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function lengthOfYear(year: number): number {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 366 : 365;
}

/** The day of the week by Zeller's congruence, 0 being Sunday. */
export function zeller(day: string): number {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const [m, y] = month < 3 ? [month + 12, year - 1] : [month, year];
  const [k, j] = [y % 100, Math.floor(y / 100)];
  return (date + Math.floor((13 * (m + 1)) / 5) + k + Math.floor(k / 4) + Math.floor(j / 4) + 5 * j + 6) % 7;
}

/** Time zones a reader's device may have, including distant and unusual ones. */
export const timeZones = [
  'Asia/Tokyo',
  'UTC',
  'America/Los_Angeles',
  'America/St_Johns',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
  'Europe/London',
] as const;
