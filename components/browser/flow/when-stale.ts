/** Calls back when the page is looked at again and some minutes have gone since the last time, or since it came. */
export function whenStale(minutes: number, call: () => void): void {
  let last = Date.now();
  const look = () => {
    if (document.visibilityState === 'hidden' || Date.now() - last < minutes * 60_000) return;
    last = Date.now();
    call();
  };
  document.addEventListener('visibilitychange', look);
  // A page that the browser kept whole comes back without being drawn.
  addEventListener('pageshow', look);
}
