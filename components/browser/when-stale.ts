import { dayInJapan } from '#lib/ja/client.ts';

const minute = 60_000;

/**
 * Calls back when a result may be out of date: it is `minutes` old, or it is another day in Japan. Checks every minute
 * while the page is visible, and at once when it becomes visible again.
 */
export function whenStale(minutes: number, call: () => void): void {
  let last = new Date();
  const check = () => {
    const now = new Date();
    const isFresh = now.getTime() - last.getTime() < minutes * minute && dayInJapan(now) === dayInJapan(last);
    if (document.visibilityState === 'hidden' || isFresh) return;
    last = now;
    call();
  };
  setInterval(check, minute);
  document.addEventListener('visibilitychange', check);
  // A page from the back/forward cache comes back without being rendered.
  addEventListener('pageshow', check);
}
