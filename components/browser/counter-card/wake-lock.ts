/** Keeps the screen awake between `acquire` and `letGo`, where the browser can; `onChange` says whether it does right now. */
export function keepAwake(onChange: (isAwake: boolean) => void): { acquire: () => void; letGo: () => void } {
  let isWanted = false;
  let lock: WakeLockSentinel | undefined;

  async function request() {
    if (!isWanted || lock !== undefined || !('wakeLock' in navigator)) return;
    // Refused with an empty battery, in power saving, in a hidden page: then the screen goes dark as it always does.
    const given = await navigator.wakeLock.request('screen').catch(() => undefined);
    if (given === undefined) return;
    if (!isWanted || lock !== undefined) return given.release();
    lock = given;
    onChange(true);
    given.addEventListener('release', () => {
      if (lock === given) lock = undefined;
      onChange(false);
    });
  }

  // The browser lets go by itself when the page is hidden.
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
