import { dayInJapan } from '#lib/ja/client.ts';

const minute = 60_000;

/**
 * Calls back when a result may be out of date: the clock has passed a full step of `minutes`, or it is another day in
 * Japan. With a step of 5, this is at 9:00 sharp. Checks at every full minute while the page is visible, and at once
 * when it becomes visible again.
 */
export function whenStale(minutes: number, call: () => void): void {
  let last = stepOf(new Date(), minutes);
  const check = () => {
    const now = stepOf(new Date(), minutes);
    if (document.visibilityState === 'hidden' || now === last) return;
    last = now;
    call();
  };
  const tick = () => {
    setTimeout(tick, minute - (Date.now() % minute));
    check();
  };
  tick();
  document.addEventListener('visibilitychange', check);
  // A page from the back/forward cache comes back without being rendered.
  addEventListener('pageshow', check);
}

// Japan has no summer time, and its clock differs from UTC by full hours: a full step there is one of UTC.
function stepOf(now: Date, minutes: number): string {
  return `${dayInJapan(now)} ${Math.floor(now.getTime() / minute / minutes)}`;
}
