import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { calendarFile } from '#lib/konbini/client.ts';

const entry = {
  uid: '7c9e6679@madoguchi',
  stamp: new Date('2026-11-21T23:30:15.678+09:00'),
  day: '2026-11-23',
  title: 'コンビニ払いの期限（ローソン）',
  notes: 'この日のうちに払います。',
};

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
    TRIGGER:-PT5H
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
  const evening = event.startDate.clone();
  evening.isDate = false;
  evening.addDuration(ICAL.Duration.fromString(String(alarm?.getFirstPropertyValue('trigger'))));
  expect(evening.toString()).toBe('2026-11-22T19:00:00');
});
