import { daysAfter } from '#lib/ja/index.ts';

/** A deadline as a calendar takes it. Its words are the caller's: a number stands in them only if the reader asked. */
export interface CalendarEntry {
  /** Unlike any other in the world; the same again when a file is made anew, so that the entry is replaced. */
  readonly uid: string;
  /** When the file is made. */
  readonly stamp: Date;
  /** The last day to pay, in Japan. */
  readonly day: string;
  readonly title: string;
  readonly notes: string;
}

/**
 * The text of an .ics file (RFC 5545) with one entry and an alarm at seven on the evening before.
 *
 * The entry is a whole day, because the deadline is: a date needs no time zone, and no calendar shows it as reaching
 * into the next day. An alarm before a date counts from that day's midnight where the reader is.
 */
export function calendarFile({ uid, stamp, day, title, notes }: CalendarEntry): string {
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Madoguchi//Konbini payment//JA',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${escapeText(uid)}`,
    `DTSTAMP:${stamp.toISOString().replace(/[-:]|\.\d+/g, '')}`,
    `DTSTART;VALUE=DATE:${day.replaceAll('-', '')}`,
    `DTEND;VALUE=DATE:${daysAfter(day, 1).replaceAll('-', '')}`,
    `SUMMARY:${escapeText(title)}`,
    `DESCRIPTION:${escapeText(notes)}`,
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'TRIGGER:-PT5H',
    `DESCRIPTION:${escapeText(title)}`,
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
  ]
    .map((line) => `${fold(line)}\r\n`)
    .join('');
}

// A calendar may refuse a whole file for one control character.
// biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is taken out
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

function escapeText(text: string): string {
  return text
    .replace(forbidden, '')
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n?|\n/g, '\\n');
}

const longestLine = 75;

/** A line in pieces of 75 bytes at most, never cut within a character. A piece after the first begins with a space. */
function fold(line: string): string {
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
