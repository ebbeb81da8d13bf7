import { calendarFile } from '#lib/konbini/client.ts';

/** Makes the calendar buttons work; the file is made on the device, and nothing is asked of the server. */
export function offerCalendarFiles(root: ParentNode): void {
  for (const button of root.querySelectorAll<HTMLButtonElement>('[data-calendar-day]')) {
    const { calendarDay, calendarTitle, calendarNotes } = button.dataset;
    if (calendarDay === undefined) continue;
    // Pressed twice, the second file takes the place of the first.
    const uid = `${calendarDay}-${Math.random().toString(36).slice(2)}@madoguchi`;
    button.hidden = false;
    for (const note of root.querySelectorAll<HTMLElement>('[data-calendar-note]')) note.hidden = false;
    button.addEventListener('click', () => {
      const text = calendarFile({
        uid,
        stamp: new Date(),
        day: calendarDay,
        title: calendarTitle ?? '',
        notes: calendarNotes ?? '',
      });
      download(`konbini-${calendarDay}.ics`, new Blob([text], { type: 'text/calendar' }));
    });
  }
}

function download(name: string, file: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // The download has its own hold of the file by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
