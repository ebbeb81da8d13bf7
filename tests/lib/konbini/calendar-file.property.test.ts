import fc from 'fast-check';
import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { calendarFile } from '#lib/konbini/client.ts';
import { dayNumber, dayOfNumber } from '#tests/support/days.ts';

const word = fc.constantFrom(
  '期限',
  'ローソン',
  '😀',
  '\\',
  ';',
  ',',
  '\n',
  ' ',
  ':',
  '"',
  'END:VEVENT',
  'a',
  '\\n',
  '　',
);
const words = fc.array(word, { maxLength: 60 }).map((all) => all.join(''));

test('どんな言葉も日付も、読み戻すと元と同じで、どの行も75バイトを超えない', () => {
  fc.assert(
    fc.property(words, words, dayNumber, (title, notes, number) => {
      const day = dayOfNumber(number);
      const text = calendarFile({ uid: 'a@b', stamp: new Date(0), day, title, notes });
      const event = new ICAL.Event(new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vevent') ?? undefined);
      expect([event.summary, event.description, event.startDate.toString()]).toEqual([title, notes, day]);
      expect(event.endDate.toString()).toBe(dayOfNumber(number + 1));
      expect(text.endsWith('\r\n')).toBe(true);
      for (const line of text.slice(0, -2).split('\r\n')) {
        expect(line).not.toMatch(/[\r\n]/);
        expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(Buffer.from(line).toString()).toBe(line);
      }
    }),
  );
});
