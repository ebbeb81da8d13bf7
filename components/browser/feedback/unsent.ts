import { forget, recall, remember } from '../device-memory.ts';
import { fieldsOf } from '../kept-record.ts';

/** What is sent of a vote. */
export interface Sent {
  readonly page: string;
  readonly helpful: boolean;
  readonly reason: string | undefined;
  readonly word: string | undefined;
  readonly comment: string | undefined;
  readonly form: string;
  readonly website: string;
}

/** What became of it: taken, to be sent later, or refused with a reason. */
export interface Outcome {
  readonly isTaken: boolean;
  readonly isLater: boolean;
  readonly why: string;
}

const key = 'madoguchi.unsent';

/** Sends a vote. The server keeps one row for each form, so sending again does no harm. */
export async function post(sent: unknown): Promise<Outcome> {
  try {
    const response = await fetch('/api/feedback', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(sent),
      keepalive: true,
    });
    if (response.ok) drop(fieldsOf(sent)?.form);
    // Too many from one network is not the fault of who waits.
    const isLater = response.status >= 500 || response.status === 429;
    const why = response.ok || isLater ? '' : String(fieldsOf(await response.json())?.detail ?? '');
    return { isTaken: response.ok, isLater, why };
  } catch {
    return { isTaken: false, isLater: true, why: '' };
  }
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
}
