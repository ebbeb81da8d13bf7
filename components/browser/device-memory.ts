import type { DeviceKey } from '#lib/words/client.ts';

/** The text stored under a key; `null` if there is none or if the browser stores nothing. */
export function recall(key: DeviceKey): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Stores a text on this device; false if the browser refuses, as with cookies blocked or no space left. */
export function remember(key: DeviceKey, text: string): boolean {
  try {
    localStorage.setItem(key, text);
    return true;
  } catch {
    return false;
  }
}

/** Removes the text stored under a key; false if the browser refuses. */
export function forget(key: DeviceKey): boolean {
  try {
    localStorage.removeItem(key);
    return true;
  } catch {
    return false;
  }
}

/** Calls back when another tab has changed the text stored under a key. */
export function whenChangedElsewhere(key: DeviceKey, call: () => void): void {
  addEventListener('storage', (event) => {
    // The event has no key if the whole storage was cleared.
    if (event.key === key || event.key === null) call();
  });
}
