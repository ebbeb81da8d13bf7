import { fieldsOf } from '../kept-record.ts';

/** What became of a vote: taken, to be sent later, or refused with a reason. */
export interface Outcome {
  readonly isTaken: boolean;
  readonly isLater: boolean;
  readonly why: string;
}

/** Sends a vote to the server, which keeps one row for each form, so sending again does no harm. Used by pages and the worker. */
export async function deliver(sent: unknown): Promise<Outcome> {
  try {
    const response = await fetch('/api/feedback', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(sent),
      keepalive: true,
    });
    // Too many from one network is not the fault of who waits.
    const isLater = response.status >= 500 || response.status === 429;
    const why = response.ok || isLater ? '' : String(fieldsOf(await response.json())?.detail ?? '');
    return { isTaken: response.ok, isLater, why };
  } catch {
    return { isTaken: false, isLater: true, why: '' };
  }
}
