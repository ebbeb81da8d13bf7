import { dayInJapan, daysAfter, instantInJapan } from '#lib/ja/index.ts';

/** Hours of the last day for which a reminder may be set, in Japan's time. */
const hoursOfLastDay = [9, 12, 15, 18, 20, 22, 23];
const eveningHour = 19;

/** The shortest time from now to a reminder, so that there is time to save the file. */
const leastAhead = 15 * 60 * 1000;

/**
 * When to remind a reader of the last day to pay: on the evening before, or else at the next of some hours of the day
 * itself. `undefined` when none of them is still to come.
 */
export function alarmFor(day: string, now: Date): Date | undefined {
  const evening = instantInJapan({ day: daysAfter(day, -1), minute: eveningHour * 60 });
  const hours = hoursOfLastDay.map((hour) => instantInJapan({ day, minute: hour * 60 }));
  const earliest = now.getTime() + leastAhead;
  return [evening, ...hours].find((each) => each.getTime() >= earliest);
}

/** The day and hour of a reminder in Japan. */
export function hourOfAlarm(alarm: Date): { day: string; hour: number } {
  const day = dayInJapan(alarm);
  return { day, hour: (alarm.getTime() - instantInJapan({ day, minute: 0 }).getTime()) / (60 * 60 * 1000) };
}
