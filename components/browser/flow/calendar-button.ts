import { flowWords } from '#components/flow/words.ts';
import { formatMonthDay } from '#lib/ja/client.ts';
import { alarmFor, calendarFile, hourOfAlarm } from '#lib/konbini/client.ts';

const words = flowWords.deadline;

/**
 * Makes the calendar buttons work, and says when the calendar will ring. The file is made on the device, without a
 * request to the server. May be called again for the same buttons.
 */
export function offerCalendarFiles(root: ParentNode): void {
  for (const button of root.querySelectorAll<HTMLButtonElement>('[data-calendar-day]')) {
    const note = button.parentElement?.querySelector<HTMLElement>('[data-calendar-note]');
    const showAlarm = () => {
      if (note) note.textContent = noteFor(button.dataset.calendarDay ?? '', new Date());
    };
    button.hidden = false;
    if (note) note.hidden = false;
    showAlarm();
    button.onclick = () => {
      save(button);
      // The page may have been open for hours.
      showAlarm();
    };
  }
}

function save(button: HTMLButtonElement): void {
  const { calendarDay = '', calendarTitle = '', calendarNotes = '', calendarUid } = button.dataset;
  // With the same id, a second file replaces the first.
  const uid = calendarUid ?? `${calendarDay}-${Math.random().toString(36).slice(2)}@madoguchi`;
  button.dataset.calendarUid = uid;
  const stamp = new Date();
  const alarm = alarmFor(calendarDay, stamp);
  const text = calendarFile({ uid, stamp, day: calendarDay, alarm, title: calendarTitle, notes: calendarNotes });
  download(`konbini-${calendarDay}.ics`, new Blob([text], { type: 'text/calendar' }));
}

function noteFor(day: string, now: Date): string {
  const alarm = alarmFor(day, now);
  if (alarm === undefined) return words.saveNoteSilent;
  const { day: alarmDay, hour } = hourOfAlarm(alarm);
  return words.saveNote(formatMonthDay(alarmDay), hour);
}

function download(name: string, file: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // Waits, because the browser reads the file after the click.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
