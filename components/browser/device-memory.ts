import type { DeviceKey } from '#components/privacy/kept-on-device.ts';

/** What is kept on this device under a key; `null` where nothing is, or where the browser keeps nothing. */
export function recall(key: DeviceKey): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Keeps a text on this device; false where the browser keeps nothing, as with cookies blocked or no space left. */
export function remember(key: DeviceKey, text: string): boolean {
  try {
    localStorage.setItem(key, text);
    return true;
  } catch {
    return false;
  }
}

/** Takes away what is kept under a key; false where the browser does not let us. */
export function forget(key: DeviceKey): boolean {
  try {
    localStorage.removeItem(key);
    return true;
  } catch {
    return false;
  }
}

/** Calls back when another page of this browser has changed what is kept under a key. */
export function whenChangedElsewhere(key: DeviceKey, call: () => void): void {
  addEventListener('storage', (event) => {
    // Without a key, everything was wiped.
    if (event.key === key || event.key === null) call();
  });
}
