/** Keeps the screen awake between `acquire` and `letGo` if the browser can; `onChange` reports the current state. */
export function keepAwake(onChange: (isAwake: boolean) => void): { acquire: () => void; letGo: () => void } {
  let isWanted = false;
  let lock: WakeLockSentinel | undefined;

  async function request() {
    if (!isWanted || lock !== undefined || !('wakeLock' in navigator)) return;
    // Browsers refuse on low battery, in power saving and in a hidden page. The screen then turns off as usual.
    const acquired = await navigator.wakeLock.request('screen').catch(() => undefined);
    if (acquired === undefined) return;
    if (!isWanted || lock !== undefined) return acquired.release();
    lock = acquired;
    onChange(true);
    acquired.addEventListener('release', () => {
      if (lock === acquired) lock = undefined;
      onChange(false);
    });
  }

  // The browser releases the lock when the page is hidden.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') request();
  });
  return {
    acquire: () => {
      isWanted = true;
      request();
    },
    letGo: () => {
      isWanted = false;
      lock?.release();
    },
  };
}
