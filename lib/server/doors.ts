import type { IncomingMessage } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { Answer } from './held-response.ts';

/** A request with its whole body. */
export interface Sent {
  readonly method: string;
  /** The address, with its query. */
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
  /** The network of whoever sends it. It must be neither kept nor logged. */
  readonly sender: string;
}

/** A page that Next is to draw from a value, which no request from outside can bring. */
export interface Drawing {
  readonly handed: unknown;
  /** Headers beside those of the page. */
  readonly headers: Answer['headers'];
  /** The status in place of 200. */
  readonly status?: number;
}

/** An address that takes more than to be read. It answers without Next, or says what Next is to draw. */
export interface Door {
  readonly path: string;
  /** Whether it also leads to everything below the path. */
  readonly isWholeBranch?: boolean;
  readonly methods: readonly string[];
  /** How long a body may be. */
  readonly mostBytes: number;
  readonly answer: (sent: Sent) => Promise<Answer | Drawing>;
}

/** The door that an address leads to. */
export function findDoor(doors: readonly Door[], address: string): Door | undefined {
  const path = address.split('?', 1)[0] ?? '';
  return doors.find((door) => door.path === path || (door.isWholeBranch === true && path.startsWith(`${door.path}/`)));
}

/** How long a body may take. Node's own deadline is told to a connection that waits for this very request. */
const longestBody = 20_000;

/**
 * The body of a request, or `undefined` when it is longer than the door takes. Rejects when the sender leaves or takes
 * longer than `within` milliseconds.
 */
export async function readBody(
  request: IncomingMessage,
  mostBytes: number,
  within = longestBody,
): Promise<Buffer | undefined> {
  const pieces: Buffer[] = [];
  let length = 0;
  request.on('data', (piece: Buffer) => {
    length += piece.length;
    if (length <= mostBytes) pieces.push(piece);
  });
  const whole = new Promise<'whole'>((resolve, reject) => {
    request.once('end', () => resolve('whole'));
    request.once('error', reject);
    request.once('close', () => reject(new Error('the sender has left')));
  });
  // Whoever sends no more within a body may still listen, so the connection itself would stay open.
  const sendsNoMore = () => {
    if (!request.complete) request.destroy(new Error('the sender has stopped within the body'));
  };
  request.socket.once('end', sendsNoMore);
  const deadline = setTimeout(() => request.destroy(new Error('the body took too long')), within);
  // Whoever sends too much hears so after a moment of sending, because browsers show no answer before.
  const tooLong = async (): Promise<'too long'> => {
    while (length <= mostBytes) await pause(100, undefined, { signal: over.signal });
    await pause(1000, undefined, { signal: over.signal });
    return 'too long';
  };
  const over = new AbortController();
  try {
    const outcome = await Promise.race([whole, tooLong().catch(() => 'over' as const)]);
    return outcome === 'whole' && length <= mostBytes ? Buffer.concat(pieces) : undefined;
  } finally {
    over.abort();
    clearTimeout(deadline);
    request.socket.off('end', sendsNoMore);
    whole.catch(() => undefined);
  }
}
