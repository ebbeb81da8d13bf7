import { forget, recall, remember } from '../device-memory.ts';

const key = 'madoguchi.share';
const sentKey = 'madoguchi.shared';
const mostShown = 20;

/** Whether the reader has said yes on the privacy page, and has not taken it back. */
export function hasAgreed(): boolean {
  return recall(key) === 'yes';
}

/** Keeps the choice; without it, nothing of what was sent is kept on this device either. */
export function agree(isYes: boolean): void {
  if (isYes) remember(key, 'yes');
  else {
    forget(key);
    forget(sentKey);
  }
}

/** What this device has sent, in words, the latest first. */
export function alreadySent(): readonly string[] {
  try {
    const found: unknown = JSON.parse(recall(sentKey) ?? '[]');
    return Array.isArray(found) ? found.map(String) : [];
  } catch {
    return [];
  }
}

export function noteSent(texts: readonly string[]): void {
  remember(sentKey, JSON.stringify([...texts, ...alreadySent()].slice(0, mostShown)));
}
