import { calendarFile } from '#lib/konbini/client.ts';

/** Makes the calendar buttons work. The file is made on the device, without a request to the server. */
export function offerCalendarFiles(root: ParentNode): void {
  for (const button of root.querySelectorAll<HTMLButtonElement>('[data-calendar-day]')) {
    const { calendarDay, calendarTitle, calendarNotes } = button.dataset;
    if (calendarDay === undefined) continue;
    // With the same id, a second file replaces the first.
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
  // Waits, because the browser reads the file after the click.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
