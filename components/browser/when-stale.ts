import { dayInJapan } from '#lib/ja/client.ts';

const minute = 60_000;

/**
 * Calls back when what was worked out some minutes ago may be wrong by now: the minutes have gone, or it is another day
 * in Japan. Looks each minute while the page is seen, and at once when it is seen again.
 */
export function whenStale(minutes: number, call: () => void): void {
  let last = new Date();
  const look = () => {
    const now = new Date();
    const isFresh = now.getTime() - last.getTime() < minutes * minute && dayInJapan(now) === dayInJapan(last);
    if (document.visibilityState === 'hidden' || isFresh) return;
    last = now;
    call();
  };
  setInterval(look, minute);
  document.addEventListener('visibilitychange', look);
  // A page that the browser kept whole comes back without being drawn.
  addEventListener('pageshow', look);
}
