import { daysAfter } from '#lib/ja/index.ts';

/**
 * A deadline for a calendar. The caller writes its texts, and includes a payment number only if the reader asked for
 * it.
 */
export interface CalendarEntry {
  /** Globally unique. Use the same value again when a file is made anew, so that calendars replace the entry. */
  readonly uid: string;
  /** When the file is made. */
  readonly stamp: Date;
  /** The last day to pay, in Japan. */
  readonly day: string;
  /** When the calendar rings; absent when it is too late for that. */
  readonly alarm?: Date | undefined;
  readonly title: string;
  readonly notes: string;
}

/**
 * The text of an .ics file (RFC 5545) with one entry and its alarm. The entry is an all-day event: a date needs no time
 * zone, and no calendar shows it as reaching into the next day. The alarm is an instant, because an alarm that counts
 * from midnight would ring at another hour in another time zone, perhaps after the stores' day is over.
 */
export function calendarFile({ uid, stamp, day, alarm, title, notes }: CalendarEntry): string {
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Madoguchi//Konbini payment//JA',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${escapeText(uid)}`,
    `DTSTAMP:${instantText(stamp)}`,
    `DTSTART;VALUE=DATE:${day.replaceAll('-', '')}`,
    `DTEND;VALUE=DATE:${daysAfter(day, 1).replaceAll('-', '')}`,
    `SUMMARY:${escapeText(title)}`,
    `DESCRIPTION:${escapeText(notes)}`,
    'TRANSP:TRANSPARENT',
    ...(alarm === undefined ? [] : alarmLines(alarm, title)),
    'END:VEVENT',
    'END:VCALENDAR',
  ]
    .map((line) => `${foldLine(line)}\r\n`)
    .join('');
}

function alarmLines(alarm: Date, title: string): string[] {
  return [
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `TRIGGER;VALUE=DATE-TIME:${instantText(alarm)}`,
    `DESCRIPTION:${escapeText(title)}`,
    'END:VALARM',
  ];
}

function instantText(instant: Date): string {
  return instant.toISOString().replace(/[-:]|\.\d+/g, '');
}

// A calendar may reject a whole file because of one control character.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this pattern removes
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

function escapeText(text: string): string {
  return text
    .replace(forbidden, '')
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n?|\n/g, '\\n');
}

const longestLine = 75;

/**
 * Folds a line into pieces of at most 75 bytes (RFC 5545, 3.1) without splitting a character. Continuation lines begin
 * with a space.
 */
function foldLine(line: string): string {
  const pieces = [''];
  let room = longestLine;
  for (const character of line) {
    const size = bytesOf(character);
    if (size > room) {
      pieces.push(' ');
      room = longestLine - 1;
    }
    pieces[pieces.length - 1] += character;
    room -= size;
  }
  return pieces.join('\r\n');
}

function bytesOf(character: string): number {
  return new TextEncoder().encode(character).length;
}
