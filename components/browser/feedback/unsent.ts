import { forget, recall, remember } from '../device-memory.ts';
import { fieldsOf } from '../kept-record.ts';
import { deliver, type Outcome } from './deliver.ts';

/** What is sent of a vote. */
export interface Sent {
  readonly page: string;
  readonly helpful: boolean;
  readonly reason: string | undefined;
  readonly word: string | undefined;
  readonly comment: string | undefined;
  readonly form: string;
  /** For how many milliseconds the page was open. */
  readonly spent: number;
  readonly website: string;
}

const key = 'madoguchi.unsent';

/** Sends a vote; what was kept of an older one of the same form is then thrown away. */
export async function post(sent: unknown): Promise<Outcome> {
  const outcome = await deliver(sent);
  if (outcome.isTaken) drop(fieldsOf(sent)?.form);
  return outcome;
}

/** Keeps a vote on this device until it can be sent. A later one of the same form takes its place. */
export function keepUnsent(sent: Sent): void {
  write([...waiting().filter((each) => fieldsOf(each)?.form !== sent.form), sent]);
}

/** Sends what waits, each once. What the server refuses is not sent again. */
export async function sendUnsent(): Promise<void> {
  if (isSending) return;
  isSending = true;
  const gone: unknown[] = [];
  for (const each of waiting()) if (!(await post(each)).isLater) gone.push(fieldsOf(each)?.form);
  // Another may have come meanwhile.
  write(waiting().filter((each) => !gone.includes(fieldsOf(each)?.form)));
  isSending = false;
}

let isSending = false;

// An older vote of the same form must not come after the one that was just taken.
function drop(form: unknown): void {
  const all = waiting();
  const others = all.filter((each) => fieldsOf(each)?.form !== form);
  if (others.length < all.length) write(others);
}

function waiting(): readonly unknown[] {
  try {
    const found: unknown = JSON.parse(recall(key) ?? '[]');
    return Array.isArray(found) ? found : [];
  } catch {
    return [];
  }
}

function write(all: readonly unknown[]): void {
  if (all.length === 0) forget(key);
  else remember(key, JSON.stringify(all.slice(-50)));
  // The service worker sends it when there is a signal again, even if no page is open (offline/outbox.ts).
  navigator.serviceWorker?.controller?.postMessage({ unsent: all.slice(-50) });
}
