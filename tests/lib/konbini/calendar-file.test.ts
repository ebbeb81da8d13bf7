import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { calendarFile } from '#lib/konbini/client.ts';

const entry = {
  uid: '7c9e6679@madoguchi',
  stamp: new Date('2026-11-21T23:30:15.678+09:00'),
  day: '2026-11-23',
  alarm: new Date('2026-11-22T19:00:00+09:00'),
  title: 'コンビニ払いの期限（ローソン）',
  notes: 'この日のうちに払います。',
};

test('知らせる時刻がなければ、予定だけになる', () => {
  expect(calendarFile({ ...entry, alarm: undefined })).not.toContain('VALARM');
});

test('期限の1日の予定と、前の晩7時の知らせになる', () => {
  expect(calendarFile(entry).replaceAll('\r\n', '\n')).toMatchInlineSnapshot(`
    "BEGIN:VCALENDAR
    VERSION:2.0
    PRODID:-//Madoguchi//Konbini payment//JA
    METHOD:PUBLISH
    BEGIN:VEVENT
    UID:7c9e6679@madoguchi
    DTSTAMP:20261121T143015Z
    DTSTART;VALUE=DATE:20261123
    DTEND;VALUE=DATE:20261124
    SUMMARY:コンビニ払いの期限（ローソン）
    DESCRIPTION:この日のうちに払います。
    TRANSP:TRANSPARENT
    BEGIN:VALARM
    ACTION:DISPLAY
    TRIGGER;VALUE=DATE-TIME:20261122T100000Z
    DESCRIPTION:コンビニ払いの期限（ローソン）
    END:VALARM
    END:VEVENT
    END:VCALENDAR
    "
  `);
});

test('ほかの人の道具で読むと、日付も知らせの時刻も、書いた言葉も同じになる', () => {
  const notes = 'ローソンで払います。\n番号は、メールで見ます; 「8888」も。\\';
  const calendar = new ICAL.Component(ICAL.parse(calendarFile({ ...entry, notes })));
  const event = new ICAL.Event(calendar.getFirstSubcomponent('vevent') ?? undefined);
  expect(event.startDate.toString()).toBe('2026-11-23');
  expect(event.startDate.isDate).toBe(true);
  expect(event.endDate.toString()).toBe('2026-11-24');
  expect(event.summary).toBe(entry.title);
  expect(event.description).toBe(notes);
  expect(event.uid).toBe(entry.uid);
  const alarm = event.component.getFirstSubcomponent('valarm');
  expect(String(alarm?.getFirstPropertyValue('trigger'))).toBe('2026-11-22T10:00:00Z');
});

test('長い行は、文字の途中で切らずに75バイトまでで折り返される', () => {
  const lines = calendarFile({ ...entry, title: '払'.repeat(60), notes: `${'a'.repeat(63)}払う` }).split('\r\n');
  const sizes = lines.map((line) => new TextEncoder().encode(line).length);
  expect(Math.max(...sizes)).toBeLessThanOrEqual(75);
  const summary = lines.findIndex((line) => line.startsWith('SUMMARY:'));
  // SUMMARY: takes 8 bytes, so 22 characters of 3 bytes fit. A continuation has one space and 24 characters.
  expect(lines.slice(summary, summary + 3)).toEqual([
    `SUMMARY:${'払'.repeat(22)}`,
    ` ${'払'.repeat(24)}`,
    ` ${'払'.repeat(14)}`,
  ]);
  // DESCRIPTION: and 63 letters are exactly 75 bytes.
  const description = lines.findIndex((line) => line.startsWith('DESCRIPTION:'));
  expect(lines.slice(description, description + 2)).toEqual([`DESCRIPTION:${'a'.repeat(63)}`, ' 払う']);
});

test('改行はどの種類でも1つの改行になり、制御文字は消える', () => {
  const notes = 'a\r\nb\rc\nd\u0000\u0007e';
  expect(calendarFile({ ...entry, notes })).toContain('DESCRIPTION:a\\nb\\nc\\nde\r\n');
});
